package io.kehoach.task.application;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.kehoach.chassis.fixtures.TestStore;
import io.kehoach.task.TaskServiceTest;
import io.kehoach.task.domain.ATask;
import io.kehoach.task.domain.Assignment;
import io.kehoach.task.domain.PlanFollowing;
import io.kehoach.task.domain.TaskRole;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Two instances of the service, each in a process and a time zone of its own, sweep one
 * store: every task is told to be due soon once, and to be overdue once.
 */
@TaskServiceTest
class TwoInstancesTest {

	private static final int UNITS = 40;

	@Autowired
	private Tasks tasks;

	@Autowired
	private MongoTemplate mongo;

	private final String plan = "plan-" + UUID.randomUUID();

	@BeforeEach
	void tasksOfTheFirstQuarter() {
		IntStream.range(0, UNITS)
			.mapToObj((n) -> new Assignment(this.plan, "u" + n, "so-gddt", "so-gddt", TaskRole.LEAD, ATask.row(),
					ATask.END_OF_MARCH, LocalDate.of(2023, 1, 16)))
			.forEach((given) -> this.tasks
				.add(PlanFollowing.assigned(given, 1, ATask.system("2023-01-16T01:00:00Z"), ATask.CALENDAR)));
	}

	@Test
	void eachWarningIsRaisedOnce() throws Exception {
		bothRunUntil("2023-03-28T00:00:00+07:00", UNITS);
		assertThat(raised()).containsOnly("task.due-soon");
		bothRunUntil("2023-04-01T00:00:00+07:00", 2 * UNITS);
		assertThat(raised()).filteredOn("task.overdue"::equals).hasSize(UNITS);
	}

	/** They run on for several sweeps: nothing more may come. */
	private void bothRunUntil(String clock, int raised) throws Exception {
		List<Process> instances = List.of(instance("America/New_York", clock), instance("Pacific/Kiritimati", clock));
		try {
			Awaitility.await()
				.atMost(Duration.ofMinutes(10))
				.pollInterval(Duration.ofMillis(200))
				.until(() -> raised().size() >= raised);
			Awaitility.await()
				.during(Duration.ofSeconds(3))
				.atMost(Duration.ofSeconds(30))
				.until(() -> raised().size() == raised && instances.stream().allMatch(Process::isAlive));
		}
		finally {
			for (Process instance : instances) {
				instance.destroyForcibly().waitFor();
			}
		}
	}

	private Process instance(String zone, String clock) throws IOException {
		Process process = OtherProcess.start(TestStore.uri(), this.mongo.getDb().getName(),
				List.of("-Duser.timezone=" + zone, "-Dkehoach.clock=" + clock, "-Dkehoach.alarm-poll=100ms"));
		Thread.ofVirtual().start(() -> process.inputReader().lines().forEach((line) -> {
		}));
		return process;
	}

	private List<String> raised() {
		return this.mongo.find(new Query(where("planId").is(this.plan)), Document.class, "tasks")
			.stream()
			.flatMap((task) -> task.getList("outbox", Document.class).stream())
			.map((event) -> event.getString("type"))
			.filter((type) -> !type.equals("task.assigned"))
			.toList();
	}

}
