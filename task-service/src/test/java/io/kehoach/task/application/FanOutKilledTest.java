package io.kehoach.task.application;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import io.kehoach.chassis.fixtures.TestStore;
import io.kehoach.task.TaskServiceTest;
import io.kehoach.task.domain.IssuedPlan;
import io.kehoach.task.domain.PlanRow;
import io.kehoach.task.domain.PlanStatus;
import io.kehoach.task.domain.Responsible;
import io.kehoach.task.domain.TaskMode;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Ten rows for two thousand units, the process that makes the tasks killed in the middle:
 * none is missing, none is there twice.
 */
@TaskServiceTest
class FanOutKilledTest {

	private static final int UNITS = 2_000;

	private static final int ROWS = 10;

	@Autowired
	private PlanNews news;

	@Autowired
	private FanOut fanOut;

	@Autowired
	private FanOuts jobs;

	@Autowired
	private MongoTemplate mongo;

	private final String plan = "plan-" + UUID.randomUUID();

	@Test
	void nothingIsMissingAndNothingIsThereTwice() throws Exception {
		this.news.plan(plan(), 2, SamplePlan.ISSUED_AT, LocalDate.of(2023, 1, 16), FanOuts.Moves.NONE);
		Process worker = OtherProcess.start(TestStore.uri(), this.mongo.getDb().getName(),
				List.of("-Dkehoach.fan-out-step=100"));
		Thread.ofVirtual().start(() -> worker.inputReader().lines().forEach((line) -> {
		}));
		Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> made() > 500 || !worker.isAlive());
		worker.destroyForcibly().waitFor();
		assertThat(made()).as("killed in the middle").isGreaterThan(500).isLessThan(UNITS * ROWS);
		this.mongo.updateFirst(new Query(where("_id").is(this.plan)), new Update().set("work.until", new Date(0)),
				"fan-outs");
		this.fanOut.run();
		assertThat(made()).isEqualTo(UNITS * ROWS);
		Set<String> units = new HashSet<>();
		for (Document task : all()) {
			List<Document> told = task.getList("outbox", Document.class);
			assertThat(told).extracting((event) -> event.getString("type")).containsExactly("task.assigned");
			units.add(task.getString("unitId"));
		}
		assertThat(units).hasSize(UNITS);
		assertThat(this.jobs.view(this.plan).orElseThrow().state()).isEqualTo("DONE");
	}

	/** Some at a time: all of them in one reply are more than a client takes. */
	private List<Document> all() {
		return this.mongo.find(new Query(where("planId").is(this.plan)).cursorBatchSize(1000), Document.class, "tasks");
	}

	/** The other tests of this store do not want them. */
	@AfterEach
	void clear() {
		this.mongo.remove(new Query(where("planId").is(this.plan)), "tasks");
	}

	private long made() {
		return this.mongo.count(new Query(where("planId").is(this.plan)), "tasks");
	}

	private IssuedPlan plan() {
		List<String> units = IntStream.range(0, UNITS).mapToObj("truong-%04d"::formatted).toList();
		List<PlanRow> rows = new ArrayList<>();
		Responsible all = new Responsible(List.of(), List.of("all"));
		for (PlanRow row : SamplePlan.rows()) {
			rows.add(new PlanRow(row.itemId(), row.no(), row.content(), row.subItems(), row.window(), row.due(),
					TaskMode.EACH, all, new Responsible(List.of(), List.of()), null));
		}
		return new IssuedPlan(this.plan, 1, PlanStatus.ISSUED, "Kế hoạch lớn", "1/KH", "so-gddt", "vp", rows, List.of(),
				Map.of("all", units));
	}

}
