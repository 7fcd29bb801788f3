package io.kehoach.task.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.fixtures.TestClock;
import io.kehoach.task.domain.HistoryEntry;
import io.kehoach.task.domain.PlanRow;
import io.kehoach.task.domain.PlanStatus;
import io.kehoach.task.domain.Retirement;
import io.kehoach.task.domain.Task;
import io.kehoach.task.domain.TaskRole;
import io.kehoach.task.domain.TaskState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

import static io.kehoach.task.application.SamplePlan.BOTH_GROUPS;
import static io.kehoach.task.application.SamplePlan.ISSUED_AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The fan-out, on whatever store: the golden numbers, repeats, disorder, amendments, and
 * a worker that dies.
 */
abstract class FanOutContract {

	@Autowired
	private PlanNews news;

	@Autowired
	private FanOut fanOut;

	@Autowired
	private FanOuts jobs;

	@Autowired
	private Tasks tasks;

	@Autowired
	private RowClaims claims;

	@Autowired
	private MongoTemplate mongo;

	@Autowired
	private TestClock clock;

	private String plan = "";

	@BeforeEach
	void aNewPlan() {
		this.plan = "plan-" + UUID.randomUUID();
		this.clock.set("2023-01-16T08:00:00+07:00");
	}

	private void issue() {
		this.news.plan(SamplePlan.issued(this.plan), 2, ISSUED_AT, LocalDate.of(2023, 1, 16), FanOuts.Moves.NONE);
		this.fanOut.run();
	}

	private void amend(long seq, List<PlanRow> rows) {
		this.news.plan(SamplePlan.of(this.plan, 2, PlanStatus.ISSUED, rows, SamplePlan.SUBORDINATES), seq,
				this.clock.instant(), null, FanOuts.Moves.NONE);
		this.fanOut.run();
	}

	private List<Task> all() {
		return this.tasks.ofPlan(this.plan, null, null);
	}

	private long count(TaskRole role) {
		return all().stream().filter((task) -> task.role() == role && task.execution().state().isOpen()).count();
	}

	private Task task(String item, String unit) {
		return all().stream()
			.filter((task) -> task.id().equals(this.plan + ":" + item + ":" + unit))
			.findFirst()
			.orElseThrow();
	}

	private List<String> eventsOf(Task task) {
		return this.mongo.find(new Query(where("_id").is(task.id())), org.bson.Document.class, "tasks")
			.stream()
			.flatMap((document) -> document.getList("outbox", org.bson.Document.class, List.of()).stream())
			.map((entry) -> entry.getString("type"))
			.toList();
	}

	@Test
	void thePlanGives118LeadAnd252CoordinatingTasksEachToldOnce() {
		issue();
		assertThat(count(TaskRole.LEAD)).isEqualTo(118);
		assertThat(count(TaskRole.COORDINATING)).isEqualTo(252);
		assertThat(all()).allSatisfy((task) -> assertThat(eventsOf(task)).containsExactly("task.assigned"));
		assertThat(task("i2", "vp").role()).isEqualTo(TaskRole.LEAD);
		assertThat(task("i1", "vp").role()).isEqualTo(TaskRole.LEAD);
		assertThat(task("i8", "thanh-tra").followUp()).isNotNull();
		assertThat(all()).allSatisfy((task) -> assertThat(task.assignedOn()).isEqualTo(LocalDate.of(2023, 1, 16)));
		FanOutView view = this.jobs.view(this.plan).orElseThrow();
		assertThat(view.state()).isEqualTo("DONE");
		assertThat(view.done()).isEqualTo(370);
	}

	@Test
	void replayingFromTheBeginningMakesNoMoreAndTellsNobody() {
		issue();
		List<Task> before = all();
		issue();
		this.jobs.rewind(this.plan);
		this.fanOut.run();
		assertThat(all()).isEqualTo(before);
		assertThat(all()).allSatisfy((task) -> assertThat(eventsOf(task)).hasSize(1));
	}

	@Test
	void aWorkerThatDiesLosesNothingAndDoublesNothing() {
		this.news.plan(SamplePlan.issued(this.plan), 2, ISSUED_AT, LocalDate.of(2023, 1, 16), FanOuts.Moves.NONE);
		FanOutJob first = claimed();
		this.fanOut.run(first, 2);
		assertThat(all()).hasSize(2 * 100);
		assertThat(this.jobs.claim()).as("its claim still stands").isEmpty();
		this.mongo.updateFirst(new Query(where("_id").is(this.plan)),
				new org.springframework.data.mongodb.core.query.Update().set("work.until", new java.util.Date(0)),
				"fan-outs");
		FanOutJob second = claimed();
		assertThat(second.cursor()).isNotNull();
		// The dead worker wakes again and tries its next step beside the living one.
		this.fanOut.run(second, 1);
		this.fanOut.run(first, 5);
		this.fanOut.run(this.jobs.renewed(second).orElseThrow(), 10);
		assertThat(all()).hasSize(370);
		assertThat(all()).allSatisfy((task) -> assertThat(eventsOf(task)).containsExactly("task.assigned"));
		assertThat(this.jobs.view(this.plan).orElseThrow().state()).isEqualTo("DONE");
	}

