package io.kehoach.notification.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * What a notification is about, as it stood in the event it came from. Unknown stays
 * null; the templates have words for it.
 *
 * @param subjectId the task, report, obstacle or plan; what a person opens
 * @param unitId the unit whose duty it is, which is not always the one that is told
 * @param window the printed phrase
 * @param dueOn the printed or computed date
 * @param step label of the ladder's step
 * @param remindOn the target the step was counted from: where it moves, the step is void
 * @param dueAt in time is before this; null where {@code dueOn} says it all
 */
public record About(SubjectKind subjectKind, String subjectId, @Nullable String planId, @Nullable String planTitle,
		@Nullable String planNumber, @Nullable String itemNo, @Nullable String title, @Nullable String unitId,
		@Nullable String role, @Nullable String window, @Nullable LocalDate dueOn, @Nullable String reason,
		@Nullable Boolean granted, @Nullable String step, @Nullable LocalDate remindOn, @Nullable Instant dueAt) {

	/** Where no exact moment is known: in time until the end of {@code dueOn}. */
	public About(SubjectKind subjectKind, String subjectId, @Nullable String planId, @Nullable String planTitle,
			@Nullable String planNumber, @Nullable String itemNo, @Nullable String title, @Nullable String unitId,
			@Nullable String role, @Nullable String window, @Nullable LocalDate dueOn, @Nullable String reason,
			@Nullable Boolean granted, @Nullable String step, @Nullable LocalDate remindOn) {
		this(subjectKind, subjectId, planId, planTitle, planNumber, itemNo, title, unitId, role, window, dueOn, reason,
				granted, step, remindOn, null);
	}

	public About atStep(String label, @Nullable LocalDate target) {
		return new About(this.subjectKind, this.subjectId, this.planId, this.planTitle, this.planNumber, this.itemNo,
				this.title, this.unitId, this.role, this.window, this.dueOn, this.reason, this.granted, label, target,
				this.dueAt);
	}

	/** Counted from that target, without a step having been taken. */
	public About asOf(@Nullable LocalDate target) {
		return new About(this.subjectKind, this.subjectId, this.planId, this.planTitle, this.planNumber, this.itemNo,
				this.title, this.unitId, this.role, this.window, this.dueOn, this.reason, this.granted, this.step,
				target, this.dueAt);
	}

	public About because(@Nullable String why) {
		return new About(this.subjectKind, this.subjectId, this.planId, this.planTitle, this.planNumber, this.itemNo,
				this.title, this.unitId, this.role, this.window, this.dueOn, why, this.granted, this.step,
				this.remindOn, this.dueAt);
	}

	public About decided(boolean decision, @Nullable String why) {
		return new About(this.subjectKind, this.subjectId, this.planId, this.planTitle, this.planNumber, this.itemNo,
				this.title, this.unitId, this.role, this.window, this.dueOn, why, decision, this.step, this.remindOn,
				this.dueAt);
	}

	/** Due before that moment, whatever day is printed. */
	public About before(@Nullable Instant end) {
		return new About(this.subjectKind, this.subjectId, this.planId, this.planTitle, this.planNumber, this.itemNo,
				this.title, this.unitId, this.role, this.window, this.dueOn, this.reason, this.granted, this.step,
				this.remindOn, end);
	}

	/** The same, due until the end of that day; with null, no date is left to keep. */
	public About dueOn(@Nullable LocalDate day) {
		return new About(this.subjectKind, this.subjectId, this.planId, this.planTitle, this.planNumber, this.itemNo,
				this.title, this.unitId, this.role, this.window, day, this.reason, this.granted, this.step,
				this.remindOn);
	}

	/**
	 * Days late are counted from the last working day in time. It comes after what
	 * reminders aim at where "before 15 June" runs to the end of the 15th.
	 */
	public LocalDate lateFrom(LocalDate target, SendingHours hours) {
		LocalDate last = (this.dueAt == null) ? target
				: hours.calendar().onOrBefore(hours.day(this.dueAt.minusNanos(1)));
		return last.isAfter(target) ? last : target;
	}

	/**
	 * The last day in time: before 15 June is until the end of the 14th, though the 15th
	 * is printed.
	 */
	public @Nullable LocalDate lastDay(ZoneId zone) {
		return (this.dueOn == null || this.dueAt == null) ? this.dueOn
				: LocalDate.ofInstant(this.dueAt.minusNanos(1), zone);
	}

}
