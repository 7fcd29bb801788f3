package io.kehoach.report.web;

import java.util.List;

import io.kehoach.chassis.access.Caller;
import io.kehoach.report.application.Plans;
import io.kehoach.report.application.ProgressOverview;
import io.kehoach.report.application.Tally;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProgressController {

	private final Plans plans;

	private final ProgressOverview overview;

	ProgressController(Plans plans, ProgressOverview overview) {
		this.plans = plans;
		this.overview = overview;
	}

	@GetMapping("/api/progress")
	ProgressResource progress(@RequestParam String plan, Caller caller) {
		return ProgressResource.of(this.overview
			.of(this.plans.table(plan, caller.scope()).orElseThrow(Refusals::notFound), caller.scope()));
	}

	/** Counts by row, by unit and by quarter; {@code total} leaves exempt tasks out. */
	record ProgressResource(String planId, List<ItemRow> items, List<UnitRow> units, List<QuarterRow> quarters,
			Tally.Counts all, @Nullable Double onTimeRate) {

		static ProgressResource of(ProgressOverview.Progress progress) {
			return new ProgressResource(progress.planId(), progress.items().stream().map(ItemRow::of).toList(),
					progress.units().stream().map(UnitRow::of).toList(),
					progress.quarters().stream().map(QuarterRow::of).toList(), progress.all(), progress.onTimeRate());
		}

	}

	record ItemRow(String itemId, @Nullable String no, int expected, int done, int overdue, int exempt) {

		static ItemRow of(ProgressOverview.ItemProgress item) {
			Tally.Counts counts = item.counts();
			return new ItemRow(item.itemId(), item.no(), counts.total(), counts.done(), counts.overdue(),
					counts.exempt());
		}

	}

	record UnitRow(String unitId, String name, int total, int done, int onTime, int late, int overdue, int inTime,
			int noDeadline, int exempt) {

		static UnitRow of(ProgressOverview.UnitProgress unit) {
			Tally.Counts counts = unit.counts();
			return new UnitRow(unit.unitId(), unit.name(), counts.total(), counts.done(), counts.onTime(),
					counts.late(), counts.overdue(), counts.inTime(), counts.noDeadline(), counts.exempt());
		}

	}

	record QuarterRow(String quarter, int total, int done, int onTime, int late, int overdue, int inTime) {

		static QuarterRow of(ProgressOverview.Quarter quarter) {
			Tally.Counts counts = quarter.counts();
			return new QuarterRow(quarter.quarter(), counts.total(), counts.done(), counts.onTime(), counts.late(),
					counts.overdue(), counts.inTime());
		}

	}

}
