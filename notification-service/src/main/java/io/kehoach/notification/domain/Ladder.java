package io.kehoach.notification.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reminders, overdue reminders and escalations of one kind of duty. A ladder is data.
 */
public record Ladder(List<Step> steps) {

	public Ladder {
		steps = steps.stream().sorted(Comparator.comparingInt(Step::at)).toList();
	}

	/**
	 * What falls due in a span of time. Where several steps for the same audience were
	 * missed (the service slept, the clock jumped), the newest speaks and the others are
	 * overtaken.
	 * @param target what the steps before it are counted from
	 * @param lateFrom what the steps after it are counted from
	 * @param since steps at or before this instant are not ours: the duty did not stand
	 * then
	 */
	public Round round(LocalDate target, LocalDate lateFrom, Instant since, Instant now, SendingHours hours) {
		List<Due> due = new ArrayList<>();
		Map<Audience, Integer> newest = new EnumMap<>(Audience.class);
		Instant next = null;
		for (Step step : this.steps) {
			LocalDate day = step.day(target, lateFrom, hours.calendar());
			Instant at = hours.digestOf(day);
			if (at.isAfter(now)) {
				next = (next == null) ? at : next;
			}
			else if (at.isAfter(since)) {
				newest.put(step.audience(), due.size());
				due.add(new Due(step, day, at, true));
			}
		}
		return new Round(marked(due, newest), next);
	}

	private static List<Due> marked(List<Due> due, Map<Audience, Integer> newest) {
		List<Due> marked = new ArrayList<>();
		for (int index = 0; index < due.size(); index++) {
			Due one = due.get(index);
			Integer last = newest.get(one.step().audience());
			marked.add(new Due(one.step(), one.day(), one.at(), last != null && last != index));
		}
		return marked;
	}

	/**
	 * @param overtaken a later step to the same audience is due as well
	 */
	public record Due(Step step, LocalDate day, Instant at, boolean overtaken) {
	}

	/**
	 * @param next when to look again, null where the ladder has ended
	 */
	public record Round(List<Due> due, @Nullable Instant next) {
	}

}
