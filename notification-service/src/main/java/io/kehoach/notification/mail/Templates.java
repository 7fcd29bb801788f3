package io.kehoach.notification.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import io.kehoach.notification.application.TemplateTexts;
import io.kehoach.notification.domain.Kind;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import org.springframework.stereotype.Component;

/**
 * One text per kind, version and language, and two layouts. The first version ships with
 * the service, later ones are written by people; none is ever replaced, since each
 * notification remembers which it was written with.
 */
@Component
public class Templates {

	/** Languages with a complete set. */
	public static final List<String> LANGUAGES = List.of("vi", "en");

	static final int SHIPPED = 1;

	private static final Pattern BLANK_LINES = Pattern.compile("\n{3,}");

	private final SpringTemplateEngine engine = new SpringTemplateEngine();

	private final Map<String, String> read = new ConcurrentHashMap<>();

	private final TemplateTexts texts;

	Templates(TemplateTexts texts) {
		this.texts = texts;
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
		return Math.max(SHIPPED, this.texts.newest(kind));
	}

	Written write(Kind kind, int version, String language, MailModel model) {
		return fill(source(kind, version, language), model);
	}

	Written fill(String text, MailModel model) {
		return Written.parse(Phrases.fill(text, model));
	}

	/** What is wrong with a text that somebody wants to save, empty where nothing is. */
	Optional<String> complaint(String text) {
		try {
			MailModel.examples().forEach((example) -> fill(text, example));
			return Optional.empty();
		}
		catch (UnreadableTemplate ex) {
			return Optional.of(Objects.requireNonNullElse(ex.getMessage(), ""));
		}
	}

	/** As it was written. */
	String source(Kind kind, int version, String language) {
		return this.read.computeIfAbsent(kind.template() + "/" + version + "." + language + ".txt",
				(name) -> (version == SHIPPED) ? shipped(name) : stored(kind, version, language));
	}

	private String stored(Kind kind, int version, String language) {
		return this.texts.find(kind, version)
			.map((found) -> found.texts().get(language))
			.orElseThrow(() -> new UnreadableTemplate(kind + " " + version));
	}

	private static String shipped(String name) {
		try (InputStream in = Templates.class.getResourceAsStream("/mail/" + name)) {
			return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String text(PageModel page) {
		return BLANK_LINES.matcher(render("layout.txt", page.language(), page)).replaceAll("\n\n").strip() + "\n";
	}

	String html(PageModel page) {
		return render("layout.html", page.language(), page);
	}

	String unsubscribe(TemplateConfirmPage.Page page) {
		return render("unsubscribe.html", page.language(), page);
	}

	private String render(String name, String language, Object model) {
		return this.engine.process(name, new Context(Locale.of(language), Map.of("m", model)));
	}

}
