package io.kehoach.task.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.scan.VirusScan;
import io.kehoach.chassis.web.Problem;
import io.kehoach.task.application.EvidenceFile;
import io.kehoach.task.application.EvidenceFiles;
import io.kehoach.task.application.EvidenceIntake;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Files that prove results: in by multipart, out as a stream, both within the caller's
 * scope.
 */
@RestController
@RequestMapping("/api/evidence-files")
class EvidenceController {

	private final EvidenceFiles files;

	private final EvidenceIntake intake;

	EvidenceController(EvidenceFiles files, EvidenceIntake intake) {
		this.files = files;
		this.intake = intake;
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<FileView> store(@RequestParam String taskId, @RequestPart MultipartFile file, Caller caller)
			throws IOException {
		try (InputStream content = file.getInputStream()) {
			EvidenceFile stored = UploadRefusals.explained(() -> this.intake.take(taskId, caller,
					bare(file.getOriginalFilename()), type(file.getContentType()), file.getSize(), content));
			return ResponseEntity.created(URI.create("/api/evidence-files/" + stored.evidenceId()))
				.body(FileView.of(stored));
		}
	}

	/** Without parameters such as a charset. */
	static String type(@Nullable String given) {
		String type = Objects.requireNonNullElse(given, "");
		return type.contains(";") ? type.substring(0, type.indexOf(';')).strip() : type;
	}

	/**
	 * The last part of what the client calls it: a path of the client's has no meaning
	 * here.
	 */
	static String bare(@Nullable String path) {
		String given = Objects.requireNonNullElse(path, "");
		String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
		return last.isBlank() ? "minh-chung" : last;
	}

	@GetMapping("/{evidenceId}")
	ResponseEntity<StreamingResponseBody> open(@PathVariable String evidenceId, Caller caller) {
		EvidenceFile file = this.files.find(evidenceId, caller.scope())
			.orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(file.mediaType()))
			.contentLength(file.size())
			.eTag("\"" + file.sha256() + "\"")
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
			.header("X-Content-Type-Options", "nosniff")
			.header("Content-Security-Policy", "sandbox; default-src 'none'")
			.body((out) -> {
				try (InputStream content = this.files.open(file)) {
					content.transferTo(out);
				}
			});
	}

	record FileView(String id, String taskId, String name, String mediaType, long size, String sha256,
			VirusScan.Verdict scan) {

		static FileView of(EvidenceFile file) {
			return new FileView(file.evidenceId(), file.taskId(), file.name(), file.mediaType(), file.size(),
					file.sha256(), file.scan());
		}

	}

}
