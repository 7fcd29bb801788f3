package io.kehoach.task.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

import io.kehoach.chassis.scan.VirusScan;
import io.kehoach.task.application.EvidenceFile;
import io.kehoach.task.application.EvidenceFiles;
import io.kehoach.task.application.Upload;
import io.kehoach.task.application.Uploads;
import io.kehoach.task.domain.Task;

/**
 * A small file of a task, as if it had been sent at some time.
 */
final class StoredFile {

	private StoredFile() {
	}

	static EvidenceFile of(Task task, String name, String text, Uploads uploads, EvidenceFiles files, Instant at) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		Upload begun = uploads.begin(UUID.randomUUID().toString(), task, name, "text/plain", bytes.length, at);
		try {
			Upload whole = uploads.append(begun, new ByteArrayInputStream(bytes));
			uploads.open(whole).close();
			return files.keep(whole, sha256(bytes), VirusScan.Verdict.NOT_SCANNED, at);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
