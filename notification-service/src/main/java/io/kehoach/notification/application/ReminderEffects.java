package io.kehoach.notification.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.kehoach.chassis.access.Scope;
import io.kehoach.notification.domain.Kind;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * How well each step of the ladders works: of the reminders that were delivered, the
 * share after which the unit filed within some days.
 */
@Component
public class ReminderEffects {

	private final NotificationLists lists;

	ReminderEffects(NotificationLists lists) {
		this.lists = lists;
	}

	public List<Effect> of(Scope scope, @Nullable String plan, Duration within) {
		Map<Step, List<Reminder>> bySteps = this.lists.reminders(scope, plan)
			.stream()
			.collect(Collectors.groupingBy((one) -> new Step(one.kind(), one.step()), Collectors.toList()));
		return bySteps.entrySet()
			.stream()
			.map((step) -> effect(step.getKey(), step.getValue(), within))
			.sorted(Comparator.comparing(Effect::kind).thenComparingInt(Effect::order))
			.toList();
	}

	private static Effect effect(Step step, List<Reminder> reminders, Duration within) {
		Map<Boolean, Long> acted = reminders.stream()
			.filter((one) -> one.actedAt() != null)
			.collect(Collectors.partitioningBy((one) -> one.answeredWithin(within), Collectors.counting()));
		Function<Boolean, Long> count = (inTime) -> acted.getOrDefault(inTime, 0L);
		return new Effect(step.kind(), step.label(), reminders.size(), count.apply(true), count.apply(false),
				(double) count.apply(true) / reminders.size());
	}

	private record Step(Kind kind, String label) {
	}

	/**
	 * A reminder that was delivered.
	 */
	public record Reminder(Kind kind, String step, Instant deliveredAt, @Nullable Instant actedAt) {

		boolean answeredWithin(Duration longest) {
			return this.actedAt != null && !this.actedAt.isAfter(this.deliveredAt.plus(longest));
		}

	}

	/**
	 * @param delivered how many reminders of that step
	 * @param filed after how many of them the unit filed in time
	 * @param filedLater after how many it did so later
	 */
	public record Effect(Kind kind, String step, long delivered, long filed, long filedLater, double share) {

		/** Earlier steps first: "T-7" before "T+1". */
		int order() {
			String days = this.step.replace("T", "");
			return days.matches("[+-]\\d+") ? Integer.parseInt(days) : 0;
		}

	}

}
