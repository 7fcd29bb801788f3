package io.kehoach.notification.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.kehoach.notification.domain.About;
import io.kehoach.notification.domain.FollowUp;
import io.kehoach.notification.domain.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of period.opened.
 */
record PeriodWire(Period period) {

	record Period(String planId, @Nullable String planTitle, @Nullable String planNumber, String key,
			@Nullable String text, @Nullable LocalDate due, @Nullable Instant dueAt, @Nullable LocalDate remindOn,
			@Nullable List<String> expected) {

		List<String> units() {
			return (this.expected == null) ? List.of() : this.expected;
		}

		String reportId(String unitId) {
			return this.planId + ":" + this.key + ":" + unitId;
		}

		About about(String unitId) {
			return new About(SubjectKind.REPORT, reportId(unitId), this.planId, this.planTitle, this.planNumber, null,
					(this.text == null) ? this.key : this.text, unitId, null, null, this.due, null, null, null, null)
				.before(this.dueAt);
		}

		FollowUp followUp(String unitId, String issuerUnitId, Instant since) {
			return new FollowUp(FollowUp.ladder(ReportWire.LADDER, this.remindOn), true, issuerUnitId, unitId,
					this.remindOn, since, null, about(unitId));
		}

	}

}
