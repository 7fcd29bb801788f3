package io.kehoach.plan.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

import io.kehoach.plan.domain.DeadlineRules.Before;
import io.kehoach.plan.domain.DeadlineRules.DayOff;
import io.kehoach.plan.domain.phrase.PlanPeriod;
import io.kehoach.plan.domain.phrase.TimePhrase;
import io.kehoach.plan.fixtures.Golden;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeadlinesTest {

	private static final LocalDate SATURDAY = LocalDate.of(2023, 9, 30);

	private static final LocalDate SUNDAY = LocalDate.of(2023, 12, 10);

	private final Deadlines printed = deadlines(DeadlineRules.DEFAULT);

	@Test
	void aPeriodEndsWithItsLastDayAndRemindsOnTheWorkingDayBefore() {
		Window window = printed.of(window(WindowKind.PERIOD, SATURDAY, DeadlineRule.ON_OR_BEFORE));
		assertDue(window, SATURDAY, "2023-10-01T00:00:00+07:00", LocalDate.of(2023, 9, 29));
	}

	@Test
	void theDayOffSettingMovesPeriodEnds() {
		Window period = window(WindowKind.PERIOD, SATURDAY, DeadlineRule.ON_OR_BEFORE);
		assertDue(deadlines(new DeadlineRules(Before.STRICT, DayOff.PREVIOUS)).of(period), LocalDate.of(2023, 9, 29),
				"2023-09-30T00:00:00+07:00", LocalDate.of(2023, 9, 29));
		assertDue(deadlines(new DeadlineRules(Before.STRICT, DayOff.NEXT)).of(period), LocalDate.of(2023, 10, 2),
				"2023-10-03T00:00:00+07:00", LocalDate.of(2023, 10, 2));
	}

	@Test
	void aCountedPeriodNeverEndsOnADayOff() {
		PlanPeriod plan = new PlanPeriod(2023, true, LocalDate.of(2023, 8, 31));
		Window counted = TimePhrase.read("30 ngày kể từ ngày ban hành", plan).window();
		assertThat(counted.to()).isEqualTo(SATURDAY);
		for (DayOff setting : DayOff.values()) {
			Window due = deadlines(new DeadlineRules(Before.STRICT, setting)).of(counted);
			assertDue(due, LocalDate.of(2023, 10, 2), "2023-10-03T00:00:00+07:00", LocalDate.of(2023, 10, 2));
			assertThat(due.to()).isEqualTo(SATURDAY);
		}
	}

	@Test
	void aDayThatAPersonGaveACountedPeriodStays() {
		Window given = new Window("30 ngày kể từ ngày ban hành", WindowKind.DEADLINE, null, SATURDAY,
				DeadlineRule.ON_OR_BEFORE, null, ResolvedBy.PERSON, null, null, null, null);
		assertDue(printed.of(given), SATURDAY, "2023-10-01T00:00:00+07:00", LocalDate.of(2023, 9, 29));
	}

	@Test
	void aReportSoManyDaysAfterTheYearNeverFallsDueOnADayOff() {
		ReportDefinition report = new ReportDefinition("2023-YEAR", ReportKind.YEAR,
				"Chậm nhất là 60 ngày kể từ ngày kết thúc năm", null, null, SUNDAY, DeadlineRule.ON_OR_BEFORE, null,
				null, null, null, null);
		assertThat(printed.of(report).dueAt()).isEqualTo(at("2023-12-12T00:00:00+07:00"));
	}

	@Test
	void beforeADayEndsWhenThatDayBegins() {
		Window window = printed.of(window(WindowKind.DEADLINE, SUNDAY, DeadlineRule.BEFORE));
		assertDue(window, SUNDAY, "2023-12-10T00:00:00+07:00", LocalDate.of(2023, 12, 8));
	}

	@Test
	void beforeADayMayBeSetToEndWithThatDay() {
		Window window = deadlines(new DeadlineRules(Before.END_OF_DAY, DayOff.NEXT))
			.of(window(WindowKind.DEADLINE, SUNDAY, DeadlineRule.BEFORE));
		assertDue(window, SUNDAY, "2023-12-11T00:00:00+07:00", LocalDate.of(2023, 12, 8));
	}

	@Test
	void whatNamesNoDayIsNeverDue() {
		for (WindowKind kind : new WindowKind[] { WindowKind.AWAITING_DATE, WindowKind.RECURRING, WindowKind.DONE }) {
			Window window = printed.of(window(kind, SATURDAY, null));
			assertThat(window.dueAt()).as(kind.name()).isNull();
			assertThat(window.remindOn()).as(kind.name()).isNull();
		}
	}

	@Test
	void aReportBeforeTheFifteenthEndsWithTheFourteenth() {
		ReportDefinition report = new ReportDefinition("2023-H1", ReportKind.SIX_MONTHS, "trước ngày 15/6/2023", null,
				null, LocalDate.of(2023, 6, 15), DeadlineRule.BEFORE, null, null, null, null, null);
		assertThat(printed.of(report).dueAt()).isEqualTo(at("2023-06-15T00:00:00+07:00"));
		assertThat(printed.of(report).remindOn()).isEqualTo(LocalDate.of(2023, 6, 14));
	}

	@Test
	void periodsAreFilledByTheirKey() {
		assertThat(filled("2023-H1")).containsExactly(LocalDate.of(2022, 12, 15), LocalDate.of(2023, 6, 14));
		assertThat(filled("2023-H2")).containsExactly(LocalDate.of(2023, 6, 15), LocalDate.of(2023, 12, 14));
		assertThat(filled("2023-YEAR")).containsExactly(LocalDate.of(2022, 12, 15), LocalDate.of(2023, 12, 14));
		assertThat(filled("2023-Q1")).containsExactly(LocalDate.of(2022, 12, 15), LocalDate.of(2023, 3, 14));
		assertThat(filled("2023-M03")).containsExactly(LocalDate.of(2023, 2, 15), LocalDate.of(2023, 3, 14));
		assertThat(filled("chuyen-de")).containsExactly(null, null);
	}

	private static LocalDate[] filled(String key) {
		ReportDefinition report = ReportPeriods.filled(new ReportDefinition(key, ReportKind.OTHER, null, null, null,
				null, null, null, null, null, null, null));
		return new LocalDate[] { report.from(), report.cutOff() };
	}

	private static void assertDue(Window window, LocalDate on, String at, LocalDate remindOn) {
		assertThat(window.dueOn()).isEqualTo(on);
		assertThat(window.dueAt()).isEqualTo(at(at));
		assertThat(window.remindOn()).isEqualTo(remindOn);
	}

	private static Instant at(String rfc3339) {
		return OffsetDateTime.parse(rfc3339).toInstant();
	}

	private static Window window(WindowKind kind, LocalDate to, DeadlineRule rule) {
		return Window.of("phrase", kind, null, to, rule);
	}

	private static Deadlines deadlines(DeadlineRules rules) {
		return new Deadlines(rules, Golden.calendar(), Golden.ZONE);
	}

}
