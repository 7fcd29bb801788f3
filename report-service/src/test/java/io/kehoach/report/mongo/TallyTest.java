package io.kehoach.report.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.kehoach.report.ReportServiceTest;
import io.kehoach.report.application.Tally;
import io.kehoach.report.application.TaskPicture;
import io.kehoach.report.application.TotalId;
import io.kehoach.report.domain.Timing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Totals as the database counts them, against the tasks one by one.
 */
@ReportServiceTest
class TallyTest {

	private static final Instant NOW = at("2023-07-01T09:00:00+07:00");

	@Autowired
	private TaskCount count;

	@Autowired
	private MongoTemplate mongo;

	private final String plan = "plan-" + UUID.randomUUID();

	/** Other tests count what waits, too. */
	@AfterEach
	void leaveNothing() {
		this.mongo.remove(new Query(where("planId").is(this.plan)), MongoPictures.TASKS);
	}

	/** Báo cáo 1270/BC-TCTTTg of 27/12/2017: 21,914 tasks in its classes. */
	@Test
	void theOfficialFiguresComeOut() {
		List<TaskPicture> tasks = new ArrayList<>();
		add(tasks, 14068, "DONE", "2023-06-30", "2023-06-30T23:59:59+07:00");
		add(tasks, 1983, "DONE", "2023-06-30", "2023-07-01T00:00:00+07:00");
		add(tasks, 5640, "IN_PROGRESS", "2023-12-31", null);
		add(tasks, 223, "NOT_STARTED", "2023-06-30", null);
		Tally.Counts counts = tally(tasks).counts(NOW);
		assertThat(counts).isEqualTo(new Tally.Counts(21914, 16051, 14068, 1983, 223, 5640, 0, 0));
		assertThat(counts.onTimeRate()).isEqualTo(86.44);
	}

	@Test
	void theClockAloneMovesInTimeToOverdue() {
		List<TaskPicture> tasks = new ArrayList<>();
		add(tasks, 3, "IN_PROGRESS", "2023-07-31", null);
		Tally tally = tally(tasks);
		assertThat(tally.counts(at("2023-07-31T23:59:59+07:00")).overdue()).isZero();
		assertThat(tally.counts(at("2023-08-01T00:00:00+07:00")).overdue()).isEqualTo(3);
	}

	@Test
	void aGrantedPauseStopsTheClockOfWhatIsOpen() {
		LocalDate since = LocalDate.parse("2023-05-02");
		List<TaskPicture> tasks = new ArrayList<>();
		tasks.add(task("IN_PROGRESS", "2023-06-30", null, "lead", false, since));
		tasks.add(task("NOT_STARTED", "2023-06-30", null, "lead", false, null));
		tasks.add(task("DONE", "2023-06-30", "2023-07-01T00:00:00+07:00", "lead", false, since));
		assertThat(tally(tasks).counts(NOW)).isEqualTo(new Tally.Counts(3, 1, 0, 1, 1, 1, 0, 0));
	}

	@Test
	void waitingForConfirmationIsNotOverdueAndExemptAndCoordinatingAreNotExpected() {
		List<TaskPicture> tasks = new ArrayList<>();
		tasks.add(task("SUBMITTED", "2023-06-30", "2023-06-29T09:00:00+07:00", "lead", false));
		tasks.add(task("NOT_STARTED", "2023-06-30", null, "lead", true));
		tasks.add(task("CANCELLED", "2023-06-30", null, "lead", false));
		tasks.add(task("NOT_STARTED", "2023-06-30", null, "coordinating", false));
		tasks.add(task("NOT_STARTED", null, null, "lead", false));
		assertThat(tally(tasks).counts(NOW)).isEqualTo(new Tally.Counts(2, 0, 0, 0, 0, 1, 1, 1));
	}

