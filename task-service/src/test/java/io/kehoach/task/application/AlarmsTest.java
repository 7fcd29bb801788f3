package io.kehoach.task.application;

import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.kehoach.chassis.fixtures.TestClock;
import io.kehoach.task.TaskServiceTest;
import io.kehoach.task.domain.ATask;
import io.kehoach.task.domain.Assignment;
import io.kehoach.task.domain.PlanFollowing;
import io.kehoach.task.domain.TaskRole;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Warnings on the store: each once, by however many sweepers, at the body's midnight
 * whatever the host's zone.
 */
@TaskServiceTest
class AlarmsTest {

	private static final int UNITS = 20;

	@Autowired
	private Alarms alarms;

	@Autowired
	private Tasks tasks;

	@Autowired
	private MongoTemplate mongo;

	@Autowired
	private TestClock clock;

	private final String plan = "plan-" + UUID.randomUUID();

	private final TimeZone host = TimeZone.getDefault();

	@BeforeEach
	void tasksOfTheFirstQuarter() {
		IntStream.range(0, UNITS)
			.mapToObj((n) -> new Assignment(this.plan, "u" + n, "so-gddt", "so-gddt", TaskRole.LEAD, ATask.row(),
					ATask.END_OF_MARCH, LocalDate.of(2023, 1, 16)))
			.forEach((given) -> this.tasks
				.add(PlanFollowing.assigned(given, 1, ATask.system("2023-01-16T01:00:00Z"), ATask.CALENDAR)));
	}

	@AfterEach
	void hostIsBack() {
		TimeZone.setDefault(this.host);
	}

	private List<String> raised() {
		return this.mongo.find(new Query(where("planId").is(this.plan)), Document.class, "tasks")
			.stream()
			.flatMap((task) -> task.getList("outbox", Document.class).stream())
			.map((event) -> event.getString("type"))
			.filter((type) -> !type.equals("task.assigned"))
			.toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTC", "Asia/Ho_Chi_Minh", "America/New_York", "Pacific/Kiritimati" })
	void theSameTasksAreOverdueUnderEveryHostZone(String zone) {
		TimeZone.setDefault(TimeZone.getTimeZone(zone));
		this.clock.set("2023-03-27T23:59:59+07:00");
		this.alarms.sweep();
		assertThat(raised()).isEmpty();
		this.clock.set("2023-03-28T00:00:00+07:00");
		this.alarms.sweep();
		assertThat(raised()).hasSize(UNITS).containsOnly("task.due-soon");
		this.clock.set("2023-03-31T23:59:59+07:00");
		this.alarms.sweep();
		assertThat(raised()).hasSize(UNITS);
		this.clock.set("2023-04-01T00:00:00+07:00");
		this.alarms.sweep();
		this.alarms.sweep();
		assertThat(raised()).hasSize(2 * UNITS).filteredOn("task.overdue"::equals).hasSize(UNITS);
	}

	@Test
	void twoSweepersAtOnceRaiseEachWarningOnce() throws InterruptedException {
		this.clock.set("2023-03-28T08:00:00+07:00");
		CountDownLatch start = new CountDownLatch(1);
		List<Thread> sweepers = Stream.generate(() -> Thread.startVirtualThread(() -> {
			awaited(start);
			this.alarms.sweep();
		})).limit(4).toList();
		start.countDown();
		for (Thread sweeper : sweepers) {
			sweeper.join();
		}
		assertThat(raised()).hasSize(UNITS).containsOnly("task.due-soon");
	}

	private static void awaited(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Test
	void aSweeperThatDiedWithItsClaimIsFollowedByAnother() {
		this.clock.set("2023-03-28T08:00:00+07:00");
		assertThat(this.tasks.nextToRing(this.clock.instant())).isPresent();
		this.alarms.sweep();
		assertThat(raised()).hasSize(UNITS - 1);
		this.mongo.updateMulti(new Query(where("planId").is(this.plan)),
				new org.springframework.data.mongodb.core.query.Update().set("work.until", new java.util.Date(0)),
				"tasks");
		this.alarms.sweep();
		assertThat(raised()).hasSize(UNITS);
	}

}
