package io.kehoach.report.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.time.BusinessClock;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * How far a plan is: by row, by unit, by quarter.
 */
@Service
public class ProgressOverview {

	private final Tallies tallies;

	private final Units units;

	private final BusinessClock clock;

	ProgressOverview(Tallies tallies, Units units, BusinessClock clock) {
		this.tallies = tallies;
		this.units = units;
		this.clock = clock;
	}

	public Progress of(PlanTable plan, Scope scope) {
		Instant now = this.clock.instant();
		List<Tally> byUnit = this.tallies.byUnit(plan.planId(), scope);
		List<UnitProgress> units = units(byUnit, now);
		Tally.Counts all = units.stream().map(UnitProgress::counts).reduce(Tally.Counts.NONE, Tally.Counts::plus);
		List<Quarter> quarters = Tally.quarters(byUnit, now)
			.entrySet()
			.stream()
			.map((entry) -> new Quarter(entry.getKey(), entry.getValue()))
			.toList();
		return new Progress(plan.planId(), items(plan, now), units, quarters, all, all.onTimeRate());
	}

	private List<ItemProgress> items(PlanTable plan, Instant now) {
		Map<String, Tally.Counts> byItem = this.tallies.byItem(plan.planId())
			.stream()
			.collect(Collectors.toMap(Tally::key, (tally) -> tally.counts(now)));
		return plan.items().stream().map((item) -> {
			Tally.Counts counts = byItem.getOrDefault(item.itemId(), Tally.Counts.NONE);
			return new ItemProgress(item.itemId(), item.no(), counts);
		}).toList();
	}

	private List<UnitProgress> units(List<Tally> byUnit, Instant now) {
		Map<String, String> names = this.units.names(byUnit.stream().map(Tally::key).toList());
		return byUnit.stream()
			.map((tally) -> new UnitProgress(tally.key(), names.getOrDefault(tally.key(), tally.key()),
					tally.counts(now)))
			.filter((unit) -> unit.counts().total() + unit.counts().exempt() > 0)
			.sorted(Comparator.comparing(UnitProgress::unitId))
			.toList();
	}

	/** A plan's progress as its reader may see it. */
	public record Progress(String planId, List<ItemProgress> items, List<UnitProgress> units, List<Quarter> quarters,
			Tally.Counts all, @Nullable Double onTimeRate) {
	}

	/** One row of the plan's table. */
	public record ItemProgress(String itemId, @Nullable String no, Tally.Counts counts) {
	}

	/** One unit. */
	public record UnitProgress(String unitId, String name, Tally.Counts counts) {
	}

	/** Tasks whose deadline lies in one quarter. */
	public record Quarter(String quarter, Tally.Counts counts) {
	}

}
