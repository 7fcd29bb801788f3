package io.kehoach.task.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import io.kehoach.chassis.web.Problem;
import io.kehoach.task.application.TaskFilter;
import io.kehoach.task.application.TaskOrder;
import io.kehoach.task.domain.TaskRole;
import io.kehoach.task.domain.TaskState;
import io.kehoach.task.domain.Terms;
import io.kehoach.task.domain.Timing;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * The query parameters of a list of tasks, bound by name.
 *
 * @param state one or several, separated by commas
 * @param sort a column's name, behind a minus where it descends
 * @param dueBefore an ISO date; the deadline lies before the end of the day before it
 */
record TaskQuery(@Nullable String plan, @Nullable String item, @Nullable String unit, @Nullable String period,
		@Nullable String role, @Nullable String state, @Nullable String timing, @Nullable LocalDate dueBefore,
		@Nullable String q, @Nullable Boolean awaitingDate, @Nullable String sort) {

	TaskFilter filter(Instant now, ZoneId zone) {
		return new TaskFilter(this.plan, this.item, this.unit, this.period,
				parsed("role", this.role, (text) -> TaskRole.valueOf(text.toUpperCase(Locale.ROOT))), states(),
				parsed("timing", this.timing, Timing::valueOf),
				(this.dueBefore != null) ? this.dueBefore.atStartOfDay(zone).toInstant() : null,
				(this.q != null) ? Terms.words(this.q) : List.of(), Boolean.TRUE.equals(this.awaitingDate), now);
	}

	TaskOrder order() {
		String asked = (this.sort != null) ? this.sort : "";
		boolean descending = asked.startsWith("-");
		TaskOrder.Column column = parsed("sort", descending ? asked.substring(1) : asked,
				(text) -> TaskOrder.Column.valueOf(text.toUpperCase(Locale.ROOT)));
		return new TaskOrder((column != null) ? column : TaskOrder.Column.DUE, descending);
	}

	private List<TaskState> states() {
		return (this.state == null || this.state.isEmpty()) ? List.of()
				: Arrays.stream(this.state.split(",")).map((one) -> known("state", one, TaskState::valueOf)).toList();
	}

	private static <T> @Nullable T parsed(String name, @Nullable String text, Function<String, T> reader) {
		return (text == null || text.isEmpty()) ? null : known(name, text, reader);
	}

	private static <T> T known(String name, String text, Function<String, T> reader) {
		try {
			return reader.apply(text.strip());
		}
		catch (IllegalArgumentException ex) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "filter-unknown", name, text);
		}
	}

}
