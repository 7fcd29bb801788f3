package io.kehoach.task.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

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
	 * @param takenBy for rows that any unit may take, the unit that did; one that the
	 * plan no longer asks for it counts no more
	 */
	public static Assignments of(IssuedPlan plan, Collection<Period> periods, Membership membership,
			Map<String, String> takenBy) {
		Assignments all = new Assignments(plan, membership, new HashMap<>(takenBy));
		all.takenBy.keySet().retainAll(standing(plan, takenBy));
		if (plan.status() != PlanStatus.CANCELLED) {
			plan.rows().stream().filter((row) -> !row.isDone()).forEach(all::addRow);
			periods.forEach(all::addPeriod);
		}
		return all;
	}

	private static Set<String> standing(IssuedPlan plan, Map<String, String> takenBy) {
		return plan.rows()
			.stream()
			.filter((row) -> row.isFor(takenBy.get(row.itemId()), plan.groups()))
			.map(PlanRow::itemId)
			.collect(Collectors.toSet());
	}

	/** Of the rows that any unit may take, those that one has, with that unit. */
	public Map<String, String> takenBy() {
		return Map.copyOf(this.takenBy);
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
				row.mode(), row.content(), row.subItems(), row.window(), row.product());
	}

	/**
	 * What stands or recurs has no day of its own: every reporting period asks each unit
	 * for it once. A row that recurs keeps its task without a deadline beside that.
	 */
	private void addPeriod(Period period) {
		List<String> units = period.expected().stream().filter(this::stillConcerns).toList();
		this.plan.duties().forEach((duty) -> {
			Row text = instance(period, duty.dutyId(), null, duty.content(), List.of(), null);
			units.forEach((unit) -> add(unit, TaskRole.LEAD, text, period.due()));
		});
		this.plan.rows().stream().filter(PlanRow::recurs).forEach((row) -> {
			Row text = instance(period, row.itemId(), row.no(), row.content(), row.subItems(), row.product());
			Set<String> leads = row.leads(this.plan.groups(), this.takenBy.get(row.itemId()));
			units.stream().filter(leads::contains).forEach((unit) -> add(unit, TaskRole.LEAD, text, period.due()));
		});
	}

	private Row instance(Period period, String dutyId, @Nullable String no, String content, List<String> subItems,
			@Nullable String product) {
		return new Row(this.plan.version(), this.plan.title(), this.plan.number(), null, dutyId, no, period.key(),
				TaskMode.EACH, content, subItems, period.window(), product);
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
		if (this.plan.rows().stream().anyMatch((row) -> row.isDone() && row.itemId().equals(itemId))) {
			return Retirement.ROW_DONE;
		}
		if (itemId != null && this.takenBy.containsKey(itemId)) {
			return Retirement.CLAIMED_BY_ANOTHER;
		}
		Stream<String> printed = Stream.concat(this.plan.rows().stream().map(PlanRow::itemId),
				this.plan.duties().stream().map(StandingDuty::dutyId));
		String asked = (itemId != null) ? itemId : task.row().dutyId();
		return printed.anyMatch((id) -> id.equals(asked)) ? Retirement.UNIT_LEFT : Retirement.ROW_REMOVED;
	}

}
