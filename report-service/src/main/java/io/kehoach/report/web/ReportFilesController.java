package io.kehoach.report.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.scan.VirusScan;
import io.kehoach.chassis.web.Problem;
import io.kehoach.report.application.FileIntake;
import io.kehoach.report.application.ReportFiles;
import io.kehoach.report.domain.Attachment;
import io.kehoach.report.domain.RuleViolated;

import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files of reports: in by multipart, out as a stream to whoever may read the report.
 */
@RestController
@RequestMapping("/api/reports/{id}/files")
class ReportFilesController {

	private static final long MEBIBYTE = 1024 * 1024;

	private static final Duration LATER = Duration.ofSeconds(10);

	private final FileIntake intake;

	ReportFilesController(FileIntake intake) {
		this.intake = intake;
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<Attachment> store(@PathVariable String id, @RequestPart MultipartFile file, Caller caller)
			throws IOException {
		try (InputStream content = file.getInputStream()) {
			Attachment stored = this.intake.take(id, caller, file.getOriginalFilename(), content);
			return ResponseEntity.created(URI.create("/api/reports/" + id + "/files/" + stored.id())).body(stored);
		}
		catch (RuleViolated refused) {
			throw Problem.of(status(refused.code()), refused.code(), ReportFiles.LARGEST / MEBIBYTE);
		}
		catch (VirusScan.ScanUnavailable ex) {
			throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "virus-scan-away").retryAfter(LATER);
		}
	}

	private static HttpStatus status(String code) {
		return switch (code) {
			case "report-file-type" -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
			case "report-file-empty", "report-file-infected" -> HttpStatus.UNPROCESSABLE_CONTENT;
			case "report-file-too-large" -> HttpStatus.CONTENT_TOO_LARGE;
			default -> HttpStatus.CONFLICT;
		};
	}

	/**
	 * On the request's own thread: an asynchronous answer would be cut off after a while.
	 */
	@GetMapping("/{fileId}")
	ResponseEntity<Resource> open(@PathVariable String id, @PathVariable String fileId, Caller caller) {
		Attachment file = this.intake.find(id, fileId, caller).orElseThrow(Refusals::notFound);
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(file.mediaType()))
			.contentLength(file.size())
			.eTag("\"" + file.sha256() + "\"")
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
			.header("X-Content-Type-Options", "nosniff")
			.header("Content-Security-Policy", "sandbox; default-src 'none'")
			.body(new InputStreamResource(() -> this.intake.open(file)));
	}

}
