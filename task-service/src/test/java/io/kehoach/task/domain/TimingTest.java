package io.kehoach.task.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.kehoach.task.domain.ATask.after;
import static io.kehoach.task.domain.ATask.office;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Timing against instants, whatever zone the host is in.
 */
class TimingTest {

	private final TimeZone host = TimeZone.getDefault();

	@AfterEach
	void hostIsBack() {
		TimeZone.setDefault(this.host);
	}

	@ParameterizedTest
	@CsvSource({ "2023-03-27T16:59:59.999Z,IN_TIME", "2023-03-27T17:00:00Z,DUE_SOON",
			"2023-03-31T16:59:59.999Z,DUE_SOON", "2023-03-31T17:00:00Z,OVERDUE" })
	void anOpenTaskTurnsAtMidnightOfTheBody(Instant now, Timing timing) {
		assertThat(ATask.lead().timing(now)).isEqualTo(timing);
		assertThat(ATask.inProgress().timing(now)).isEqualTo(timing);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTC", "Asia/Ho_Chi_Minh", "America/New_York", "Pacific/Kiritimati" })
	void midnightIsTheBodysUnderEveryHostZone(String zone) {
		TimeZone.setDefault(TimeZone.getTimeZone(zone));
		Task moved = after(ATask.awaitingDate(), (task) -> task.setDueDate(office("2023-03-01T02:00:00Z"),
				LocalDate.of(2023, 3, 31), null, ATask.CALENDAR));
		assertThat(moved.deadline().dueAt()).isEqualTo("2023-03-31T17:00:00Z");
		assertThat(moved.deadline().soonAt()).isEqualTo("2023-03-27T17:00:00Z");
		assertThat(moved.timing(Instant.parse("2023-03-31T16:59:59.999Z"))).isEqualTo(Timing.DUE_SOON);
		assertThat(moved.timing(Instant.parse("2023-03-31T17:00:00Z"))).isEqualTo(Timing.OVERDUE);
	}

	@Test
	void aSubmissionBeforeTheDeadlineStaysInTimeHoweverLongTheIssuerTakes() {
		Instant later = Instant.parse("2024-01-01T00:00:00Z");
		assertThat(ATask.submitted("2023-03-31T16:59:59Z").timing(later)).isEqualTo(Timing.IN_TIME);
		assertThat(ATask.submitted("2023-03-31T17:00:00Z").timing(later)).isEqualTo(Timing.OVERDUE);
		Task late = after(ATask.submitted("2023-03-31T17:00:00Z"),
				(task) -> task.confirm(office("2023-04-03T02:00:00Z"), null));
		assertThat(late.timing(later)).isEqualTo(Timing.LATE);
		assertThat(ATask.done().timing(later)).isEqualTo(Timing.ON_TIME);
	}

	@Test
	void coordinatingAndUndatedTasksHaveNoDeadlineToMiss() {
		Instant later = Instant.parse("2024-01-01T00:00:00Z");
		assertThat(ATask.coordinating().timing(later)).isEqualTo(Timing.NO_DEADLINE);
		assertThat(ATask.awaitingDate().timing(later)).isEqualTo(Timing.NO_DEADLINE);
		assertThat(ATask.coordinating().alarmAt()).isNull();
		assertThat(ATask.awaitingDate().alarmAt()).isNull();
	}

	/** Báo cáo 1270/BC-TCTTTg, 27/12/2017, in hundreds. */
	@Test
	void theClassesAddUpAsInTheOfficialReport() {
		Instant now = Instant.parse("2023-03-20T00:00:00Z");
		Map<Timing, Integer> counted = new EnumMap<>(Timing.class);
		count(counted, 14068, ATask.done(), now);
		count(counted, 1983, after(ATask.submitted("2023-04-03T00:00:00Z"),
				(task) -> task.confirm(office("2023-04-04T00:00:00Z"), null)), now);
		count(counted, 5640, ATask.inProgress(), now);
		count(counted, 223, overdueOnThatDay(), now);
		assertThat(counted)
			.isEqualTo(Map.of(Timing.ON_TIME, 14068, Timing.LATE, 1983, Timing.IN_TIME, 5640, Timing.OVERDUE, 223));
		assertThat(counted.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(21914);
	}

	private static void count(Map<Timing, Integer> counted, int tasks, Task like, Instant now) {
		Timing timing = like.timing(now);
		if (timing != null) {
			counted.merge(timing, tasks, Integer::sum);
		}
	}

	private static Task overdueOnThatDay() {
		return ATask.of(TaskRole.LEAD, ATask.row(), new PlannedDeadline(LocalDate.of(2023, 2, 28),
				Instant.parse("2023-02-28T17:00:00Z"), LocalDate.of(2023, 2, 28)));
	}

	@Test
	void daysOffMoveTheWarningForward() {
		TestCalendar withHolidays = new TestCalendar(ATask.CALENDAR.zone(),
				Set.of(LocalDate.of(2023, 3, 30), LocalDate.of(2023, 3, 29)));
		Deadline deadline = Deadline.planned(ATask.END_OF_MARCH, withHolidays);
		assertThat(deadline.soonAt()).isEqualTo("2023-03-23T17:00:00Z");
	}

}