	private FanOutJob claimed() {
		Optional<FanOutJob> job = this.jobs.claim();
		return job.orElseThrow();
	}

	@Test
	void aNewerEventInTheMiddleStartsAgainWithItsPlan() {
		this.news.plan(SamplePlan.issued(this.plan), 2, ISSUED_AT, LocalDate.of(2023, 1, 16), FanOuts.Moves.NONE);
		FanOutJob job = claimed();
		this.fanOut.run(job, 1);
		List<PlanRow> rows = SamplePlan.rows();
		rows.set(0, SamplePlan.worded(rows.get(0), "Nội dung sửa đổi"));
		this.news.plan(SamplePlan.of(this.plan, 2, PlanStatus.ISSUED, rows, SamplePlan.SUBORDINATES), 3, ISSUED_AT,
				null, FanOuts.Moves.NONE);
		this.fanOut.run(this.jobs.renewed(job).orElseThrow(), 20);
		assertThat(all()).hasSize(370);
		assertThat(task("i1", "thpt-01").row().content()).isEqualTo("Nội dung sửa đổi");
	}

	@Test
	void anOlderEventAfterANewerOneIsDropped() {
		List<PlanRow> rows = SamplePlan.rows();
		rows.set(2, SamplePlan.worded(rows.get(2), "Nội dung sửa đổi"));
		amend(5, rows);
		issue();
		assertThat(task("i3", "vp").row().content()).isEqualTo("Nội dung sửa đổi");
		assertThat(all()).hasSize(370);
	}

	@Test
	void anAmendmentTouchesOnlyTheRowItNames() {
		issue();
		Map<String, Task> before = byId();
		List<PlanRow> rows = SamplePlan.rows();
		rows.set(2, SamplePlan.worded(rows.get(2), "Nội dung sửa đổi"));
		amend(3, rows);
		byId().forEach((id, task) -> {
			if (id.contains(":i3:")) {
				assertThat(task.row().content()).isEqualTo("Nội dung sửa đổi");
				assertThat(eventsOf(task)).containsExactly("task.assigned", "task.assigned");
			}
			else {
				assertThat(task).isEqualTo(before.get(id));
			}
		});
	}

	private Map<String, Task> byId() {
		return all().stream()
			.collect(java.util.stream.Collectors.toMap(Task::id, java.util.function.Function.identity()));
	}

	@Test
	void aRowThatIsStruckOutTakesItsTasksOffAndARowThatIsAddedGivesNewOnes() {
		issue();
		List<PlanRow> rows = SamplePlan.rows();
		rows.remove(9);
		PlanRow first = rows.getFirst();
		rows.add(new PlanRow("i11", "10", "Nhiệm vụ mới", List.of(), first.window(), first.due(), first.mode(),
				first.lead(), BOTH_GROUPS));
		amend(3, rows);
		assertThat(task("i10", "vp").execution().retired()).isEqualTo(Retirement.ROW_REMOVED);
		assertThat(task("i10", "thpt-25").execution().state()).isEqualTo(TaskState.CANCELLED);
		assertThat(task("i11", "vp").role()).isEqualTo(TaskRole.LEAD);
		assertThat(count(TaskRole.LEAD)).isEqualTo(118);
		assertThat(count(TaskRole.COORDINATING)).isEqualTo(252);
	}

	@Test
	void aUnitThatJoinsGetsItsTasksFromThatDayAndOneThatLeavesKeepsThemClosed() {
		issue();
		this.clock.set("2023-05-04T09:00:00+07:00");
		List<String> grown = new ArrayList<>(SamplePlan.SUBORDINATES);
		grown.remove("thpt-25");
		grown.add("thpt-26");
		this.news.plan(SamplePlan.of(this.plan, 1, PlanStatus.ISSUED, SamplePlan.rows(), grown), 3,
				this.clock.instant(), null,
				new FanOuts.Moves(Map.of("thpt-26", LocalDate.of(2023, 5, 3)), Set.of("thpt-25")));
		this.fanOut.run();
		assertThat(count(TaskRole.LEAD)).isEqualTo(118);
		assertThat(task("i2", "thpt-26").assignedOn()).isEqualTo(LocalDate.of(2023, 5, 3));
		assertThat(task("i2", "thpt-25").execution().retired()).isEqualTo(Retirement.UNIT_LEFT);
		assertThat(task("i2", "thpt-25").history()).extracting(HistoryEntry::what).containsExactly("assign", "retire");
	}

