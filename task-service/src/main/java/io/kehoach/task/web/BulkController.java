package io.kehoach.task.web;

import java.util.Locale;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.web.Problem;
import io.kehoach.task.application.BulkAction;
import io.kehoach.task.application.BulkCommands;
import io.kehoach.task.application.BulkResult;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Decisions on many tasks at once, and taking them back.
 */
@RestController
@RequestMapping("/api/tasks/bulk")
class BulkController {

	private final BulkCommands commands;

	BulkController(BulkCommands commands) {
		this.commands = commands;
	}

	@PostMapping
	BulkResult decide(@Valid @RequestBody Requests.Bulk body, Caller caller) {
		BulkAction action = action(body.action());
		if (action == BulkAction.RETURN && (body.reason() == null || body.reason().isBlank())) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-fields").withError("/reason", "required");
		}
		return this.commands.decide(caller, action, body.taskIds(), body.reason(), body.newDueOn());
	}

	@PostMapping("/{bulkId}/undo")
	BulkResult undo(@PathVariable String bulkId, Caller caller) {
		return Refusals.explained(() -> this.commands.undo(bulkId, caller));
	}

	private static BulkAction action(String text) {
		try {
			return BulkAction.valueOf(text.toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-fields").withError("/action", "invalid-value");
		}
	}

}
