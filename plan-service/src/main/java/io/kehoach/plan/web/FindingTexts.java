package io.kehoach.plan.web;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

import io.kehoach.chassis.web.ProblemTexts;
import io.kehoach.plan.domain.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Says findings in the caller's language. */
@Component
class FindingTexts {

	private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
		.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	List<FindingView> views(List<Finding> findings) {
		Locale locale = ProblemTexts.language(acceptLanguage());
		return findings.stream().map((finding) -> view(finding, locale)).toList();
	}

	private static FindingView view(Finding finding, Locale locale) {
		return new FindingView(finding.path(), finding.level().name(), finding.code(), message(finding, locale),
				finding.sourceText(), finding.page());
	}

	static String message(Finding finding, Locale locale) {
		ResourceBundle texts = ResourceBundle.getBundle("findings", locale, NO_FALLBACK);
		try {
			return new MessageFormat(texts.getString(finding.code()), locale).format(finding.args().toArray());
		}
		catch (MissingResourceException ex) {
			return finding.code();
		}
	}

	private static @Nullable String acceptLanguage() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? attributes.getRequest().getHeader(HttpHeaders.ACCEPT_LANGUAGE) : null;
	}

}
