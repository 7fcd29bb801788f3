package io.kehoach.notification.application;

import java.util.Map;

import io.kehoach.chassis.outbox.StaleRevision;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.notification.domain.Kind;

import org.springframework.stereotype.Component;

/**
 * Writes a new version of a template; mails that were begun keep theirs.
 */
@Component
public class TemplateEditing {

	private final TemplateTexts texts;

	private final Letters letters;

	private final BusinessClock clock;

	TemplateEditing(TemplateTexts texts, Letters letters, BusinessClock clock) {
		this.texts = texts;
		this.letters = letters;
		this.clock = clock;
	}

	/**
	 * @param seen the version the person has edited
	 * @throws TemplateRefused where a mail could not be written with it
	 */
	public void save(Kind kind, int seen, Map<String, String> written, String by) {
		written.forEach((language, text) -> this.letters.complaint(text).ifPresent((where) -> {
			throw new TemplateRefused(language, where);
		}));
		if (seen != this.letters.version(kind)) {
			throw new StaleRevision(kind.template(), seen);
		}
		this.texts.add(new TemplateTexts.Version(kind, seen + 1, written, by, this.clock.instant()));
	}

	/**
	 * A text that would fail when a mail is written.
	 */
	public static final class TemplateRefused extends RuntimeException {

		private final String language;

		private final String where;

		TemplateRefused(String language, String where) {
			super(language + ": " + where);
			this.language = language;
			this.where = where;
		}

		public String language() {
			return this.language;
		}

		/** The place as it is written. */
		public String where() {
			return this.where;
		}

	}

}
