package io.kehoach.report.application;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import io.kehoach.chassis.access.Scope;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Finds plans, tasks and units by words or document numbers, without diacritics, within
 * what the caller may see. What is still to be done comes first.
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

	public Found find(String text, Scope scope) {
		Set<String> words = Folded.query(text);
		if (words.isEmpty()) {
			return new Found(List.of(), false);
		}
		Found plans = shown(this.plans.matching(words, scope, EACH + 1), Search::hit);
		Found units = shown(this.units.matching(words, scope, EACH + 1), Search::hit);
		Found tasks = shown(this.tasks.matching(words, scope, EACH + 1), Search::hit);
		return plans.and(units).and(tasks);
	}

	/** One more than is shown was asked for: where it came, there is more. */
	private static <T> Found shown(List<T> found, Function<T, Hit> hit) {
		return new Found(found.stream().limit(EACH).map(hit).toList(), found.size() > EACH);
	}

	private static Hit hit(PlanPicture plan) {
		return new Hit("PLAN", plan.id(), plan.title(), plan.number(), plan.id(), null, "/api/plans/" + plan.id());
	}

	private static Hit hit(TaskPicture task) {
		return new Hit("TASK", task.id(), task.content(), task.planTitle(), task.planId(), task.unitId(),
				"/api/tasks/" + task.id());
	}

	private static Hit hit(UnitPicture unit) {
		return new Hit("UNIT", unit.id(), unit.name(), unit.kind(), null, unit.id(), "/api/units/" + unit.id());
	}

	/**
	 * @param more whether there is more than is shown
	 */
	public record Found(List<Hit> hits, boolean more) {

		Found and(Found other) {
			return new Found(Stream.concat(this.hits.stream(), other.hits.stream()).toList(), this.more || other.more);
		}

	}

	/** One thing found. */
	public record Hit(String kind, String id, String title, @Nullable String detail, @Nullable String planId,
			@Nullable String unitId, String href) {
	}

}
