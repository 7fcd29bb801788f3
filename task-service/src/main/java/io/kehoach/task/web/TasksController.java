package io.kehoach.task.web;

import java.time.Instant;
import java.util.List;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.chassis.web.Cursors;
import io.kehoach.chassis.web.Page;
import io.kehoach.chassis.web.Problem;
import io.kehoach.chassis.web.ProblemTexts;
import io.kehoach.task.application.Reach;
import io.kehoach.task.application.TaskTable;
import io.kehoach.task.application.Tasks;
import io.kehoach.task.application.Units;
import io.kehoach.task.domain.Task;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Tasks that the caller may see.
 */
@RestController
@RequestMapping("/api/tasks")
class TasksController {

	private final Tasks tasks;

	private final BusinessClock clock;

	private final Cursors cursors;

	private final TaskReplies replies;

	private final Units units;

	TasksController(Tasks tasks, Units units, BusinessClock clock, Cursors cursors, TaskReplies replies) {
		this.tasks = tasks;
		this.units = units;
		this.clock = clock;
		this.cursors = cursors;
		this.replies = replies;
	}

	@GetMapping
	Page<TaskLine> list(TaskQuery query, @RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable String cursor, Caller caller) {
		int size = Cursors.limit(limit);
		List<Stored<Task>> found = this.tasks.list(query.filter(this.clock.instant(), this.clock.zone()), query.order(),
				Reach.performing(caller), position(cursor), size + 1);
		boolean more = found.size() > size;
		List<Stored<Task>> shown = more ? found.subList(0, size) : found;
		return new Page<>(shown.stream().map(this.replies::line).toList(), more ? cursor(shown.getLast()) : null);
	}

	@GetMapping("/{id}")
	ResponseEntity<TaskView> find(@PathVariable String id, Caller caller) {
		return this.replies.view(this.tasks.find(id, Reach.performing(caller))
			.orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found")));
	}

	@GetMapping("/export")
	ResponseEntity<StreamingResponseBody> export(TaskQuery query, @RequestParam(defaultValue = "csv") String format,
			@RequestHeader(name = "Accept-Language", required = false) @Nullable String language, Caller caller) {
		TaskRows rows = new TaskRows(this.tasks, this.units, query.filter(this.clock.instant(), this.clock.zone()),
				query.order(), Reach.performing(caller), this.clock.zone(),
				new TaskTable(ProblemTexts.language(language)));
		return switch (format) {
			case "csv" -> file("text/csv;charset=UTF-8", "nhiem-vu.csv", new TaskCsv(rows)::write);
			case "xlsx" -> file("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "nhiem-vu.xlsx",
					new TaskWorkbook(rows)::write);
			default -> throw Problem.of(HttpStatus.BAD_REQUEST, "filter-unknown", "format", format);
		};
	}

	private static ResponseEntity<StreamingResponseBody> file(String type, String name, StreamingResponseBody body) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(type))
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
			.body(body);
	}

	private Tasks.@Nullable Position position(@Nullable String cursor) {
		List<String> key = this.cursors.decode(cursor);
		return key.isEmpty() ? null : new Tasks.Position(Instant.parse(key.get(0)), key.get(1),
				Integer.parseInt(key.get(2)), key.get(3), key.get(4));
	}

	private String cursor(Stored<Task> last) {
		Tasks.Position end = Tasks.Position.of(last.state());
		return this.cursors.encode(end.sortAt().toString(), end.contentKey(), String.valueOf(end.progress()),
				end.unitId(), end.id());
	}

}
