package io.kehoach.task.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.kehoach.chassis.access.Scope;
import io.kehoach.task.domain.PlanRow;
import io.kehoach.task.domain.Retirement;
import io.kehoach.task.domain.Task;
import io.kehoach.task.domain.TaskRole;
import org.junit.jupiter.api.Test;

import org.springframework.data.mongodb.core.query.Query;

import static io.kehoach.task.application.SamplePlan.ISSUED_AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The fan-out: the golden numbers, repeats, periods, claims, and a worker that dies.
 */
abstract class FanOutContract extends PlanChangesContract {

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
	void aRowThatRecursAsksItsUnitsOncePerPeriodBesideItsTaskWithoutADeadline() {
		this.news.periodOpened(this.plan + ":2023-H1", SamplePlan.firstHalf(this.plan), 1);
		amend(2, List.of(SamplePlan.recurring(SamplePlan.row(2))));
		amend(3, List.of(SamplePlan.recurring(SamplePlan.row(2))));
		List<Task> instances = all().stream().filter((task) -> "i2".equals(task.row().dutyId())).toList();
		assertThat(instances).hasSize(37).extracting(Task::id).contains(this.plan + ":i2:thpt-01:2023-H1");
		assertThat(instances).extracting((task) -> task.deadline().dueAt())
			.containsOnly(java.time.Instant.parse("2023-06-14T17:00:00Z"));
		assertThat(task("i2", "thpt-01").deadline().dueAt()).isNull();
		Reach everywhere = new Reach(Scope.everything(), Reach.Side.ISSUER);
		assertThat(this.tasks.rollUp(this.plan, everywhere, this.clock.instant()).get("i2").expected())
			.as("a period's instance is no second row")
			.isEqualTo(37);
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
		amend(3, List.of(SamplePlan.done(rows.getFirst())));
		assertThat(task("i5", "thpt-02").execution().retired()).isEqualTo(Retirement.ROW_DONE);
	}

	@Test
	void aClaimOfATaskThatAPersonCalledOffDoesNotHoldTheRow() {
		amend(2, List.of(SamplePlan.anyOf(SamplePlan.row(5))));
		this.claims.take(this.plan, "i5", "thpt-02");
		this.jobs.rewind(this.plan);
		this.fanOut.run();
		this.tasks.change(this.plan + ":i5:thpt-02",
				(task) -> task.cancel(io.kehoach.task.domain.ATask.office("2023-02-01T00:00:00Z"), "Quá tải"));
		this.jobs.rewind(this.plan);
		this.fanOut.run();
		assertThat(all()).filteredOn((task) -> task.execution().state().isOpen())
			.extracting(Task::unitId)
			.containsExactly("thpt-01", "thpt-03");
		assertThat(this.claims.take(this.plan, "i5", "thpt-01")).isTrue();
	}

	@Test
	void theRollUpCountsLeadTasksOnly() {
		issue();
		this.tasks.change(this.plan + ":i2:thpt-01", (task) -> task
			.exempt(io.kehoach.task.domain.ATask.office("2023-02-01T00:00:00Z"), "Đơn vị mới thành lập"));
		this.tasks.change(this.plan + ":i2:thpt-02",
				(task) -> task.submit(io.kehoach.task.domain.ATask.unit("2023-02-01T00:00:00Z"), "Xong", List.of(),
						io.kehoach.task.domain.ATask.CALENDAR));
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
