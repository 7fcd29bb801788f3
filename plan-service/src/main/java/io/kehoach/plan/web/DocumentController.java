package io.kehoach.plan.web;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.web.Problem;
import io.kehoach.plan.application.WritingPlans;
import io.kehoach.plan.document.DocumentWriter.Format;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/plans/{id}/document")
class DocumentController {

	private final WritingPlans plans;

	DocumentController(WritingPlans plans) {
		this.plans = plans;
	}

	/** The plan in official form. */
	@GetMapping
	ResponseEntity<byte[]> document(@PathVariable String id, @RequestParam(defaultValue = "docx") String format,
			Caller caller) {
		return switch (format) {
			case "docx" -> file(id, Format.DOCX, caller);
			case "pdf" -> file(id, Format.PDF, caller);
			default ->
				throw Problem.of(HttpStatus.BAD_REQUEST, "document-format-unknown").withError("/format", "unknown");
		};
	}

	private ResponseEntity<byte[]> file(String id, Format format, Caller caller) {
		String name = "ke-hoach-" + id + "." + format.extension();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(format.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(plans.write(id, format, caller));
	}

}
