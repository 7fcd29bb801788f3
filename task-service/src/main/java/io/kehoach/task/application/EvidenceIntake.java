package io.kehoach.task.application;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.NoSuchAggregate;
import io.kehoach.chassis.scan.VirusScan;
import io.kehoach.chassis.time.SystemClock;
import io.kehoach.chassis.web.CommandId;
import io.kehoach.task.domain.Task;
import io.kehoach.task.domain.TaskRuleViolated;

import org.springframework.stereotype.Service;

/**
 * Takes files in: announced, sent in as many requests as it needs, then hashed, scanned
 * and kept.
 */
@Service
public class EvidenceIntake {

	/** Documents, pictures and archives; nothing that a browser would run. */
	private static final Set<String> TYPES = Set.of("application/pdf", "image/png", "image/jpeg", "text/plain",
			"text/csv", "application/zip", "application/msword", "application/vnd.ms-excel",
			"application/vnd.openxmlformats-officedocument.wordprocessingml.document",
			"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
			"application/vnd.openxmlformats-officedocument.presentationml.presentation", "video/mp4");

	private final Uploads uploads;

	private final EvidenceFiles files;

	private final VirusScan scanner;

	private final Tasks tasks;

	private final SystemClock clock;

	EvidenceIntake(Uploads uploads, EvidenceFiles files, VirusScan scanner, Tasks tasks, SystemClock clock) {
		this.uploads = uploads;
		this.files = files;
		this.scanner = scanner;
		this.tasks = tasks;
		this.clock = clock;
	}

	public Upload begin(String taskId, Caller caller, String name, String mediaType, long size) {
		Task task = this.tasks.find(taskId, Reach.performing(caller))
			.orElseThrow(() -> new NoSuchAggregate("tasks"))
			.state();
		TaskRuleViolated.require(TYPES.contains(mediaType), "evidence-type");
		TaskRuleViolated.require(size > 0, "evidence-empty");
		TaskRuleViolated.require(size <= EvidenceFiles.LARGEST, "evidence-too-large");
		return this.uploads.begin(CommandId.derivedId("upload"), task, name, mediaType, size, this.clock.instant());
	}

	public Upload find(String uploadId, Caller caller) {
		return this.uploads.find(uploadId, caller.scope()).orElseThrow(() -> new NoSuchAggregate("uploads"));
	}

	/**
	 * Goes on at the offset where the upload stands. The last byte makes it a file; an
	 * upload that is whole already is looked at again, as after a crash.
	 */
	public Upload append(String uploadId, Caller caller, long offset, InputStream content) throws IOException {
		Upload standing = find(uploadId, caller);
		if (standing.offset() != offset) {
			throw new Uploads.UploadBusy();
		}
		Upload upload = standing.whole() ? standing : this.uploads.append(standing, content);
		if (upload.whole() && upload.evidenceId() == null) {
			finish(upload);
		}
		return upload;
	}

	/** A file that comes in one request. */
	public EvidenceFile take(String taskId, Caller caller, String name, String mediaType, long size,
			InputStream content) throws IOException {
		Upload begun = begin(taskId, caller, name, mediaType, size);
		append(begun.uploadId(), caller, begun.offset(), content);
		return file(find(begun.uploadId(), caller));
	}

	public EvidenceFile file(Upload upload) {
		String id = upload.evidenceId();
		return this.files.find((id != null) ? id : "", io.kehoach.chassis.access.Scope.everything())
			.orElseThrow(() -> new NoSuchAggregate("evidence-files"));
	}

	private void finish(Upload whole) throws IOException {
		VirusScan.Verdict verdict;
		MessageDigest digest = sha256();
		try (InputStream content = this.uploads.open(whole)) {
			verdict = this.scanner.scan(content);
		}
		if (verdict == VirusScan.Verdict.INFECTED) {
			this.uploads.discard(whole);
			throw new TaskRuleViolated("evidence-infected");
		}
		try (InputStream content = new DigestInputStream(this.uploads.open(whole), digest)) {
			content.transferTo(java.io.OutputStream.nullOutputStream());
		}
		String hash = HexFormat.of().formatHex(digest.digest());
		EvidenceFile file = this.files.keep(whole, hash, verdict, this.clock.instant());
		this.uploads.became(whole, file.evidenceId());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
