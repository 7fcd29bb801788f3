package io.kehoach.report.application.scoring;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.report.application.Reports;
import io.kehoach.report.application.Tallies;
import io.kehoach.report.application.Tally;
import io.kehoach.report.domain.Outcome;
import io.kehoach.report.domain.Report;
import io.kehoach.report.domain.scoring.Criterion.Measure;
import io.kehoach.report.domain.scoring.Entry.Count;
import io.kehoach.report.domain.scoring.Participant;
import io.kehoach.report.domain.scoring.Ranking;

import org.springframework.stereotype.Service;

import static java.util.stream.Collectors.toMap;

/**
 * What this service knows of a unit's timeliness in a scoring year: its reports that were
 * due, and its tasks that were due, under the year's plans.
 */
@Service
public class Timeliness {

	private final Reports reports;

	private final Tallies tallies;

	private final BusinessClock clock;

	Timeliness(Reports reports, Tallies tallies, BusinessClock clock) {
		this.reports = reports;
		this.tallies = tallies;
		this.clock = clock;
	}

	public Map<Measure, Count> of(Ranking ranking, String unitId) {
		return Map.of(Measure.REPORTS_ON_TIME, reports(ranking, unitId), Measure.TASKS_ON_TIME, tasks(ranking, unitId));
	}

	/** How much each unit had due, over reports and tasks. */
	public Map<String, Integer> due(Ranking ranking) {
		return ranking.participants()
			.stream()
			.map(Participant::unitId)
			.collect(toMap((unit) -> unit, (unit) -> of(ranking, unit).values().stream().mapToInt(Count::due).sum()));
	}

	private Count reports(Ranking ranking, String unitId) {
		Instant now = this.clock.instant();
		ZoneId zone = ZoneId.of(ranking.zone());
		Collection<Report> due = this.reports.list(Reports.Filter.ofUnit(unitId), Scope.everything())
			.stream()
			.map((stored) -> stored.state())
			.filter((report) -> ranking.planIds().contains(report.planId()))
			.filter((report) -> yearDue(report, zone) == ranking.year())
			.filter((report) -> report.outcome() != Outcome.EXEMPT && (report.outcome() != null || report.late(now)))
			.toList();
		return new Count(Math.toIntExact(due.stream().filter((report) -> !report.late(now)).count()), due.size());
	}

	private static int yearDue(Report report, ZoneId zone) {
		return report.terms().dueAt().minusNanos(1).atZone(zone).getYear();
	}

	private Count tasks(Ranking ranking, String unitId) {
		Instant now = this.clock.instant();
		return ranking.planIds()
			.stream()
			.flatMap((plan) -> this.tallies.byUnit(plan, Scope.everything()).stream())
			.filter((tally) -> Objects.equals(tally.key(), unitId))
			.map((tally) -> tally.counts(now))
			.map(Timeliness::due)
			.reduce(new Count(0, 0), Count::plus);
	}

	private static Count due(Tally.Counts counts) {
		return new Count(counts.onTime(), counts.onTime() + counts.late() + counts.overdue());
	}

}
