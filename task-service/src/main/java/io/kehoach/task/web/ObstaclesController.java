package io.kehoach.task.web;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.web.Cursors;
import io.kehoach.chassis.web.IfMatch;
import io.kehoach.chassis.web.Page;
import io.kehoach.chassis.web.Problem;
import io.kehoach.chassis.web.Replies;
import io.kehoach.task.application.ObstacleCommands;
import io.kehoach.task.application.ObstaclePicture;
import io.kehoach.task.application.Obstacles;
import io.kehoach.task.application.Reach;
import io.kehoach.task.domain.Obstacle;
import io.kehoach.task.domain.ObstacleState;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The register of obstacles.
 */
@RestController
@RequestMapping("/api/obstacles")
class ObstaclesController {

	private final Obstacles obstacles;

	private final ObstacleCommands commands;

	private final Cursors cursors;

	ObstaclesController(Obstacles obstacles, ObstacleCommands commands, Cursors cursors) {
		this.obstacles = obstacles;
		this.commands = commands;
		this.cursors = cursors;
	}

	@GetMapping
	Page<View> list(@RequestParam(required = false) @Nullable String plan,
			@RequestParam(required = false) @Nullable String task,
			@RequestParam(required = false) @Nullable ObstacleState state,
			@RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable String cursor, Caller caller) {
		int size = Cursors.limit(limit);
		List<String> key = this.cursors.decode(cursor);
		List<Stored<Obstacle>> found = this.obstacles.list(plan, task, state, caller.scope(),
				key.isEmpty() ? null : key.getFirst(), size + 1);
		List<Stored<Obstacle>> shown = found.subList(0, Math.min(size, found.size()));
		return new Page<>(shown.stream().map(View::of).toList(),
				(found.size() > size) ? this.cursors.encode(shown.getLast().id()) : null);
	}

	@GetMapping("/{id}")
	ResponseEntity<View> find(@PathVariable String id, Caller caller) {
		return view(this.obstacles.find(id, Reach.performing(caller))
			.orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found")));
	}

	@PostMapping
	ResponseEntity<View> raise(@Valid @RequestBody Requests.Obstacle body, Caller caller) {
		Stored<Obstacle> raised = Refusals.explained(() -> this.commands.raise(body.taskId(), caller, body.text()));
		return Replies.created(URI.create("/api/obstacles/" + raised.id()), raised, View.of(raised));
	}

	@PostMapping("/{id}/triage")
	ResponseEntity<View> triage(@PathVariable String id, @IfMatch long revision, Caller caller,
			@Valid @RequestBody Requests.Note body) {
		return after(() -> this.commands.triage(id, caller, revision, body.note()));
	}

	@PostMapping("/{id}/merge")
	ResponseEntity<View> merge(@PathVariable String id, @IfMatch long revision, Caller caller,
			@Valid @RequestBody Requests.Merge body) {
		return after(() -> this.commands.merge(id, caller, revision, body.into(), body.note()));
	}

	@PostMapping("/{id}/forward")
	ResponseEntity<View> forward(@PathVariable String id, @IfMatch long revision, Caller caller,
			@Valid @RequestBody Requests.Forward body) {
		return after(() -> this.commands.forward(id, caller, revision, body.to(), body.note()));
	}

	@PostMapping("/{id}/answer")
	ResponseEntity<View> answer(@PathVariable String id, @IfMatch long revision, Caller caller,
			@Valid @RequestBody Requests.Answer body) {
		return after(() -> this.commands.answer(id, caller, revision, body.answer(), body.dueOn(),
				Boolean.TRUE.equals(body.pause())));
	}

	@PostMapping("/{id}/close")
	ResponseEntity<View> close(@PathVariable String id, @IfMatch long revision, Caller caller,
			@Valid @RequestBody Requests.Note body) {
		return after(() -> this.commands.close(id, caller, revision, body.note()));
	}

	private static ResponseEntity<View> after(Supplier<Stored<Obstacle>> command) {
		return view(Refusals.explained(command));
	}

	private static ResponseEntity<View> view(Stored<Obstacle> stored) {
		return Replies.view(stored, View.of(stored));
	}

	record View(@JsonUnwrapped ObstaclePicture obstacle, long revision, String etag) {

		static View of(Stored<Obstacle> stored) {
			return new View(ObstaclePicture.of(stored.state()), stored.revision(), "\"" + stored.revision() + "\"");
		}

	}

}
