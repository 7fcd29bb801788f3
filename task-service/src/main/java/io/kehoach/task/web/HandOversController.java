package io.kehoach.task.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.web.Cursors;
import io.kehoach.chassis.web.Page;
import io.kehoach.chassis.web.Problem;
import io.kehoach.task.application.HandOver;
import io.kehoach.task.application.HandOvers;
import io.kehoach.task.application.HandingOver;
import io.kehoach.task.application.TaskPicture;
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
 * Hand-overs of a unit's duties from one person to another.
 */
@RestController
@RequestMapping("/api/hand-overs")
class HandOversController {

	private final HandOvers handOvers;

	private final HandingOver command;

	private final Cursors cursors;

	HandOversController(HandOvers handOvers, HandingOver command, Cursors cursors) {
		this.handOvers = handOvers;
		this.command = command;
		this.cursors = cursors;
	}

	@GetMapping
	Page<View> list(@RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable String cursor, Caller caller) {
		int size = Cursors.limit(limit);
		List<HandOver> found = this.handOvers.list(caller.scope(), position(cursor), size + 1);
		boolean more = found.size() > size;
		List<HandOver> shown = more ? found.subList(0, size) : found;
		return new Page<>(shown.stream().map(View::of).toList(), more ? cursor(shown.getLast()) : null);
	}

	@GetMapping("/{id}")
	View find(@PathVariable String id, Caller caller) {
		return View.of(this.handOvers.find(id, caller.scope())
			.orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found")));
	}

	@PostMapping
	ResponseEntity<View> handOver(@Valid @RequestBody Requests.HandOver body, Caller caller) {
		HandOver done = Refusals
			.explained(() -> this.command.handOver(caller, body.from(), body.to(), body.until(), body.note()));
		return ResponseEntity.created(URI.create("/api/hand-overs/" + done.handOverId())).body(View.of(done));
	}

	private HandOvers.@Nullable Position position(@Nullable String cursor) {
		List<String> key = this.cursors.decode(cursor);
		return key.isEmpty() ? null : new HandOvers.Position(Instant.parse(key.get(0)), key.get(1));
	}

	private String cursor(HandOver last) {
		return this.cursors.encode(last.at().toString(), last.handOverId());
	}

	record View(String id, String unitId, String from, String to, @Nullable LocalDate until, @Nullable String note,
			Instant at, TaskPicture.Who by, List<HandOver.Line> duties) {

		static View of(HandOver one) {
			return new View(one.handOverId(), one.unitId(), one.from(), one.to(), one.until(), one.note(), one.at(),
					TaskPicture.Who.of(one.by()), one.duties());
		}

	}

}
