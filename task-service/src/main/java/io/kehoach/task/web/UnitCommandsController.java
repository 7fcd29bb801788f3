package io.kehoach.task.web;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.web.IfMatch;
import io.kehoach.task.application.Claiming;
import io.kehoach.task.application.UnitCommands;
import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a unit does with its task.
 */
@RestController
@RequestMapping("/api/tasks/{id}")
class UnitCommandsController {

	private final UnitCommands commands;

	private final Claiming claiming;

	private final TaskReplies replies;

	UnitCommandsController(UnitCommands commands, Claiming claiming, TaskReplies replies) {
		this.commands = commands;
		this.claiming = claiming;
		this.replies = replies;
	}

	@PostMapping("/acknowledge")
	ResponseEntity<TaskView> acknowledge(@PathVariable String id, @IfMatch long revision, Caller caller,
			@Valid @RequestBody Requests.Note body) {
		return this.replies.after(() -> this.commands.acknowledge(id, caller, revision, body.note()));
	}

	@PostMapping("/progress")
	ResponseEntity<TaskView> progress(@PathVariable String id, @IfMatch long revision, Caller caller,
			@Valid @RequestBody Requests.Progress body) {
		return this.replies
			.after(() -> this.commands.progress(id, caller, revision, body.percent(), body.ticked(), body.note()));
	}

	@PostMapping("/contribute")
	ResponseEntity<TaskView> contribute(@PathVariable String id, @IfMatch long revision, Caller caller,
			@Valid @RequestBody Requests.Said body) {
		return this.replies.after(() -> this.commands.contribute(id, caller, revision, body.note()));
	}

	@PostMapping("/submit")
	ResponseEntity<TaskView> submit(@PathVariable String id, @IfMatch long revision, Caller caller,
			@Valid @RequestBody Requests.Submission body) {
		return this.replies.after(() -> this.commands.submit(id, caller, revision, body.result(), body.named()));
	}

	@PostMapping("/evidence")
	ResponseEntity<TaskView> prove(@PathVariable String id, @IfMatch long revision, Caller caller,
			@Valid @RequestBody Requests.Evidence body) {
		return this.replies.after(() -> this.commands.prove(id, caller, revision, body.evidence()));
	}

	@PostMapping("/claim")
	ResponseEntity<TaskView> claim(@PathVariable String id, @IfMatch long revision, Caller caller) {
		return this.replies.after(() -> this.claiming.claim(id, caller, revision));
	}

	@PostMapping("/extension-requests")
	ResponseEntity<TaskView> requestExtension(@PathVariable String id, @IfMatch long revision, Caller caller,
			@Valid @RequestBody Requests.ExtensionRequest body) {
		return this.replies
			.after(() -> this.commands.requestExtension(id, caller, revision, body.dueOn(), body.reason()));
	}

	@PostMapping("/draft-due")
	ResponseEntity<TaskView> draftDue(@PathVariable String id, @IfMatch long revision, Caller caller,
			@Valid @RequestBody Requests.DraftDue body) {
		return this.replies.after(() -> this.commands.draftDue(id, caller, revision, body.days()));
	}

	@PostMapping("/comments")
	ResponseEntity<TaskView> comment(@PathVariable String id, @IfMatch long revision, Caller caller,
			@Valid @RequestBody Requests.Comment body) {
		return this.replies.after(() -> this.commands.comment(id, caller, revision, body.text(), body.mentioned()));
	}

}
