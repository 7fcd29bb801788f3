package io.kehoach.notification.domain;

/**
 * The way on which something reaches a person. The in-app list shows everything, whatever
 * the mail does.
 */
public enum Channel {

	/** A mail of its own, within sending hours. */
	MAIL_AT_ONCE,
	/** A line of the one mail of a working day. */
	MAIL_IN_DIGEST,
	/** No mail. */
	IN_APP

}
