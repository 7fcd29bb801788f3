package io.kehoach.notification.application;

import java.util.List;
import java.util.Optional;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.notification.domain.Kind;
import io.kehoach.notification.domain.Notification;
import io.kehoach.notification.domain.Recipient;

/**
 * Writes mails from templates.
 */
public interface Letters {

	/**
	 * @throws NothingToSay where what was to be said is no longer so
	 */
	Letter write(Stored<Notification> notification, Recipient to);

	/**
	 * The same with a text that has not been saved.
	 * @throws NothingToSay where what was to be said is no longer so
	 */
	Letter write(Stored<Notification> notification, Recipient to, String template);

	/** The newest version, which is kept on each notification. */
	int version(Kind kind);

	/** A template as it was written. */
	String source(Kind kind, int version, String language);

	/** The words that a template may use. */
	List<String> words();

	/**
	 * The place where a template says what no mail can say, empty where there is none.
	 */
	Optional<String> complaint(String template);

	/** What it says in one line, for lists. */
	String line(Notification notification, String language);

	/** Stable: the same notification sent twice is the same message. */
	String messageId(Stored<Notification> notification);

}
