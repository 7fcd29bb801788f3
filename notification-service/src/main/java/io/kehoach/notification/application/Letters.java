package io.kehoach.notification.application;

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

	/** The newest version, which is kept on each notification. */
	int version(Kind kind);

	/** What it says in one line, for lists. */
	String line(Notification notification, String language);

}
