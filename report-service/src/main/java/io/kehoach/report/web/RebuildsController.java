package io.kehoach.report.web;

import java.net.URI;
import java.util.Map;

import io.kehoach.chassis.jobs.Job;
import io.kehoach.report.application.RebuildDesk;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(RebuildsController.PATH)
class RebuildsController {

	static final String PATH = "/api/reports/operations/rebuilds";

	private final RebuildDesk desk;

	RebuildsController(RebuildDesk desk) {
		this.desk = desk;
	}

	@PostMapping
	ResponseEntity<Rebuild> start() {
		Job job = Refusals.answer(this.desk::start);
		return ResponseEntity.accepted().location(URI.create(PATH + "/" + job.id())).body(Rebuild.of(job));
	}

	@GetMapping("/{id}")
	Rebuild get(@PathVariable String id) {
		return Rebuild.of(this.desk.find(id).orElseThrow(Refusals::notFound));
	}

	/**
	 * How far a rebuild is.
	 *
	 * @param status RUNNING, DONE or FAILED
	 * @param result how many events were read, and how many pictures had none
	 */
	record Rebuild(String id, String status, int progress, @Nullable String step, @Nullable String failure,
			Map<String, Object> result) {

		static Rebuild of(Job job) {
			return new Rebuild(job.id(), job.status().name(), job.progress(), job.step(), job.failure(), job.result());
		}

	}

}
