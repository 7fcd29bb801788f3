package io.kehoach.chassis.events;

import java.time.Instant;
import java.util.List;

import io.kehoach.chassis.web.Cursors;
import io.kehoach.chassis.web.Page;
import io.kehoach.chassis.web.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Operators' list of dead letters, and their re-drive.
 */
@RestController
@RequestMapping("${kehoach.operations-path}/dead-letters")
class DeadLettersController {

	private final DeadLetters letters;

	private final Cursors cursors;

	DeadLettersController(DeadLetters letters, Cursors cursors) {
		this.letters = letters;
		this.cursors = cursors;
	}

	@GetMapping
	Page<DeadLetter> list(@RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable String cursor) {
		int size = Cursors.limit(limit);
		List<String> after = this.cursors.decode(cursor);
		List<DeadLetter> found = (after.size() < 2) ? this.letters.list(size)
				: this.letters.listAfter(Instant.parse(after.getFirst()), after.getLast(), size);
		return new Page<>(found, (found.size() < size) ? null : cursor(found.getLast()));
	}

	private String cursor(DeadLetter last) {
		return this.cursors.encode(last.at().toString(), last.id());
	}

	@PostMapping("/{id}/redrive")
	DeadLetter redrive(@PathVariable String id) {
		DeadLetter letter = this.letters.redrive(id).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
		if (letter.redrivenAt() == null) {
			throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "redrive-failed", letter.cause());
		}
		return letter;
	}

}
