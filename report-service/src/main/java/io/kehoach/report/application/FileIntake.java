package io.kehoach.report.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.archive.ArchiveWriter;
import io.kehoach.chassis.outbox.NoSuchAggregate;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.scan.VirusScan;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.report.domain.Attaching;
import io.kehoach.report.domain.Attachment;
import io.kehoach.report.domain.Report;
import io.kehoach.report.domain.RuleViolated;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Takes files of a report in, and gives them out to whoever may read the report. A file
 * is looked at on the disk, so that no upload lies in memory.
 */
@Service
public class FileIntake {

	private final Reports reports;

	private final ReportFiles files;

	private final VirusScan scanner;

	private final BusinessClock clock;

	FileIntake(Reports reports, ReportFiles files, VirusScan scanner, BusinessClock clock) {
		this.reports = reports;
		this.files = files;
		this.scanner = scanner;
		this.clock = clock;
	}

	/**
	 * Stores a file for a report that is being written; an edit names it afterwards.
	 * @throws VirusScan.ScanUnavailable where the scanner cannot be asked; nothing is
	 * kept
	 */
	public Attachment take(String reportId, Caller caller, @Nullable String name, InputStream content)
			throws IOException {
		Report report = this.reports.find(reportId, caller.scope())
			.orElseThrow(() -> new NoSuchAggregate("reports"))
			.state();
		RuleViolated.require(report.editable(), "report-not-editable");
		RuleViolated.require(report.sections().stream().anyMatch((section) -> section.attaching() != Attaching.NONE),
				"report-takes-no-files");
		Path spooled = Files.createTempFile("report-file", null);
		try {
			return keep(reportId, fileName(name), spooled, spool(content, spooled));
		}
		finally {
			Files.delete(spooled);
		}
	}

	private Attachment keep(String reportId, String name, Path spooled, String sha256) throws IOException {
		long size = Files.size(spooled);
		RuleViolated.require(size > 0, "report-file-empty");
		RuleViolated.require(size <= ReportFiles.LARGEST, "report-file-too-large");
		FileKind kind = FileKind.of(name, spooled).orElseThrow(() -> new RuleViolated("report-file-type"));
		try (InputStream content = Files.newInputStream(spooled)) {
			RuleViolated.require(this.scanner.scan(content) != VirusScan.Verdict.INFECTED, "report-file-infected");
		}
		try (InputStream content = Files.newInputStream(spooled)) {
			return this.files.keep(reportId,
					new Attachment("", name, kind.mediaType(), size, sha256, this.clock.instant()), content);
		}
	}

	/** Stops one byte after the largest file there may be. */
	private static String spool(InputStream content, Path into) throws IOException {
		MessageDigest digest = sha256();
		try (OutputStream out = new DigestOutputStream(Files.newOutputStream(into), digest)) {
			byte[] piece = new byte[64 * 1024];
			long left = ReportFiles.LARGEST + 1;
			for (int read = content.read(piece); read > 0 && left > 0; read = content.read(piece)) {
				out.write(piece, 0, (int) Math.min(read, left));
				left -= read;
			}
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	/**
	 * The last part of what the client calls it, without what could deceive a reader or a
	 * file system.
	 */
	static String fileName(@Nullable String given) {
		String path = Objects.requireNonNullElse(given, "");
		String last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
		return ArchiveWriter.fileName(Normalizer.normalize(last, Normalizer.Form.NFC).replaceAll("\\p{Cf}", ""));
	}

	/**
	 * Empty where the caller does not see the report, or nothing of it names the file.
	 */
	public Optional<Attachment> find(String reportId, String fileId, Caller caller) {
		return this.reports.find(reportId, caller.scope())
			.map(Stored::state)
			.flatMap((report) -> named(report, fileId));
	}

	private static Optional<Attachment> named(Report report, String fileId) {
		return report.files().filter((file) -> file.id().equals(fileId)).findFirst();
	}

	public InputStream open(Attachment file) {
		return this.files.open(file);
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
