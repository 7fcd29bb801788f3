package io.kehoach.report.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import io.kehoach.chassis.access.Scope;
import io.kehoach.report.ReportServiceTest;
import io.kehoach.report.application.TaskPicture;
import io.kehoach.report.application.Tasks;
import io.kehoach.report.application.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * What waits for a body whose units have more to do than anybody counts.
 */
@ReportServiceTest
class WaitingTasksTest {

	private static final Instant DUE = Instant.parse("2023-03-31T17:00:00Z");

	@Autowired
	private Tasks tasks;

	@Autowired
	private MongoTemplate mongo;

	private final String plan = "plan-" + UUID.randomUUID();

	@Test
	void countingEndsAtAThousand() {
		this.mongo.insert(IntStream.range(0, Waiting.MOST_COUNTED + 10).mapToObj(this::task).toList(),
				MongoPictures.TASKS);
		Waiting<TaskPicture> overdue = this.tasks.overdue(DUE, Scope.everything(), 5);
		assertThat(overdue.first()).hasSize(5);
		assertThat(overdue.all()).isEqualTo(Waiting.MOST_COUNTED);
	}

	/** Others count what waits, too. */
	@AfterEach
	void leaveNothing() {
		this.mongo.remove(new Query(where("planId").is(this.plan)), MongoPictures.TASKS);
	}

	private TaskPicture task(int number) {
		String unit = "school-" + number;
		return new TaskPicture(this.plan + ":i1:" + unit, this.plan, "Kế hoạch", "i1", "1", null, null, unit, "so-gddt",
				TaskPicture.LEAD, "Việc", null, LocalDate.parse("2023-03-31"), DUE, "NOT_STARTED", null, null, null,
				null, null, List.of(), false, false, null, 0, Set.of());
	}

}
