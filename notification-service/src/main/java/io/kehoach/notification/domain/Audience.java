package io.kehoach.notification.domain;

/**
 * Whom a step of a ladder is for, seen from the unit that has the duty.
 */
public enum Audience {

	UNIT, HEAD, OFFICE, DIRECTOR

}
