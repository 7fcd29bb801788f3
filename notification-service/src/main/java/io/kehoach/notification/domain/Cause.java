package io.kehoach.notification.domain;

import java.time.Instant;

/**
 * Why something is told: an event, or a step of a ladder that acts as one.
 *
 * @param id the event's id, or a derived one for a step
 * @param time when it occurred, by the business clock
 */
public record Cause(String id, Instant time) {

	/** One notification per event, unit, post and template, whatever repeats. */
	public String notificationId(Addressee to, Kind kind) {
		return this.id + ":" + to.unitId() + ":" + to.post() + ":" + kind.template();
	}

}
