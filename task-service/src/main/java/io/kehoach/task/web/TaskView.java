package io.kehoach.task.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.task.application.TaskPicture;
import io.kehoach.task.domain.Calendar;
import io.kehoach.task.domain.Drafting;
import io.kehoach.task.domain.Extension;
import io.kehoach.task.domain.FieldChange;
import io.kehoach.task.domain.HistoryEntry;
import io.kehoach.task.domain.Task;
import io.kehoach.task.domain.Timing;
import org.jspecify.annotations.Nullable;

/**
 * A task as its page shows it: the picture, what is derived at this moment, and what only
 * this service keeps.
 *
 * @param toClaim whether the unit has to take the row before it can work on it
 */
record TaskView(@JsonUnwrapped TaskPicture task, long revision, @Nullable Timing timing, @Nullable String unitName,
		@Nullable LocalDate draftDueOn, boolean toClaim, List<Extension> extensions, List<Remark> comments,
		List<Entry> history) {

	static TaskView of(Stored<Task> stored, Instant now, @Nullable String unitName, Calendar calendar,
			boolean toClaim) {
		Task task = stored.state();
		return new TaskView(TaskPicture.of(task), stored.revision(), task.timing(now), unitName,
				Drafting.dueOn(task, calendar), toClaim, task.extensions(),
				task.comments()
					.stream()
					.map((one) -> new Remark(one.at(), TaskPicture.Who.of(one.by()), one.text(), one.mentions()))
					.toList(),
				task.history().stream().map(Entry::of).toList());
	}

	record Remark(Instant at, TaskPicture.Who by, String text, List<String> mentions) {

	}

	record Entry(Instant at, TaskPicture.Who by, String what, @Nullable String reason, List<FieldChange> changes) {

		static Entry of(HistoryEntry one) {
			return new Entry(one.at(), TaskPicture.Who.of(one.by()), one.what(), one.reason(), one.changes());
		}

	}

}
