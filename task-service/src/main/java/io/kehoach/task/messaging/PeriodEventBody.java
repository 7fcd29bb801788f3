package io.kehoach.task.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.kehoach.task.domain.Period;
import io.kehoach.task.domain.PlannedDeadline;
import io.kehoach.task.domain.Window;
import io.kehoach.task.domain.WindowKind;
import org.jspecify.annotations.Nullable;

/**
 * Of a period's opening, what task-service reads.
 */
record PeriodEventBody(Opened period) {

	Period domain() {
		Opened opened = this.period;
		String text = (opened.text() != null) ? opened.text() : opened.key();
		Window window = new Window(text, WindowKind.DEADLINE, opened.from(), opened.cutOff(), opened.rule(), null,
				null);
		return new Period(opened.planId(), opened.key(), window,
				new PlannedDeadline(opened.due(), opened.dueAt(), opened.remindOn()), opened.expected());
	}

	record Opened(String id, String planId, String key, @Nullable String text, @Nullable LocalDate from,
			@Nullable LocalDate cutOff, @Nullable LocalDate due, @Nullable Instant dueAt, @Nullable LocalDate remindOn,
			@Nullable String rule, List<String> expected) {

	}

}
