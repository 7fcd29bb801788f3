package io.kehoach.notification.domain;

/**
 * What others may hear about a notification.
 */
public enum Fact {

	/** Handed to the mail server for the first time. */
	SENT,
	/** The mail server took it. */
	DELIVERED,
	/** It will not be tried again by itself. */
	FAILED,
	/** The unit did what a reminder asked for. */
	ACTED

}
