package io.kehoach.report.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.report.domain.Outcome;
import io.kehoach.report.domain.Period;
import io.kehoach.report.domain.Report;
import io.kehoach.report.domain.UnitAnswer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Which unit has answered for which period: expected against come.
 */
@Service
public class Completeness {

	private final Periods periods;

	private final Reports reports;

	private final Units units;

	private final BusinessClock clock;

	Completeness(Periods periods, Reports reports, Units units, BusinessClock clock) {
		this.periods = periods;
		this.reports = reports;
		this.units = units;
		this.clock = clock;
	}

	public Matrix of(String planId, Scope scope) {
		List<Period> columns = this.periods.ofPlan(planId, scope);
		Map<String, Report> byId = this.reports.list(Reports.Filter.ofPlan(planId), scope)
			.stream()
			.map(Stored::state)
			.collect(Collectors.toMap(Report::id, Function.identity()));
		Map<String, List<Cell>> rows = new LinkedHashMap<>();
		for (String unit : asked(columns, scope)) {
			rows.put(unit,
					columns.stream()
						.filter((period) -> expects(period, unit))
						.map((period) -> cell(period, byId.get(Report.id(planId, period.key(), unit))))
						.toList());
		}
		Map<String, String> names = this.units.names(rows.keySet());
		List<Row> named = new ArrayList<>();
		rows.forEach((unit, cells) -> named.add(new Row(unit, names.getOrDefault(unit, unit), cells)));
		return new Matrix(planId, columns, named);
	}

	private static SortedSet<String> asked(List<Period> columns, Scope scope) {
		return columns.stream()
			.flatMap((period) -> expected(period).stream())
			.filter(scope::includes)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static boolean expects(Period period, String unit) {
		return expected(period).contains(unit);
	}

	private static List<String> expected(Period period) {
		return period.open()
				? Stream.concat(period.expected().stream(), period.left().stream().map(Period.Change::unitId)).toList()
				: period.reporters();
	}

	private Cell cell(Period period, @Nullable Report report) {
		Instant now = this.clock.instant();
		if (report == null) {
			boolean overdue = period.terms().late(now);
			return new Cell(period.key(), null, UnitAnswer.MISSING, overdue ? "OVERDUE" : "NOT_DUE",
					overdue ? period.terms().daysLate(now) : 0, null, null, 0);
		}
		Outcome outcome = report.outcome();
		return new Cell(period.key(), report.id(), (outcome != null) ? outcome.name() : UnitAnswer.MISSING,
				timing(report, now), report.daysLate(now), report.firstSubmittedAt(), report.state().name(),
				report.reminders());
	}

	private static String timing(Report report, Instant now) {
		boolean late = report.late(now);
		if (report.outcome() == null) {
			return late ? "OVERDUE" : "NOT_DUE";
		}
		return late ? "LATE" : "ON_TIME";
	}

	/** Units by periods. */
	public record Matrix(String planId, List<Period> periods, List<Row> units) {
	}

	/** One unit's answers. */
	public record Row(String unitId, String name, List<Cell> cells) {
	}

	/**
	 * One answer, or its absence.
	 *
	 * @param reminders how often the Office asked again
	 */
	public record Cell(String periodKey, @Nullable String reportId, String outcome, String timing, int daysLate,
			@Nullable Instant submittedAt, @Nullable String state, int reminders) {
	}

}
