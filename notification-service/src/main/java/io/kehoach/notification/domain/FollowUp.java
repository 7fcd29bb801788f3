package io.kehoach.notification.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * One duty whose deadline is watched: the newest picture of a task or report, and where
 * its ladder stands.
 *
 * @param ladder name of the ladder that applies; one that has no steps says nothing
 * @param active whether the unit still owes something
 * @param activeSince from when; earlier steps are not ours to say
 * @param nextStepAt when the next step falls due, null where none will
 */
public record FollowUp(String ladder, boolean active, String issuerUnitId, String unitId, @Nullable LocalDate remindOn,
		Instant activeSince, @Nullable Instant nextStepAt, About about) {

	/** The usual ladder of a duty, or one without steps where there is no date. */
	public static String ladder(String usual, @Nullable LocalDate remindOn) {
		return (remindOn == null) ? "undated" : usual;
	}

	/**
	 * The picture after an event. The ladder begins anew where the duty came back or its
	 * target moved, otherwise it goes on.
	 */
	public static FollowUp after(@Nullable FollowUp before, FollowUp now) {
		if (before == null || !before.active || !now.active) {
			return now;
		}
		return Objects.equals(before.remindOn, now.remindOn) ? now.since(before.activeSince) : now;
	}

	private FollowUp since(Instant since) {
		return new FollowUp(this.ladder, this.active, this.issuerUnitId, this.unitId, this.remindOn, since,
				this.nextStepAt, this.about);
	}

	public FollowUp next(@Nullable Instant at) {
		return new FollowUp(this.ladder, this.active, this.issuerUnitId, this.unitId, this.remindOn, this.activeSince,
				at, this.about);
	}

	/** It is asked for no more. */
	public FollowUp ended() {
		return new FollowUp(this.ladder, false, this.issuerUnitId, this.unitId, this.remindOn, this.activeSince, null,
				this.about);
	}

	/** Where the ladder is counted from: a duty without a date, from its beginning. */
	public LocalDate target(SendingHours hours) {
		return (this.remindOn == null) ? hours.day(this.activeSince) : this.remindOn;
	}

	/** Where its days late are counted from. */
	public LocalDate lateFrom(SendingHours hours) {
		return this.about.lateFrom(target(hours), hours);
	}

	/** Whether what a ladder said about this duty still holds. */
	public boolean stillOwes(@Nullable LocalDate target) {
		return this.active && Objects.equals(this.remindOn, target);
	}

}
