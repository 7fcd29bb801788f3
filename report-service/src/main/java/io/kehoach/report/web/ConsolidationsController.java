package io.kehoach.report.web;

import java.net.URI;
import java.util.function.Supplier;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.web.IfMatch;
import io.kehoach.chassis.web.Page;
import io.kehoach.chassis.web.Problem;
import io.kehoach.chassis.web.Replies;
import io.kehoach.report.application.ConsolidationDesk;
import io.kehoach.report.application.OfficialForms;
import io.kehoach.report.application.OfficialReport;
import io.kehoach.report.domain.Consolidation;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
@RequestMapping("/api/consolidations")
class ConsolidationsController {

	private static final MediaType DOCX = MediaType.parseMediaType(TemplatesController.DOCX);

	private final ConsolidationDesk desk;

	private final OfficialReport builtIn;

	private final OfficialForms forms;

	private final JsonMapper json;

	ConsolidationsController(ConsolidationDesk desk, OfficialReport builtIn, OfficialForms forms, JsonMapper json) {
		this.desk = desk;
		this.builtIn = builtIn;
		this.forms = forms;
		this.json = json;
	}

	@PostMapping
	ResponseEntity<ConsolidationResource> start(@Valid @RequestBody ConsolidationRequest request, Caller caller) {
		return Refusals.answer(() -> this.desk.start(request.planId(), request.periodKey(), caller))
			.map((job) -> ResponseEntity.accepted()
				.location(URI.create("/api/consolidations/" + job.id()))
				.body(ConsolidationResource.of(job)))
			.orElseThrow(Refusals::notFound);
	}

	@GetMapping
	Page<ConsolidationResource> list(@RequestParam String plan, Caller caller) {
		return new Page<>(this.desk.list(plan, caller.scope()).stream().map(ConsolidationResource::of).toList(), null);
	}

	@GetMapping("/{id}")
	ResponseEntity<ConsolidationResource> get(@PathVariable String id, Caller caller) {
		return this.desk.find(id, caller.scope())
			.map(ConsolidationsController::view)
			.orElseGet(() -> ResponseEntity
				.ok(ConsolidationResource.of(this.desk.job(id, caller.scope()).orElseThrow(Refusals::notFound))));
	}

	@PatchMapping(path = "/{id}", consumes = { "application/merge-patch+json", "application/json" })
	ResponseEntity<ConsolidationResource> edit(@PathVariable String id, @IfMatch long revision,
			@Valid @RequestBody ConsolidationPatch patch, Caller caller) {
		Consolidation standing = this.desk.find(id, caller.scope()).orElseThrow(Refusals::notFound).state();
		return reply(() -> this.desk.edit(id, revision, patch.title(), patch.headingOf(standing, this.json),
				patch.texts(standing), caller));
	}

	@PostMapping("/{id}/publish")
	ResponseEntity<ConsolidationResource> publish(@PathVariable String id, @IfMatch long revision, Caller caller) {
		return reply(() -> this.desk.publish(id, revision, caller));
	}

	@PostMapping("/{id}/sent")
	ResponseEntity<ConsolidationResource> sent(@PathVariable String id, @IfMatch long revision,
			@Valid @RequestBody SentRequest request, Caller caller) {
		return reply(() -> this.desk.send(id, revision, request.sent(), caller));
	}

	@GetMapping("/{id}/document")
	ResponseEntity<byte[]> document(@PathVariable String id, @RequestParam(defaultValue = "docx") String format,
			@RequestParam(required = false) @Nullable String template, Caller caller) {
		Consolidation consolidation = this.desk.find(id, caller.scope()).orElseThrow(Refusals::notFound).state();
		return switch (format) {
			case "docx" ->
				file(consolidation, DOCX, docx(consolidation, template, caller), ContentDisposition.attachment());
			case "pdf" -> file(consolidation, MediaType.APPLICATION_PDF, this.builtIn.pdf(consolidation),
					ContentDisposition.inline());
			default ->
				throw Problem.of(HttpStatus.BAD_REQUEST, "document-format-unknown").withError("/format", "unknown");
		};
	}

	private byte[] docx(Consolidation consolidation, @Nullable String template, Caller caller) {
		return Refusals.answer(() -> (template == null) ? this.forms.docx(consolidation)
				: this.forms.tried(template, consolidation, caller.scope()).orElseThrow(Refusals::notFound));
	}

	private static ResponseEntity<byte[]> file(Consolidation consolidation, MediaType type, byte[] bytes,
			ContentDisposition.Builder disposition) {
		String name = "bao-cao-" + consolidation.periodKey() + "." + (type.equals(DOCX) ? "docx" : "pdf");
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.filename(name).build().toString())
			.body(bytes);
	}

	private static ResponseEntity<ConsolidationResource> reply(Supplier<Stored<Consolidation>> command) {
		return view(Refusals.answer(command));
	}

	private static ResponseEntity<ConsolidationResource> view(Stored<Consolidation> stored) {
		return Replies.view(stored, ConsolidationResource.of(stored));
	}

}
