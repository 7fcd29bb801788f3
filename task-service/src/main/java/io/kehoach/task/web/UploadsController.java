package io.kehoach.task.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.web.Problem;
import io.kehoach.task.application.EvidenceIntake;
import io.kehoach.task.application.Upload;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Files that come in pieces, by the tus protocol 1.0 (core and creation): what was sent
 * before a connection broke need not be sent again.
 */
@RestController
@RequestMapping("/api/evidence-files/uploads")
class UploadsController {

	private static final String VERSION = "1.0.0";

	private final EvidenceIntake intake;

	UploadsController(EvidenceIntake intake) {
		this.intake = intake;
	}

	@PostMapping
	ResponseEntity<Void> begin(@RequestHeader("Tus-Resumable") String version,
			@RequestHeader("Upload-Length") long length, @RequestHeader("Upload-Metadata") String metadata,
			Caller caller) throws IOException {
		requireVersion(version);
		Map<String, String> told = told(metadata);
		Upload begun = UploadRefusals.explained(() -> this.intake.begin(told.getOrDefault("taskId", ""), caller,
				EvidenceController.bare(told.get("filename")), EvidenceController.type(told.get("filetype")), length));
		return reply(HttpStatus.CREATED, begun).location(URI.create("/api/evidence-files/uploads/" + begun.uploadId()))
			.build();
	}

	/** Where it stands; HEAD gives the headers alone. */
	@GetMapping("/{uploadId}")
	ResponseEntity<View> find(@PathVariable String uploadId, Caller caller) {
		Upload upload = this.intake.find(uploadId, caller);
		return reply(HttpStatus.OK, upload).cacheControl(CacheControl.noStore()).body(view(upload));
	}

	@PatchMapping(path = "/{uploadId}", consumes = "application/offset+octet-stream")
	ResponseEntity<Void> append(@PathVariable String uploadId, @RequestHeader("Tus-Resumable") String version,
			@RequestHeader("Upload-Offset") long offset, InputStream content, Caller caller) throws IOException {
		requireVersion(version);
		Upload upload = UploadRefusals.explained(() -> this.intake.append(uploadId, caller, offset, content));
		return reply(HttpStatus.NO_CONTENT, upload).build();
	}

	private View view(Upload upload) {
		return new View(upload.uploadId(), upload.taskId(), upload.name(), upload.size(), upload.offset(),
				(upload.evidenceId() != null) ? EvidenceController.FileView.of(this.intake.file(upload)) : null);
	}

	private static ResponseEntity.BodyBuilder reply(HttpStatus status, Upload upload) {
		return ResponseEntity.status(status)
			.header("Tus-Resumable", VERSION)
			.header("Upload-Offset", String.valueOf(upload.offset()))
			.header("Upload-Length", String.valueOf(upload.size()));
	}

	private static void requireVersion(String version) {
		if (!version.equals(VERSION)) {
			throw Problem.of(HttpStatus.PRECONDITION_FAILED, "tus-version");
		}
	}

	/** Keys and Base64 values, separated by a space; pairs by a comma. */
	private static Map<String, String> told(String metadata) {
		try {
			return Arrays.stream(metadata.split(","))
				.map((pair) -> pair.strip().split(" ", 2))
				.collect(Collectors.toMap((pair) -> pair[0],
						(pair) -> (pair.length == 2)
								? new String(Base64.getDecoder().decode(pair[1].strip()), StandardCharsets.UTF_8) : "",
						(one, other) -> other));
		}
		catch (IllegalArgumentException ex) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "upload-malformed");
		}
	}

	/**
	 * @param file null until the upload is whole
	 */
	record View(String id, String taskId, String name, long size, long offset,
			EvidenceController.@Nullable FileView file) {

	}

}
