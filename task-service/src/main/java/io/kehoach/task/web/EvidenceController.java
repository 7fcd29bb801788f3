package io.kehoach.task.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.time.SystemClock;
import io.kehoach.chassis.web.Problem;
import io.kehoach.task.application.EvidenceFile;
import io.kehoach.task.application.EvidenceFiles;
import io.kehoach.task.application.Reach;
import io.kehoach.task.application.Tasks;
import io.kehoach.task.domain.Task;

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

	/** Documents, pictures and archives; nothing that a browser would run. */
	private static final Set<String> TYPES = Set.of("application/pdf", "image/png", "image/jpeg", "text/plain",
			"text/csv", "application/zip", "application/msword", "application/vnd.ms-excel",
			"application/vnd.openxmlformats-officedocument.wordprocessingml.document",
			"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
			"application/vnd.openxmlformats-officedocument.presentationml.presentation", "video/mp4");

	private static final long MEBIBYTE = 1024 * 1024;

	private final EvidenceFiles files;

	private final Tasks tasks;

	private final SystemClock clock;

	EvidenceController(EvidenceFiles files, Tasks tasks, SystemClock clock) {
		this.files = files;
		this.tasks = tasks;
		this.clock = clock;
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<FileView> store(@RequestParam String taskId, @RequestPart MultipartFile file, Caller caller)
			throws IOException {
		Task task = this.tasks.find(taskId, Reach.performing(caller))
			.orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"))
			.state();
		try (InputStream content = file.getInputStream()) {
			Instant now = this.clock.instant();
			EvidenceFile stored = this.files.store(task, name(file), mediaType(file), content, now);
			return ResponseEntity.created(URI.create("/api/evidence-files/" + stored.evidenceId()))
				.body(FileView.of(stored));
		}
		catch (EvidenceFiles.FileTooLarge ex) {
			throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "evidence-too-large", EvidenceFiles.LARGEST / MEBIBYTE);
		}
	}

	private static String mediaType(MultipartFile file) {
		String type = Objects.requireNonNullElse(file.getContentType(), "");
		String bare = type.contains(";") ? type.substring(0, type.indexOf(';')).strip() : type;
		if (!TYPES.contains(bare)) {
			throw Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "evidence-type");
		}
		if (file.isEmpty()) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "evidence-empty");
		}
		return bare;
	}

	/**
	 * The last part of what the client calls it: a path of the client's has no meaning
	 * here.
	 */
	private static String name(MultipartFile file) {
		String given = Objects.requireNonNullElse(file.getOriginalFilename(), "");
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

	record FileView(String id, String taskId, String name, String mediaType, long size, String sha256) {

		static FileView of(EvidenceFile file) {
			return new FileView(file.evidenceId(), file.taskId(), file.name(), file.mediaType(), file.size(),
					file.sha256());
		}

	}

}
