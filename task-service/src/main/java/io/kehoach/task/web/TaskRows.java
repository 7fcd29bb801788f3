package io.kehoach.task.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;

import io.kehoach.task.application.Reach;
import io.kehoach.task.application.TaskFilter;
import io.kehoach.task.application.TaskOrder;
import io.kehoach.task.application.TaskTable;
import io.kehoach.task.application.Tasks;
import io.kehoach.task.application.Units;
import io.kehoach.task.domain.Task;
import org.jspecify.annotations.Nullable;

/**
 * Tasks as rows of a table.
 */
record TaskRows(Tasks tasks, Units units, TaskFilter filter, TaskOrder order, Reach reach, ZoneId zone,
		TaskTable table) {

	void each(Consumer<List<String>> row) {
		this.tasks.each(this.filter, this.order, this.reach, (task) -> row.accept(cells(task)));
	}

	private List<String> cells(Task task) {
		return List.of(text(task.row().itemNo()), task.row().content(), this.units.shownName(task.unitId()),
				this.table.word(task.role().wire()), task.row().window().text(), text(task.deadline().dueOn()),
				this.table.word(task.execution().state()), String.valueOf(task.execution().progress()),
				this.table.word(task.timing(this.filter.now())), day(task.execution().doneAt()),
				text(task.execution().result()), task.unitId());
	}

	private String day(@Nullable Instant instant) {
		return (instant != null) ? DateTimeFormatter.ISO_LOCAL_DATE.format(instant.atZone(this.zone)) : "";
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

}
