package io.kehoach.notification.messaging;

import java.time.Instant;
import java.time.LocalDate;

import io.kehoach.notification.domain.About;
import io.kehoach.notification.domain.FollowUp;
import io.kehoach.notification.domain.Kind;
import io.kehoach.notification.domain.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of report.* events.
 */
record ReportWire(Report report) {

	static final String LADDER = "report";

	record Report(String id, String planId, @Nullable String planTitle, @Nullable String planNumber, String periodKey,
			@Nullable String periodText, String unitId, String state, @Nullable String outcome, @Nullable LocalDate due,
			@Nullable LocalDate remindOn, @Nullable String reason, boolean late, @Nullable Instant dueAt,
			@Nullable LocalDate againDue) {

		About about() {
			return new About(SubjectKind.REPORT, this.id, this.planId, this.planTitle, this.planNumber, null,
					(this.periodText == null) ? this.periodKey : this.periodText, this.unitId, null, null, this.due,
					null, null, null, null)
				.before(this.dueAt);
		}

		/**
		 * The Office asks by hand; like a step of the ladder it is void once the report
		 * is in.
		 */
		About askedAgain() {
			return left().atStep("office", target());
		}

		/** Late or not against the day that counts now, whatever the first one was. */
		Kind asking(LocalDate today) {
			boolean over = (this.againDue == null) ? this.late : this.againDue.isBefore(today);
			return over ? Kind.REPORT_OVERDUE : Kind.REPORT_REMINDER;
		}

		/**
		 * It came back to be completed: by the day set for that, if any. The first day
		 * may be over, and nothing can be sent again by then.
		 */
		About sentBack() {
			return about().dueOn(this.againDue).because(this.reason);
		}

		/** It is to be completed, and no day is set for that. */
		boolean wantedAtNoDay() {
			return this.againDue == null && answeredInTime();
		}

		/**
		 * What is left to keep. What was sent in time stays so: where it is asked for
		 * again it is something to do, but no deadline is left that could be missed,
		 * unless the Office has set one for it.
		 */
		About left() {
			return (this.againDue != null || answeredInTime()) ? about().dueOn(this.againDue) : about();
		}

		FollowUp followUp(String issuerUnitId, Instant since) {
			boolean open = this.state.equals("OPEN") || this.state.equals("RETURNED");
			boolean active = open && !"EXEMPT".equals(this.outcome);
			LocalDate target = target();
			return new FollowUp(FollowUp.ladder(LADDER, target), active, issuerUnitId, this.unitId, target, since, null,
					left());
		}

		/** What reminders aim at; theirs are void where it is not the duty's. */
		private @Nullable LocalDate target() {
			return wantedAtNoDay() ? null : (this.againDue != null) ? this.againDue : this.remindOn;
		}

		private boolean answeredInTime() {
			return this.outcome != null && !this.late;
		}

	}

}
