package io.kehoach.report.web;

import java.net.URI;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.web.IfMatch;
import io.kehoach.chassis.web.Page;
import io.kehoach.chassis.web.Problem;
import io.kehoach.chassis.web.Replies;
import io.kehoach.report.application.TemplateDesk;
import io.kehoach.report.application.TemplateForms;
import io.kehoach.report.domain.ReportTemplate;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/consolidations/templates")
class TemplatesController {

	static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

	private static final int LONGEST_NAME = 200;

	private final TemplateDesk desk;

	private final TemplateForms forms;

	TemplatesController(TemplateDesk desk, TemplateForms forms) {
		this.desk = desk;
		this.forms = forms;
	}

	@GetMapping
	Page<TemplateResource> list(Caller caller) {
		return new Page<>(this.desk.list(caller.scope()).stream().map(TemplateResource::of).toList(), null);
	}

	@PostMapping(consumes = DOCX)
	ResponseEntity<TemplateResource> bring(@RequestParam String name, @RequestBody byte[] file, Caller caller) {
		if (name.isBlank() || name.length() > LONGEST_NAME) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "unreadable-body")
				.withError("/name", name.isBlank() ? "required" : "text-too-long");
		}
		try {
			Stored<ReportTemplate> template = Refusals.answer(() -> this.desk.bring(name, file, caller));
			return Replies.created(URI.create("/api/consolidations/templates/" + template.id()), template,
					TemplateResource.of(template));
		}
		catch (TemplateForms.InvalidTemplate ex) {
			throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, ex.code());
		}
	}

	@GetMapping("/starter")
	ResponseEntity<byte[]> starter() {
		return file("mau-bao-cao.docx", this.forms.starter());
	}

	@GetMapping("/{id}")
	ResponseEntity<TemplateResource> get(@PathVariable String id, Caller caller) {
		return view(this.desk.find(id, caller.scope()).orElseThrow(Refusals::notFound));
	}

	@GetMapping("/{id}/file")
	ResponseEntity<byte[]> file(@PathVariable String id, Caller caller) {
		Stored<ReportTemplate> template = this.desk.find(id, caller.scope()).orElseThrow(Refusals::notFound);
		return file("mau-bao-cao-" + template.state().version() + ".docx", this.desk.file(template));
	}

	@PostMapping("/{id}/activate")
	ResponseEntity<TemplateResource> activate(@PathVariable String id, @IfMatch long revision, Caller caller) {
		return view(Refusals.answer(() -> this.desk.activate(id, revision, caller)));
	}

	@PostMapping("/{id}/retire")
	ResponseEntity<TemplateResource> retire(@PathVariable String id, @IfMatch long revision, Caller caller) {
		return view(Refusals.answer(() -> this.desk.retire(id, revision, caller)));
	}

	private static ResponseEntity<byte[]> file(String name, byte[] bytes) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(DOCX))
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(bytes);
	}

	private static ResponseEntity<TemplateResource> view(Stored<ReportTemplate> template) {
		return Replies.view(template, TemplateResource.of(template));
	}

}
