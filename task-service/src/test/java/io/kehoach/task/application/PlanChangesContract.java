package io.kehoach.task.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.kehoach.task.domain.HistoryEntry;
import io.kehoach.task.domain.PlanRow;
import io.kehoach.task.domain.PlanStatus;
import io.kehoach.task.domain.Retirement;
import io.kehoach.task.domain.Task;
import io.kehoach.task.domain.TaskRole;
import io.kehoach.task.domain.TaskState;
import org.junit.jupiter.api.Test;

import static io.kehoach.task.application.SamplePlan.BOTH_GROUPS;
import static io.kehoach.task.application.SamplePlan.ISSUED_AT;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a changed plan does to the tasks that stand: only what it names.
 */
abstract class PlanChangesContract extends FannedOutPlan {

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
				first.lead(), BOTH_GROUPS, null));
		amend(3, rows);
		assertThat(task("i10", "vp").execution().retired()).isEqualTo(Retirement.ROW_REMOVED);
		assertThat(task("i10", "thpt-25").execution().state()).isEqualTo(TaskState.CANCELLED);
		assertThat(task("i11", "vp").role()).isEqualTo(TaskRole.LEAD);
		assertThat(count(TaskRole.LEAD)).isEqualTo(118);
		assertThat(count(TaskRole.COORDINATING)).isEqualTo(252);
	}

	@Test
	void aRowThatIsPrintedAsDoneAsksNobody() {
		List<PlanRow> rows = SamplePlan.rows();
		rows.set(0, SamplePlan.done(rows.getFirst()));
		amend(2, rows);
		assertThat(all()).noneMatch((task) -> task.id().contains(":i1:"));
		rows.set(2, SamplePlan.done(rows.get(2)));
		amend(3, rows);
		assertThat(task("i3", "vp").execution().retired()).isEqualTo(Retirement.ROW_DONE);
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
	void whatIsTakenOffIsTakenOffStepByStepToo() {
		issue();
		this.news.plan(SamplePlan.of(this.plan, 1, PlanStatus.CANCELLED, SamplePlan.rows(), SamplePlan.SUBORDINATES), 3,
				this.clock.instant(), null, FanOuts.Moves.NONE);
		FanOutJob job = claimed();
		this.fanOut.run(job, 1);
		assertThat(all()).filteredOn((task) -> !task.execution().state().isOpen()).hasSize(100);
		assertThat(this.jobs.view(this.plan).orElseThrow().state()).isEqualTo("RUNNING");
		this.fanOut.run(this.jobs.renewed(job).orElseThrow(), 10);
		assertThat(all()).noneMatch((task) -> task.execution().state().isOpen());
		assertThat(this.jobs.view(this.plan).orElseThrow().state()).isEqualTo("DONE");
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

}
