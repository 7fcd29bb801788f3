package io.kehoach.task.web;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.web.IfMatch;
import io.kehoach.task.application.IssuerCommands;
import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the issuer's office does with a task it gave.
 */
@RestController
@RequestMapping("/api/tasks/{id}")
class IssuerCommandsController {

	private final IssuerCommands commands;

	private final TaskReplies replies;

	IssuerCommandsController(IssuerCommands commands, TaskReplies replies) {
		this.commands = commands;
		this.replies = replies;
	}

	@PostMapping("/confirm")
	ResponseEntity<TaskView> confirm(@PathVariable String id, @IfMatch long revision, Caller caller,
			@Valid @RequestBody Requests.Note body) {
		return this.replies.after(() -> this.commands.confirm(id, caller, revision, body.note()));
	}

	@PostMapping("/return")
	ResponseEntity<TaskView> giveBack(@PathVariable String id, @IfMatch long revision, Caller caller,
			@Valid @RequestBody Requests.Return body) {
		return this.replies.after(() -> this.commands.giveBack(id, caller, revision, body.reason(), body.newDueOn()));
	}

	@PostMapping("/cancel")
	ResponseEntity<TaskView> cancel(@PathVariable String id, @IfMatch long revision, Caller caller,
			@Valid @RequestBody Requests.Reason body) {
		return this.replies.after(() -> this.commands.cancel(id, caller, revision, body.reason()));
	}

	@PostMapping("/reopen")
	ResponseEntity<TaskView> reopen(@PathVariable String id, @IfMatch long revision, Caller caller,
			@Valid @RequestBody Requests.Reason body) {
		return this.replies.after(() -> this.commands.reopen(id, caller, revision, body.reason()));
	}

	@PostMapping("/exemption")
	ResponseEntity<TaskView> exempt(@PathVariable String id, @IfMatch long revision, Caller caller,
			@Valid @RequestBody Requests.Reason body) {
		return this.replies.after(() -> this.commands.exempt(id, caller, revision, body.reason()));
	}

	@PostMapping("/due-date")
	ResponseEntity<TaskView> dueDate(@PathVariable String id, @IfMatch long revision, Caller caller,
			@Valid @RequestBody Requests.DueDate body) {
		return this.replies.after(() -> this.commands.setDueDate(id, caller, revision, body.dueOn(), body.reason()));
	}

	@PostMapping("/extension-requests/{n}/decide")
	ResponseEntity<TaskView> decideExtension(@PathVariable String id, @PathVariable int n, @IfMatch long revision,
			Caller caller, @Valid @RequestBody Requests.ExtensionDecision body) {
		return this.replies.after(() -> this.commands.decideExtension(id, caller, revision, n, body.granted(),
				body.dueOn(), body.reason()));
	}

}