	@Test
	void aCancelledPlanTakesOpenTasksOff() {
		issue();
		this.news.plan(SamplePlan.of(this.plan, 1, PlanStatus.CANCELLED, SamplePlan.rows(), SamplePlan.SUBORDINATES), 3,
				this.clock.instant(), null, FanOuts.Moves.NONE);
		this.fanOut.run();
		assertThat(all()).hasSize(370)
			.allSatisfy((task) -> assertThat(task.execution().retired()).isEqualTo(Retirement.PLAN_CANCELLED));
	}

	@Test
	void aClosedPlanLeavesItsTasksAsTheyStand() {
		issue();
		List<Task> before = all();
		this.news.plan(SamplePlan.of(this.plan, 1, PlanStatus.CLOSED, SamplePlan.rows(), SamplePlan.SUBORDINATES), 3,
				this.clock.instant(), null, FanOuts.Moves.NONE);
		this.fanOut.run();
		assertThat(all()).isEqualTo(before);
	}

	@Test
	void standingDutiesHaveOneInstancePerUnitWhenAPeriodOpensWhicheverEventComesFirst() {
		this.news.periodOpened(this.plan + ":2023-H1", SamplePlan.firstHalf(this.plan), 1);
		issue();
		issue();
		this.news.periodOpened(this.plan + ":2023-H1", SamplePlan.firstHalf(this.plan), 1);
		this.fanOut.run();
		List<Task> instances = all().stream().filter((task) -> task.row().dutyId() != null).toList();
		assertThat(instances).hasSize(3 * 37);
		assertThat(instances).allSatisfy((task) -> {
			assertThat(task.id()).isEqualTo(this.plan + ":" + task.row().dutyId() + ":" + task.unitId() + ":2023-H1");
			assertThat(task.deadline().dueAt()).isEqualTo("2023-06-14T17:00:00Z");
		});
		assertThat(count(TaskRole.LEAD)).isEqualTo(118 + 111);
	}

	@Test
	void aRowForAnyUnitStaysWithTheFirstThatClaimsIt() {
		List<PlanRow> rows = List.of(SamplePlan.anyOf(SamplePlan.row(5)));
		amend(2, rows);
		assertThat(count(TaskRole.LEAD)).isEqualTo(3);
		assertThat(this.claims.take(this.plan, "i5", "thpt-02")).isTrue();
		assertThat(this.claims.take(this.plan, "i5", "thpt-02")).isTrue();
		assertThat(this.claims.take(this.plan, "i5", "thpt-01")).isFalse();
		this.jobs.rewind(this.plan);
		this.fanOut.run();
		assertThat(all()).filteredOn((task) -> task.execution().state().isOpen())
			.extracting(Task::unitId)
			.containsExactly("thpt-02");
		assertThat(task("i5", "thpt-01").execution().retired()).isEqualTo(Retirement.CLAIMED_BY_ANOTHER);
	}

	@Test
	void theRollUpCountsLeadTasksOnly() {
		issue();
		this.tasks.change(this.plan + ":i2:thpt-01", (task) -> task
			.exempt(io.kehoach.task.domain.ATask.office("2023-02-01T00:00:00Z"), "Đơn vị mới thành lập"));
		this.tasks.change(this.plan + ":i2:thpt-02",
				(task) -> task.submit(io.kehoach.task.domain.ATask.unit("2023-02-01T00:00:00Z"), "Xong", List.of()));
		this.tasks.change(this.plan + ":i2:thpt-02",
				(task) -> task.confirm(io.kehoach.task.domain.ATask.office("2023-02-02T00:00:00Z"), null));
		Reach everywhere = new Reach(Scope.everything(), Reach.Side.ISSUER);
		Map<String, RowCounts> rows = this.tasks.rollUp(this.plan, everywhere,
				java.time.Instant.parse("2023-04-01T00:00:00Z"));
		assertThat(rows.get("i2")).isEqualTo(new RowCounts(37, 1, 35, 1));
		assertThat(rows.get("i1")).isEqualTo(new RowCounts(1, 0, 1, 0));
		assertThat(rows.get("i8")).isEqualTo(new RowCounts(1, 0, 0, 0));
	}

}
