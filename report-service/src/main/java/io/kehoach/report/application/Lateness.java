package io.kehoach.report.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.report.domain.Report;

import org.springframework.stereotype.Service;

/**
 * Who is late, for how long and what was asked, over all running plans: tasks from the
 * plans' totals, reports from those that nobody has answered.
 */
@Service
public class Lateness {

	private static final int MOST_REPORTS = 5_000;

	private final Plans plans;

	private final Tallies tallies;

	private final Reports reports;

	private final Units units;

	private final BusinessClock clock;

	Lateness(Plans plans, Tallies tallies, Reports reports, Units units, BusinessClock clock) {
		this.plans = plans;
		this.tallies = tallies;
		this.reports = reports;
		this.units = units;
		this.clock = clock;
	}

	/** The longest late first. */
	public List<LateUnit> of(Scope scope) {
		Instant now = this.clock.instant();
		Map<String, LateUnit> late = new TreeMap<>();
		for (PlanPicture plan : this.plans.withStatus("ISSUED", scope)) {
			this.tallies.byUnit(plan.id(), scope)
				.forEach((tally) -> tally.overdueSince(now)
					.ifPresent((since) -> add(late, tasks(tally, DaysLate.of(since, this.clock), now))));
		}
		this.reports.unanswered(now, scope, MOST_REPORTS).first().forEach((report) -> add(late, report(report, now)));
		Map<String, String> names = this.units.names(late.keySet());
		List<LateUnit> named = new ArrayList<>();
		late.forEach((unit, row) -> named.add(row.named(names.getOrDefault(unit, unit))));
		named.sort(Comparator.comparingInt(LateUnit::days).reversed());
		return named;
	}

	private static void add(Map<String, LateUnit> late, LateUnit more) {
		late.merge(more.unitId(), more, LateUnit::plus);
	}

	private static LateUnit tasks(Tally tally, int days, Instant now) {
		return new LateUnit(tally.key(), tally.key(), days, tally.counts(now).overdue(), 0, 0);
	}

	private static LateUnit report(Stored<Report> stored, Instant now) {
		Report report = stored.state();
		return new LateUnit(report.unitId(), report.unitId(), report.daysLate(now), 0, 1, report.reminders());
	}

	/**
	 * One unit that is late.
	 *
	 * @param days of what is longest late
	 * @param tasks how many lead tasks are overdue
	 * @param reports how many reports are unanswered
	 * @param asked how often it was reminded of them
	 */
	public record LateUnit(String unitId, String name, int days, int tasks, int reports, int asked) {

		private LateUnit plus(LateUnit other) {
			return new LateUnit(this.unitId, this.name, Math.max(this.days, other.days), this.tasks + other.tasks,
					this.reports + other.reports, this.asked + other.asked);
		}

		private LateUnit named(String name) {
			return new LateUnit(this.unitId, name, this.days, this.tasks, this.reports, this.asked);
		}

	}

}
