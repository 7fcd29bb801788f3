package io.kehoach.notification.application;

import io.kehoach.notification.domain.Outcome;

/**
 * The way out.
 */
public interface MailServer {

	/** False while the server is known to be away; nothing is tried then. */
	boolean reachable();

	/**
	 * Blocks until the outcome is known or a time-out has passed; never throws for what a
	 * server does.
	 */
	Outcome send(Letter letter);

}
