package io.kehoach.report.application;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.kehoach.chassis.access.Scope;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Finds plans, tasks and units by words or document numbers, without diacritics, within
 * what the caller may see.
 */
@Service
public class Search {

	private static final int EACH = 20;

	private final Plans plans;

	private final Tasks tasks;

	private final Units units;

	Search(Plans plans, Tasks tasks, Units units) {
		this.plans = plans;
		this.tasks = tasks;
		this.units = units;
	}

	public List<Hit> find(String text, Scope scope) {
		Set<String> words = Folded.query(text);
		if (words.isEmpty()) {
			return List.of();
		}
		Stream<Hit> inPlans = this.plans.matching(words, scope, EACH)
			.stream()
			.map((plan) -> new Hit("PLAN", plan.id(), plan.title(), plan.number(), plan.id(), null,
					"/api/plans/" + plan.id()));
		Stream<Hit> inTasks = this.tasks.matching(words, scope, EACH)
			.stream()
			.map((task) -> new Hit("TASK", task.id(), task.content(), task.planTitle(), task.planId(), task.unitId(),
					"/api/tasks/" + task.id()));
		Stream<Hit> inUnits = this.units.matching(words, scope, EACH)
			.stream()
			.map((unit) -> new Hit("UNIT", unit.id(), unit.name(), unit.kind(), null, unit.id(),
					"/api/units/" + unit.id()));
		return Stream.of(inPlans, inUnits, inTasks).flatMap((hits) -> hits).toList();
	}

	/** One thing found. */
	public record Hit(String kind, String id, String title, @Nullable String detail, @Nullable String planId,
			@Nullable String unitId, String href) {
	}

}
