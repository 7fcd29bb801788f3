package io.kehoach.task.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Everything a plan asks of units, in the order of task ids. The same input gives the
 * same list, so a fan-out can stop anywhere and go on from a cursor.
 */
public final class Assignments {

	private final IssuedPlan plan;

	private final Membership membership;

	private final Map<String, String> takenBy;

	private final NavigableMap<String, Assignment> byId = new TreeMap<>();

	private Assignments(IssuedPlan plan, Membership membership, Map<String, String> takenBy) {
		this.plan = plan;
		this.membership = membership;
		this.takenBy = takenBy;
	}

	/**
	 * @param takenBy for rows that any unit may take, the unit that did
	 */
	public static Assignments of(IssuedPlan plan, Collection<Period> periods, Membership membership,
			Map<String, String> takenBy) {
		Assignments all = new Assignments(plan, membership, takenBy);
		if (plan.status() != PlanStatus.CANCELLED) {
			plan.rows().forEach(all::addRow);
			periods.forEach(all::addPeriod);
		}
		return all;
	}

	public NavigableMap<String, Assignment> byId() {
		return this.byId;
	}

	private void addRow(PlanRow row) {
		Map<String, List<String>> groups = this.plan.groups();
		Row text = row(row);
		row.leads(groups, this.takenBy.get(row.itemId())).forEach((unit) -> add(unit, TaskRole.LEAD, text, row.due()));
		row.coordinators(groups).forEach((unit) -> add(unit, TaskRole.COORDINATING, text, row.due()));
	}

	private Row row(PlanRow row) {
		return new Row(this.plan.version(), this.plan.title(), this.plan.number(), row.itemId(), null, row.no(), null,
				row.mode(), row.content(), row.subItems(), row.window());
	}

	private void addPeriod(Period period) {
		for (StandingDuty duty : this.plan.duties()) {
			Row text = new Row(this.plan.version(), this.plan.title(), this.plan.number(), null, duty.dutyId(), null,
					period.key(), TaskMode.EACH, duty.content(), List.of(), period.window());
			period.expected()
				.stream()
				.filter(this::stillConcerns)
				.forEach((unit) -> add(unit, TaskRole.LEAD, text, period.due()));
		}
	}

	/**
	 * The units of a period are frozen at its opening; one that has left the plan since
	 * owes nothing more.
	 */
	private boolean stillConcerns(String unitId) {
		return !this.membership.left().contains(unitId) || this.plan.concerns(unitId);
	}

	private void add(String unitId, TaskRole role, Row row, PlannedDeadline due) {
		Assignment given = new Assignment(this.plan.planId(), unitId, this.plan.issuerUnitId(),
				this.plan.officeUnitId(), role, row, due, this.membership.dateFor(unitId));
		this.byId.put(given.id(), given);
	}

	/** Why a task that is not among these is off. */
	public Retirement reasonAgainst(Task task) {
		if (this.plan.status() == PlanStatus.CANCELLED) {
			return Retirement.PLAN_CANCELLED;
		}
		String itemId = task.row().itemId();
		if (itemId != null && this.takenBy.containsKey(itemId)) {
			return Retirement.CLAIMED_BY_ANOTHER;
		}
		boolean printed = this.plan.rows().stream().anyMatch((row) -> row.itemId().equals(itemId))
				|| this.plan.duties().stream().anyMatch((duty) -> duty.dutyId().equals(task.row().dutyId()));
		return printed ? Retirement.UNIT_LEFT : Retirement.ROW_REMOVED;
	}

}
