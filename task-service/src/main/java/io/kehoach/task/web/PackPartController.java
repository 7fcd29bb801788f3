package io.kehoach.task.web;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.archive.ArchiveReplies;
import io.kehoach.chassis.archive.Archives;
import io.kehoach.chassis.web.Problem;
import io.kehoach.task.application.BuiltPart;
import io.kehoach.task.application.PackDesk;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * This service's part of an evidence pack.
 */
@RestController
class PackPartController {

	private final PackDesk desk;

	private final Archives archives;

	PackPartController(PackDesk desk, Archives archives) {
		this.desk = desk;
		this.archives = archives;
	}

	@GetMapping("/api/tasks/evidence-packs/{id}/part")
	ResponseEntity<Resource> part(@PathVariable String id, Caller caller) {
		BuiltPart part = this.desk.part(id, caller.scope())
			.orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
		return ArchiveReplies.download(this.archives, part.archive(), part.name());
	}

}
