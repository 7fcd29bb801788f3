package io.kehoach.notification.domain;

/**
 * Whether a person may silence what a notification says. A duty can only be digested,
 * never silenced.
 */
public enum MessageClass {

	DUTY, SERVICE, INFORMATION;

	public boolean silenceable() {
		return this != DUTY;
	}

}
