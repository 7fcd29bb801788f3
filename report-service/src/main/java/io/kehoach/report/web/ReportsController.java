package io.kehoach.report.web;

import java.util.List;
import java.util.function.Supplier;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.web.Cursors;
import io.kehoach.chassis.web.IfMatch;
import io.kehoach.chassis.web.Page;
import io.kehoach.report.application.ReportDesk;
import io.kehoach.report.application.Reports;
import io.kehoach.report.domain.Report;
import io.kehoach.report.domain.ReportState;
import io.kehoach.report.domain.Submission;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reports")
class ReportsController {

	private final ReportDesk desk;

	private final ReportViews views;

	private final Cursors cursors;

	ReportsController(ReportDesk desk, ReportViews views, Cursors cursors) {
		this.desk = desk;
		this.views = views;
		this.cursors = cursors;
	}

	@GetMapping
	Page<ReportSummary> list(@RequestParam(required = false) @Nullable String plan,
			@RequestParam(required = false) @Nullable String period,
			@RequestParam(required = false) @Nullable String unit,
			@RequestParam(required = false) @Nullable ReportState state,
			@RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable String cursor, Caller caller) {
		int size = Cursors.limit(limit);
		List<String> after = this.cursors.decode(cursor);
		Reports.Filter filter = new Reports.Filter(plan, period, unit, state, after.isEmpty() ? null : after.getFirst(),
				size);
		List<Stored<Report>> found = this.desk.list(filter, caller);
		return new Page<>(this.views.list(found),
				(found.size() < size) ? null : this.cursors.encode(found.getLast().id()));
	}

	@GetMapping("/{id}")
	ResponseEntity<ReportResource> get(@PathVariable String id, Caller caller) {
		return this.views.of(this.desk.find(id, caller).orElseThrow(Refusals::notFound));
	}

	@GetMapping("/{id}/versions/{version}")
	Submission version(@PathVariable String id, @PathVariable int version, Caller caller) {
		Report report = this.desk.find(id, caller).orElseThrow(Refusals::notFound).state();
		return report.submissions()
			.stream()
			.filter((signed) -> signed.version() == version)
			.findFirst()
			.orElseThrow(Refusals::notFound);
	}

	@PatchMapping(path = "/{id}", consumes = { "application/merge-patch+json", "application/json" })
	ResponseEntity<ReportResource> edit(@PathVariable String id, @IfMatch long revision, @RequestBody JsonNode patch,
			Caller caller) {
		return reply(() -> this.desk.edit(id, revision, ReportPatch.edits(patch), caller));
	}

	@PostMapping("/{id}/submit")
	ResponseEntity<ReportResource> submit(@PathVariable String id, @IfMatch long revision, Caller caller) {
		return reply(() -> this.desk.submit(id, revision, caller));
	}

	@PostMapping("/{id}/nil")
	ResponseEntity<ReportResource> nil(@PathVariable String id, @IfMatch long revision,
			@Valid @RequestBody ReasonRequest request, Caller caller) {
		return reply(() -> this.desk.confirmNil(id, revision, request.reason(), caller));
	}

	@PostMapping("/{id}/supplement")
	ResponseEntity<ReportResource> supplement(@PathVariable String id, @IfMatch long revision, Caller caller) {
		return reply(() -> this.desk.supplement(id, revision, caller));
	}

	@PostMapping("/{id}/return")
	ResponseEntity<ReportResource> sendBack(@PathVariable String id, @IfMatch long revision,
			@Valid @RequestBody ReturnRequest request, Caller caller) {
		return reply(() -> this.desk.sendBack(id, revision, request.reason(), request.remarks(caller.subject()),
				request.newDueOn(), caller));
	}

	@PostMapping("/{id}/check")
	ResponseEntity<ReportResource> check(@PathVariable String id, @IfMatch long revision, Caller caller) {
		return reply(() -> this.desk.check(id, revision, caller));
	}

	@PostMapping("/{id}/accept")
	ResponseEntity<ReportResource> accept(@PathVariable String id, @IfMatch long revision, Caller caller) {
		return reply(() -> this.desk.accept(id, revision, caller));
	}

	@PostMapping("/{id}/reopen")
	ResponseEntity<ReportResource> reopen(@PathVariable String id, @IfMatch long revision,
			@Valid @RequestBody ReasonRequest request, Caller caller) {
		return reply(() -> this.desk.reopen(id, revision, request.reason(), caller));
	}

	@PostMapping("/{id}/exempt")
	ResponseEntity<ReportResource> exempt(@PathVariable String id, @IfMatch long revision,
			@Valid @RequestBody ReasonRequest request, Caller caller) {
		return reply(() -> this.desk.exempt(id, revision, request.reason(), caller));
	}

	private ResponseEntity<ReportResource> reply(Supplier<Stored<Report>> command) {
		return this.views.of(Refusals.answer(command));
	}

}
