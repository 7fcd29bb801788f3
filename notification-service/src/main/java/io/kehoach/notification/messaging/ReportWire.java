package io.kehoach.notification.messaging;

import java.time.Instant;
import java.time.LocalDate;

import io.kehoach.notification.domain.About;
import io.kehoach.notification.domain.FollowUp;
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
			return (this.remindOn == null) ? about() : about().atStep("office", this.remindOn);
		}

		/**
		 * What is left to keep. What was sent in time stays so: where it is asked for
		 * again it is something to do, but no deadline is left that could be missed,
		 * unless the Office has set one for it.
		 */
		About left() {
			return (this.againDue != null) ? about().dueOn(this.againDue)
					: answeredInTime() ? about().withoutDate() : about();
		}

		FollowUp followUp(String issuerUnitId, Instant since) {
			boolean open = this.state.equals("OPEN") || this.state.equals("RETURNED");
			boolean active = open && !"EXEMPT".equals(this.outcome);
			LocalDate target = (this.againDue != null) ? this.againDue : answeredInTime() ? null : this.remindOn;
			return new FollowUp(FollowUp.ladder(LADDER, target), active, issuerUnitId, this.unitId, target, since, null,
					left());
		}

		boolean answeredInTime() {
			return this.outcome != null && !this.late;
		}

	}

}
