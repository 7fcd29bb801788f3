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
			@Nullable LocalDate remindOn, @Nullable String reason, boolean late) {

		About about() {
			return new About(SubjectKind.REPORT, this.id, this.planId, this.planTitle, this.planNumber, null,
					(this.periodText == null) ? this.periodKey : this.periodText, this.unitId, null, null, this.due,
					null, null, null, null);
		}

		/**
		 * The Office asks by hand; like a step of the ladder it is void once the report
		 * is in.
		 */
		About askedAgain() {
			return (this.remindOn == null) ? about() : about().atStep("office", this.remindOn);
		}

		FollowUp followUp(String issuerUnitId, Instant since) {
			boolean owed = this.state.equals("OPEN") || this.state.equals("RETURNED");
			return new FollowUp(FollowUp.ladder(LADDER, this.remindOn), owed && !"EXEMPT".equals(this.outcome),
					issuerUnitId, this.unitId, this.remindOn, since, null, about());
		}

	}

}
