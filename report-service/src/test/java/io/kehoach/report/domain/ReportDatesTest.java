package io.kehoach.report.domain;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static io.kehoach.report.domain.SampleReports.at;
import static io.kehoach.report.domain.SampleReports.openFirstHalf;
import static io.kehoach.report.domain.SampleReports.submitted;
import static io.kehoach.report.domain.SampleReports.turns;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * When a report is late, and what the clock says of it.
 */
class ReportDatesTest {

	private static final Instant IN_JUNE = at("2023-06-12T09:00:00+07:00");

	@Test
	void beforeTheFifteenthEndsWhenTheFifteenthBegins() {
		Report report = submitted(openFirstHalf(), "2023-06-15T08:00:00+07:00");
		assertThat(report.late(report.terms().dueAt())).isTrue();
		assertThat(report.daysLate(report.terms().dueAt())).isEqualTo(1);
	}

	@Test
	void beforeTheTenthOfDecemberEndsWithSaturdayTheNinth() {
		Report lastMoment = submitted(SampleReports.open(SampleReports.year(), "2023-YEAR", "thpt-01"),
				"2023-12-09T23:59:59+07:00");
		Report tooLate = submitted(SampleReports.open(SampleReports.year(), "2023-YEAR", "thpt-01"),
				"2023-12-10T00:00:00+07:00");
		assertThat(lastMoment.late(IN_JUNE)).isFalse();
		assertThat(tooLate.late(IN_JUNE)).isTrue();
	}

	@Test
	void aReportSentInJulyStillBelongsToTheFirstHalf() {
		Report july = submitted(openFirstHalf(), "2023-07-20T09:00:00+07:00");
		assertThat(july.periodKey()).isEqualTo("2023-H1");
		assertThat(july.id()).isEqualTo(SampleReports.PLAN + ":2023-H1:thpt-01");
		assertThat(july.daysLate(IN_JUNE)).isEqualTo(36);
	}

	@Test
	void theClockSaysLateOnceAndMissingOnce() {
		Report open = openFirstHalf();
		assertThat(open.note(at("2023-06-14T23:59:59+07:00")).events()).isEmpty();
		Decision late = open.note(at("2023-06-15T00:00:00+07:00"));
		assertThat(late.events()).containsExactly(ReportEvent.LATE);
		assertThat(late.report().note(at("2023-06-20T00:00:00+07:00")).events()).isEmpty();
		Decision missing = late.report().note(at("2023-06-29T00:00:00+07:00"));
		assertThat(missing.events()).containsExactly(ReportEvent.MISSING);
		assertThat(missing.report().note(at("2024-01-01T00:00:00+07:00")).events()).isEmpty();
	}

	@Test
	void aReportThatComesTooLateBeforeTheClockSpokeIsCalledLateThen() {
		Report draft = openFirstHalf().edit(List.of(turns(3)));
		Decision decision = draft.submit(draft.sections(), "7c1e", at("2023-06-15T00:00:00+07:00"));
		assertThat(decision.events()).containsExactly(ReportEvent.LATE, ReportEvent.SUBMITTED);
		Report noted = draft.note(at("2023-06-15T00:00:00+07:00")).report();
		assertThat(noted.submit(noted.sections(), "7c1e", at("2023-06-15T01:00:00+07:00")).events())
			.containsExactly(ReportEvent.SUBMITTED);
	}

	@Test
	void theClockSaysNothingOfAReportThatCame() {
		assertThat(
				submitted(openFirstHalf(), "2023-06-10T09:00:00+07:00").note(at("2024-01-01T00:00:00+07:00")).events())
			.isEmpty();
	}

	@Test
	void anAmendmentMovesWhatTheClockSaysNext() {
		Report moved = openFirstHalf().under(SampleReports.year());
		assertThat(moved.note(at("2023-06-15T00:00:00+07:00")).events()).isEmpty();
		assertThat(moved.note(at("2023-12-10T00:00:00+07:00")).events()).containsExactly(ReportEvent.LATE);
		Report saidLate = openFirstHalf().note(at("2023-06-15T00:00:00+07:00")).report().under(SampleReports.year());
		assertThat(saidLate.note(at("2023-12-10T00:00:00+07:00")).events()).isEmpty();
		assertThat(saidLate.note(at("2023-12-23T00:00:00+07:00")).events()).containsExactly(ReportEvent.MISSING);
		assertThat(submitted(openFirstHalf(), "2023-06-10T09:00:00+07:00").under(SampleReports.year()).noticeAt())
			.isNull();
	}

}
