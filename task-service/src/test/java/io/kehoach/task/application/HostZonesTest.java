package io.kehoach.task.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.kehoach.chassis.fixtures.TestStore;
import io.kehoach.task.TaskServiceTest;
import io.kehoach.task.domain.ATask;
import io.kehoach.task.domain.Assignment;
import io.kehoach.task.domain.Outcome;
import io.kehoach.task.domain.PlanFollowing;
import io.kehoach.task.domain.PlannedDeadline;
import io.kehoach.task.domain.TaskRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is overdue at midnight is the same on a host in any time zone: read by another
 * process from the same store.
 */
@TaskServiceTest
class HostZonesTest {

	/** The last millisecond of 31 March in the body's zone, then 1 April. */
	private static final Instant MIDNIGHT = Instant.parse("2023-03-31T17:00:00Z");

	@Autowired
	private Tasks tasks;

	@Autowired
	private MongoTemplate mongo;

	@BeforeEach
	void tasksDueAroundMidnight() {
		for (int day = 29; day <= 31; day++) {
			due(LocalDate.of(2023, 3, day));
		}
		due(LocalDate.of(2023, 4, 1));
	}

	private void due(LocalDate day) {
		PlannedDeadline deadline = new PlannedDeadline(day,
				day.plusDays(1).atStartOfDay(ATask.CALENDAR.zone()).toInstant(), day);
		this.tasks.add(
				new Outcome(PlanFollowing
					.assigned(
							new Assignment("plan-" + UUID.randomUUID(), "thpt-01", "so-gddt", "so-gddt", TaskRole.LEAD,
									ATask.row(), deadline, LocalDate.of(2023, 1, 16)),
							1, ATask.system("2023-01-16T01:00:00Z"), ATask.CALENDAR)
					.task(), List.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTC", "Asia/Ho_Chi_Minh", "America/New_York", "Pacific/Kiritimati" })
	void theSameIsOverdue(String zone) throws Exception {
		String here = OtherProcess.overdue(this.tasks, MIDNIGHT);
		assertThat(here).contains(" 2023-03-31 ").doesNotContain(" 2023-04-01 ");
		assertThat(OtherProcess.overdue(this.tasks, MIDNIGHT.minusMillis(1))).contains(" 2023-03-30 ")
			.doesNotContain(" 2023-03-31 ");
		Process elsewhere = OtherProcess.start(TestStore.uri(), this.mongo.getDb().getName(),
				List.of("-Duser.timezone=" + zone, "-Dkehoach.sweeps=false"), MIDNIGHT.toString());
		assertThat(OtherProcess.answer(elsewhere)).isEqualTo(here);
	}

}