	@Test
	void aTallyEqualsARecountOfItsTasksWhateverTheirOrder() {
		Random random = new Random(1270);
		List<TaskPicture> tasks = new ArrayList<>();
		for (int made = 0; made < 500; made++) {
			String state = List.of("NOT_STARTED", "IN_PROGRESS", "SUBMITTED", "DONE").get(random.nextInt(4));
			boolean answered = state.equals("DONE") || state.equals("SUBMITTED");
			String due = random.nextInt(5) == 0 ? null : "2023-0" + (1 + random.nextInt(9)) + "-28";
			tasks.add(task(state, due, answered ? "2023-0" + (1 + random.nextInt(6)) + "-28T09:00:00+07:00" : null,
					"lead", random.nextInt(20) == 0, random.nextInt(5) == 0 ? LocalDate.parse("2023-05-02") : null));
		}
		Tally tally = tally(tasks);
		Collections.shuffle(tasks, random);
		assertThat(tally(tasks)).isEqualTo(tally);
		Tally.Counts counts = tally.counts(NOW);
		List<TaskPicture> counted = tasks.stream().filter(TaskPicture::counted).toList();
		assertThat(counts.total()).isEqualTo(counted.size());
		assertThat(counts.overdue()).isEqualTo((int) timed(counted, Timing.OVERDUE));
		assertThat(counts.inTime()).isEqualTo((int) timed(counted, Timing.IN_TIME));
		assertThat(counts.onTime()).isEqualTo((int) timed(counted, Timing.ON_TIME));
		assertThat(counts.late()).isEqualTo((int) timed(counted, Timing.LATE));
	}

	@Test
	void quartersFollowTheDeadline() {
		List<TaskPicture> tasks = new ArrayList<>();
		add(tasks, 2, "NOT_STARTED", "2023-03-31", null);
		add(tasks, 1, "NOT_STARTED", "2023-12-31", null);
		Map<String, Tally.Counts> quarters = Tally.quarters(List.of(tally(tasks)), NOW);
		assertThat(quarters).containsOnlyKeys("2023-Q1", "2023-Q4");
		assertThat(quarters.get("2023-Q1")).extracting(Tally.Counts::overdue).isEqualTo(2);
	}

	private static long timed(List<TaskPicture> tasks, Timing timing) {
		return tasks.stream().filter((task) -> task.timing(NOW) == timing).count();
	}

	private Tally tally(List<TaskPicture> tasks) {
		this.mongo.remove(new Query(where("planId").is(this.plan)), MongoPictures.TASKS);
		this.mongo.insert(tasks, MongoPictures.TASKS);
		return this.count.tally(TotalId.ofUnit(this.plan, "thpt-01"));
	}

	private void add(List<TaskPicture> tasks, int count, String state, @Nullable String dueOn,
			@Nullable String answered) {
		Stream.generate(() -> task(state, dueOn, answered, "lead", false)).limit(count).forEach(tasks::add);
	}

	private TaskPicture task(String state, @Nullable String dueOn, @Nullable String answered, String role,
			boolean exempt) {
		return task(state, dueOn, answered, role, exempt, null);
	}

	private TaskPicture task(String state, @Nullable String dueOn, @Nullable String answered, String role,
			boolean exempt, @Nullable LocalDate paused) {
		LocalDate due = (dueOn == null) ? null : LocalDate.parse(dueOn);
		Instant dueAt = (due == null) ? null : at(due.plusDays(1) + "T00:00:00+07:00");
		Instant at = (answered == null) ? null : at(answered);
		return new TaskPicture(UUID.randomUUID().toString(), this.plan, "Kế hoạch", "i1", "1", null, null, "thpt-01",
				"so-gddt", role, "Việc", null, due, dueAt, state, null, at, state.equals("DONE") ? at : null, null,
				null, List.of(), exempt, false, paused, 0, Set.of());
	}

	private static Instant at(String rfc3339) {
		return OffsetDateTime.parse(rfc3339).toInstant();
	}

}
