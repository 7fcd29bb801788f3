package io.kehoach.notification.mail;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

import io.kehoach.notification.domain.Post;
import io.kehoach.notification.domain.Section;
import org.jspecify.annotations.Nullable;

/**
 * The fixed words of one language.
 */
record Words(ResourceBundle bundle) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

	private static final int BRIEF = 90;

	static Words of(String language) {
		return new Words(ResourceBundle.getBundle("mail.words", Locale.of(language),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
	}

	String word(String key) {
		return this.bundle.getString(key);
	}

	String section(Section section) {
		return word("section." + section.name());
	}

	String due(@Nullable LocalDate dueOn) {
		return (dueOn == null) ? word("no-deadline") : DAY.format(dueOn);
	}

	/** The printed day, and the last one in time where that is another. */
	String due(@Nullable LocalDate dueOn, @Nullable LocalDate lastDay) {
		return (dueOn == null || lastDay == null || !lastDay.isBefore(dueOn)) ? due(dueOn)
				: MessageFormat.format(word("due.before"), due(dueOn), due(lastDay));
	}

	/** A head is not addressed as the unit's desk is. */
	String to(String unitName, Post post) {
		return switch (post) {
			case FOCAL_POINT -> unitName;
			case HEAD -> word("head") + " " + unitName;
		};
	}

	String role(@Nullable String role) {
		return "coordinating".equals(role) ? word("role.coordinating") : word("role.lead");
	}

	/** Titles of rows can be a page long; a line of a list or a subject is not. */
	static String brief(String title) {
		if (title.length() <= BRIEF) {
			return withoutEnd(title);
		}
		int end = title.lastIndexOf(' ', BRIEF);
		return withoutEnd(title.substring(0, (end > BRIEF / 2) ? end : BRIEF)) + "…";
	}

	/** What follows it in a line is no new sentence. */
	private static String withoutEnd(String title) {
		return title.replaceAll("[.,;:\\s]+$", "");
	}

	/**
	 * Line breaks and control characters of imported texts end here; no header ever sees
	 * one.
	 */
	static String clean(@Nullable String text) {
		return (text == null) ? "" : text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
	}

}
