package io.kehoach.task.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.kehoach.chassis.fixtures.TestClock;
import io.kehoach.task.domain.PlanRow;
import io.kehoach.task.domain.PlanStatus;
import io.kehoach.task.domain.Task;
import io.kehoach.task.domain.TaskRole;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

import static io.kehoach.task.application.SamplePlan.ISSUED_AT;
import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * A plan that is fanned out on whatever store, and what stands of it then.
 */
abstract class FannedOutPlan {

	@Autowired
	protected PlanNews news;

	@Autowired
	protected FanOut fanOut;

	@Autowired
	protected FanOuts jobs;

	@Autowired
	protected Tasks tasks;

	@Autowired
	protected RowClaims claims;

	@Autowired
	protected MongoTemplate mongo;

	@Autowired
	protected TestClock clock;

	protected String plan = "";

	@BeforeEach
	void aNewPlan() {
		this.plan = "plan-" + UUID.randomUUID();
		this.clock.set("2023-01-16T08:00:00+07:00");
	}

	protected void issue() {
		this.news.plan(SamplePlan.issued(this.plan), 2, ISSUED_AT, LocalDate.of(2023, 1, 16), FanOuts.Moves.NONE);
		this.fanOut.run();
	}

	protected void amend(long seq, List<PlanRow> rows) {
		this.news.plan(SamplePlan.of(this.plan, 2, PlanStatus.ISSUED, rows, SamplePlan.SUBORDINATES), seq,
				this.clock.instant(), null, FanOuts.Moves.NONE);
		this.fanOut.run();
	}

	protected List<Task> all() {
		return this.tasks.page(this.plan, null, null, 10_000);
	}

	protected long count(TaskRole role) {
		return all().stream().filter((task) -> task.role() == role && task.execution().state().isOpen()).count();
	}

	protected Task task(String item, String unit) {
		return all().stream()
			.filter((task) -> task.id().equals(this.plan + ":" + item + ":" + unit))
			.findFirst()
			.orElseThrow();
	}

	protected List<String> eventsOf(Task task) {
		return this.mongo.find(new Query(where("_id").is(task.id())), org.bson.Document.class, "tasks")
			.stream()
			.flatMap((document) -> document.getList("outbox", org.bson.Document.class, List.of()).stream())
			.map((entry) -> entry.getString("type"))
			.toList();
	}

	protected FanOutJob claimed() {
		Optional<FanOutJob> job = this.jobs.claim();
		return job.orElseThrow();
	}

}
