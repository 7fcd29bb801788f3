package io.kehoach.report.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.kehoach.chassis.access.Actor;
import io.kehoach.report.domain.Period;
import io.kehoach.report.domain.Terms;
import org.jspecify.annotations.Nullable;

/**
 * {@code period.opened} on the wire: a period with its four dates and its frozen expected
 * set.
 */
record PeriodFact(Instant occurredAt, Actor actor, Map<String, Object> changed, PeriodState period) {

	static PeriodFact of(String id, Period period) {
		Terms terms = period.terms();
		Instant openedAt = Objects.requireNonNull(period.openedAt());
		return new PeriodFact(openedAt, Actor.SYSTEM, Map.of(),
				new PeriodState(id, period.planId(), terms.planTitle(), terms.planNumber(), period.key(), terms.kind(),
						terms.text(), period.definition().from(), terms.cutOff(), terms.due(), terms.dueAt(),
						terms.remindOn(), period.definition().rule(), terms.lateClose(),
						period.definition().receiverText(), period.expected(), openedAt));
	}

	record PeriodState(String id, String planId, @Nullable String planTitle, @Nullable String planNumber, String key,
			String kind, @Nullable String text, @Nullable LocalDate from, @Nullable LocalDate cutOff,
			@Nullable LocalDate due, Instant dueAt, @Nullable LocalDate remindOn, String rule,
			@Nullable LocalDate lateClose, @Nullable String receiverText, List<String> expected, Instant openedAt) {
	}

}
