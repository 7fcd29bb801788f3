package io.kehoach.notification.mail;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.kehoach.notification.domain.Kind;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import org.springframework.stereotype.Component;

/**
 * Renders the templates of {@code mail/}: one text per kind, version and language, and
 * two layouts. An old version is kept when a new one is added, since each notification
 * remembers which it was written with.
 */
@Component
public class Templates {

	/** Languages with a complete set. */
	public static final List<String> LANGUAGES = List.of("vi", "en");

	private static final int NEWEST = 1;

	private final SpringTemplateEngine engine = new SpringTemplateEngine();

	Templates() {
		this.engine.addTemplateResolver(resolver(".txt", TemplateMode.TEXT));
		this.engine.addTemplateResolver(resolver(".html", TemplateMode.HTML));
	}

	private static ClassLoaderTemplateResolver resolver(String suffix, TemplateMode mode) {
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
		resolver.setPrefix("mail/");
		resolver.setTemplateMode(mode);
		resolver.setCharacterEncoding("UTF-8");
		resolver.getResolvablePatternSpec().addPattern("*" + suffix);
		return resolver;
	}

	public int version(Kind kind) {
		return NEWEST;
	}

	Written write(Kind kind, int version, String language, MailModel model) {
		String name = kind.template() + "/" + version + "." + language + ".txt";
		return Written.parse(name, render(name, language, model));
	}

	String text(PageModel page) {
		return render("layout.txt", page.language(), page).replaceAll("\n{3,}", "\n\n").strip() + "\n";
	}

	String html(PageModel page) {
		return render("layout.html", page.language(), page);
	}

	String unsubscribe(TemplateConfirmPage.Page page) {
		return render("unsubscribe.html", page.language(), page);
	}

	String render(String name, String language, Object model) {
		return this.engine.process(name, new Context(Locale.of(language), Map.of("m", model)));
	}

}
