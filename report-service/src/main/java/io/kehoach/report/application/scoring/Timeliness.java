package io.kehoach.report.application.scoring;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.report.application.Reports;
import io.kehoach.report.application.Tallies;
import io.kehoach.report.application.Tally;
import io.kehoach.report.application.TaskPicture;
import io.kehoach.report.application.Tasks;
import io.kehoach.report.domain.Outcome;
import io.kehoach.report.domain.Report;
import io.kehoach.report.domain.Timing;
import io.kehoach.report.domain.scoring.Criterion.Measure;
import io.kehoach.report.domain.scoring.Entry.Count;
import io.kehoach.report.domain.scoring.Ranking;

import org.springframework.stereotype.Service;

/**
 * What this service knows of a unit's timeliness in a scoring year: its reports that were
 * due, and its tasks that were due, under the year's plans.
 */
@Service
public class Timeliness {

	private static final Set<Timing> JUDGED = EnumSet.of(Timing.ON_TIME, Timing.LATE, Timing.OVERDUE);

	private final Reports reports;

	private final Tallies tallies;

	private final Tasks tasks;

	private final BusinessClock clock;

	Timeliness(Reports reports, Tallies tallies, Tasks tasks, BusinessClock clock) {
		this.tasks = tasks;
		this.reports = reports;
		this.tallies = tallies;
		this.clock = clock;
	}

	public Map<Measure, Count> of(Ranking ranking, String unitId) {
		return Map.of(Measure.REPORTS_ON_TIME, reports(ranking, unitId), Measure.TASKS_ON_TIME, tasks(ranking, unitId),
				Measure.TASKS_WITHOUT_EXTENSION, unextended(ranking, unitId));
	}

	/**
	 * How much each unit had due, over reports and tasks. It asks once for each plan,
	 * however many units there are.
	 */
	public Map<String, Integer> due(Ranking ranking) {
		Map<String, Integer> due = new HashMap<>();
		for (String plan : ranking.planIds()) {
			due(ranking, this.reports.list(Reports.Filter.ofPlan(plan), Scope.everything()))
				.forEach((report) -> due.merge(report.unitId(), 1, Integer::sum));
			this.tallies.byUnit(plan, Scope.everything())
				.forEach((tally) -> due.merge(tally.key(), due(tally).due(), Integer::sum));
		}
		return due;
	}

	private Count reports(Ranking ranking, String unitId) {
		Instant now = this.clock.instant();
		List<Report> due = due(ranking, this.reports.list(Reports.Filter.ofUnit(unitId), Scope.everything())).toList();
		return new Count(Math.toIntExact(due.stream().filter((report) -> !report.late(now)).count()), due.size());
	}

	private Stream<Report> due(Ranking ranking, List<Stored<Report>> reports) {
		Instant now = this.clock.instant();
		ZoneId zone = ZoneId.of(ranking.zone());
		return reports.stream()
			.map(Stored::state)
			.filter((report) -> ranking.planIds().contains(report.planId()))
			.filter((report) -> yearDue(report, zone) == ranking.year())
			.filter((report) -> report.outcome() != Outcome.EXEMPT && (report.outcome() != null || report.late(now)));
	}

	private static int yearDue(Report report, ZoneId zone) {
		return report.terms().dueAt().minusNanos(1).atZone(zone).getYear();
	}

	private Count tasks(Ranking ranking, String unitId) {
		return ranking.planIds()
			.stream()
			.flatMap((plan) -> this.tallies.byUnit(plan, Scope.everything()).stream())
			.filter((tally) -> Objects.equals(tally.key(), unitId))
			.map(this::due)
			.reduce(new Count(0, 0), Count::plus);
	}

	private Count unextended(Ranking ranking, String unitId) {
		Instant now = this.clock.instant();
		List<TaskPicture> due = ranking.planIds()
			.stream()
			.flatMap((plan) -> this.tasks.ledBy(plan, unitId).stream())
			.filter(TaskPicture::counted)
			.filter((task) -> JUDGED.contains(task.timing(now)))
			.toList();
		return new Count(Math.toIntExact(due.stream().filter((task) -> task.extensions() == 0).count()), due.size());
	}

	private Count due(Tally tally) {
		Tally.Counts counts = tally.counts(this.clock.instant());
		return new Count(counts.onTime(), counts.onTime() + counts.late() + counts.overdue());
	}

}
