package io.kehoach.task.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.kehoach.task.application.FanOuts;
import io.kehoach.task.domain.IssuedPlan;
import io.kehoach.task.domain.PlanRow;
import io.kehoach.task.domain.PlanStatus;
import io.kehoach.task.domain.PlannedDeadline;
import io.kehoach.task.domain.Responsible;
import io.kehoach.task.domain.StandingDuty;
import io.kehoach.task.domain.TaskMode;
import io.kehoach.task.domain.Window;
import io.kehoach.task.domain.WindowKind;
import org.jspecify.annotations.Nullable;

/**
 * Of a plan-event, what task-service reads.
 */
record PlanEventBody(Instant occurredAt, @Nullable Changed changed, Plan plan) {

	IssuedPlan issuedPlan() {
		String office = (this.plan.office() != null) ? this.plan.office() : this.plan.issuer().unitId();
		Map<String, List<String>> groups = this.plan.groups()
			.stream()
			.collect(Collectors.toMap(Group::groupId, (group) -> this.plan.othersThanItself(group.unitIds()),
					(first, again) -> first));
		return new IssuedPlan(this.plan.id(), this.plan.version(), PlanStatus.valueOf(this.plan.status()),
				this.plan.title(), this.plan.number(), this.plan.issuer().unitId(), office,
				this.plan.items().stream().map((item) -> item.row(this.plan)).toList(),
				this.plan.duties().stream().map((duty) -> new StandingDuty(duty.dutyId(), duty.content())).toList(),
				groups);
	}

	FanOuts.Moves moves() {
		if (this.changed == null || this.changed.joined() == null || this.changed.left() == null) {
			return FanOuts.Moves.NONE;
		}
		return new FanOuts.Moves(
				this.changed.joined().stream().collect(Collectors.toMap(Move::unitId, Move::on, (one, other) -> one)),
				this.changed.left().stream().map(Move::unitId).collect(Collectors.toSet()));
	}

	record Changed(@Nullable List<Move> joined, @Nullable List<Move> left) {

	}

	record Move(String unitId, LocalDate on) {

	}

	record Plan(String id, @Nullable String unitId, @Nullable String parentPlanId, int version, String status,
			@Nullable String number, @Nullable LocalDate issuedOn, String title, Issuer issuer, @Nullable String office,
			List<Duty> duties, List<Item> items, List<Group> groups) {

		/** A draft that was thrown away never gave anybody a task. */
		boolean wasIssued() {
			return this.version > 0;
		}

		/**
		 * A unit's own plan says how it will do the tasks that its parent's plan gave it
		 * already: it makes none for the unit itself, only for others that it names.
		 */
		List<String> othersThanItself(List<String> unitIds) {
			return (this.parentPlanId == null) ? unitIds
					: unitIds.stream().filter((unitId) -> !unitId.equals(this.unitId)).toList();
		}

	}

	record Issuer(String unitId) {

	}

	record Duty(String dutyId, String content) {

	}

	record Group(String groupId, List<String> unitIds) {

	}

	record Item(String itemId, @Nullable String no, String content, List<String> subItems, @Nullable String result,
			Cell lead, @Nullable Cell coordinating, @Nullable Time window) {

		PlanRow row(Plan plan) {
			String mode = this.lead.mode();
			Time time = (this.window != null) ? this.window : Time.UNKNOWN;
			Cell helpers = (this.coordinating != null) ? this.coordinating : Cell.NOBODY;
			return new PlanRow(this.itemId, this.no, this.content, this.subItems, time.window(), time.deadline(),
					(mode != null) ? TaskMode.valueOf(mode) : TaskMode.ONE, this.lead.responsible(plan),
					helpers.responsible(plan), this.result);
		}

	}

	record Cell(List<String> unitIds, List<String> groupIds, @Nullable String mode) {

		static final Cell NOBODY = new Cell(List.of(), List.of(), null);

		Responsible responsible(Plan plan) {
			return new Responsible(plan.othersThanItself(this.unitIds), this.groupIds);
		}

	}

	record Time(@Nullable String text, String kind, @Nullable LocalDate from, @Nullable LocalDate to,
			@Nullable String rule, @Nullable String recurrence, @Nullable String condition, @Nullable LocalDate dueOn,
			@Nullable Instant dueAt, @Nullable LocalDate remindOn) {

		/** No time is printed: the row waits for a date. */
		static final Time UNKNOWN = new Time("", "AWAITING_DATE", null, null, null, null, null, null, null, null);

		Window window() {
			return new Window((this.text != null) ? this.text : "", WindowKind.valueOf(this.kind), this.from, this.to,
					this.rule, this.recurrence, this.condition);
		}

		PlannedDeadline deadline() {
			return new PlannedDeadline(this.dueOn, this.dueAt, this.remindOn);
		}

	}

}
