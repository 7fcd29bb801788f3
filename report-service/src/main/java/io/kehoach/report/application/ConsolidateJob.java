package io.kehoach.report.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.jobs.JobFailed;
import io.kehoach.chassis.jobs.JobHandler;
import io.kehoach.chassis.jobs.JobRun;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.report.domain.Consolidating;
import io.kehoach.report.domain.Consolidation;
import io.kehoach.report.domain.ConsolidationStatus;
import io.kehoach.report.domain.Form;
import io.kehoach.report.domain.Period;
import io.kehoach.report.domain.Report;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Builds a consolidation from what the units have signed. It may run twice: the second
 * time finds what the first made.
 */
@Component
class ConsolidateJob implements JobHandler {

	static final String KIND = "consolidate";

	private final Periods periods;

	private final Plans plans;

	private final Reports reports;

	private final Units units;

	private final Forms forms;

	private final Consolidations consolidations;

	private final BusinessClock clock;

	ConsolidateJob(Periods periods, Plans plans, Reports reports, Units units, Forms forms,
			Consolidations consolidations, BusinessClock clock) {
		this.periods = periods;
		this.plans = plans;
		this.reports = reports;
		this.units = units;
		this.forms = forms;
		this.consolidations = consolidations;
		this.clock = clock;
	}

	@Override
	public String kind() {
		return KIND;
	}

	static String period(Map<String, Object> input) {
		return Period.id(String.valueOf(input.get("planId")), String.valueOf(input.get("periodKey")));
	}

	@Override
	public Map<String, Object> run(JobRun run) {
		Period period = this.periods.find(period(run.input()), Scope.everything())
			.orElseThrow(() -> new JobFailed("period-unknown", Map.of()));
		PlanPicture plan = this.plans.newest(period.planId())
			.orElseThrow(() -> new JobFailed("plan-unknown", Map.of()))
			.plan();
		run.progress(10, "collect-reports");
		Collected reports = collect(period);
		Optional<Period> before = this.periods.before(period);
		Collected earlier = before.map(this::collect).orElseGet(Collected::new);
		String comparedWith = before.map((one) -> one.nameBeside(period)).orElse(null);
		run.progress(50, "merge-sections");
		this.consolidations.add(run.id(), consolidated(period, plan, reports.signed(), earlier.signed(), comparedWith));
		return Map.of("consolidationId", run.id());
	}

	private Collected collect(Period period) {
		Collected collected = new Collected();
		this.reports.eachOfPeriod(period.planId(), period.key(), collected::add);
		return collected;
	}

	private Consolidation consolidated(Period period, PlanPicture plan, List<Report> reports, List<Report> earlier,
			@Nullable String comparedWith) {
		Form form = reports.isEmpty() ? this.forms.current() : this.forms.named(reports.getFirst().form());
		Set<String> asked = new TreeSet<>(period.expected());
		period.left().forEach((change) -> asked.add(change.unitId()));
		Consolidating consolidating = new Consolidating(form, period.expected(), this.units.names(asked), reports,
				earlier);
		return new Consolidation(period.planId(), period.key(), period.bodyId(), title(period, plan),
				plan.heading().signedAt(this.plans.place(period.bodyId()).orElse(null)), ConsolidationStatus.DRAFT,
				consolidating.sections(), consolidating.answers(this.clock.instant()), null, null, comparedWith);
	}

	/** "Kết quả thực hiện ... năm 2023 (6 tháng đầu năm)". */
	private static String title(Period period, PlanPicture plan) {
		String title = plan.title().isEmpty() ? plan.title()
				: Character.toLowerCase(plan.title().charAt(0)) + plan.title().substring(1);
		String part = switch (period.terms().kind()) {
			case "SIX_MONTHS" -> period.key().endsWith("H2") ? " (6 tháng cuối năm)" : " (6 tháng đầu năm)";
			case "QUARTER" -> " (quý " + period.key().substring(period.key().length() - 1) + ")";
			case "MONTH" -> " (tháng " + period.key().substring(period.key().lastIndexOf('-') + 1) + ")";
			default -> "";
		};
		return "Kết quả " + title + part;
	}

}
