package io.kehoach.plan.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.jobs.Job;
import io.kehoach.chassis.outbox.NoSuchAggregate;
import io.kehoach.chassis.web.Problem;
import io.kehoach.plan.application.ImportingPlans;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/plans/imports")
class ImportsController {

	private static final Set<String> READ = Set.of("application/pdf",
			"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "text/plain", "text/markdown");

	private final ImportingPlans imports;

	private final ImportViews views;

	ImportsController(ImportingPlans imports, ImportViews views) {
		this.imports = imports;
		this.views = views;
	}

	@PostMapping
	ResponseEntity<ImportView> document(
			@RequestHeader(name = "Content-Type", defaultValue = "application/octet-stream") MediaType type,
			@RequestParam(required = false, defaultValue = "document") String name,
			@RequestBody(required = false) byte @Nullable [] content, Caller caller) {
		return started(imports.start(name, supported(type), (content != null) ? content : new byte[0], caller));
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<ImportView> part(@RequestPart("document") MultipartFile document, Caller caller) throws IOException {
		MediaType type = MediaType
			.parseMediaType(Optional.ofNullable(document.getContentType()).orElse("application/octet-stream"));
		String name = Optional.ofNullable(document.getOriginalFilename()).orElse("document");
		return started(imports.start(name, supported(type), document.getBytes(), caller));
	}

	@GetMapping("/{id}")
	ImportView find(@PathVariable String id, Caller caller) {
		return imports.find(id, caller).map(this::view).orElseThrow(() -> new NoSuchAggregate("imports"));
	}

	private ResponseEntity<ImportView> started(Job job) {
		return ResponseEntity.accepted().location(URI.create("/api/plans/imports/" + job.id())).body(view(job));
	}

	private ImportView view(Job job) {
		return views.view(job, imports.place(job));
	}

	static String supported(MediaType type) {
		String plain = type.getType() + "/" + type.getSubtype();
		Charset charset = type.getCharset();
		if (!READ.contains(plain) || (charset != null && !charset.equals(StandardCharsets.UTF_8))) {
			throw Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "document-type-unsupported");
		}
		return plain;
	}

}
