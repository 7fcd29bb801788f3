package io.kehoach.report.application;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import io.kehoach.chassis.archive.ArchiveWriter;
import io.kehoach.chassis.archive.Csv;
import io.kehoach.report.domain.Attachment;
import io.kehoach.report.domain.Report;
import io.kehoach.report.domain.Section;
import io.kehoach.report.domain.Submission;

import org.springframework.stereotype.Component;

/**
 * The files of what was signed, each once however many versions name it, and a table of
 * them with their hashes. What only a draft names is nobody's word yet.
 */
@Component
class PackedFiles implements PackSection {

	private final PackedReports reports;

	private final ReportFiles files;

	PackedFiles(PackedReports reports, ReportFiles files) {
		this.reports = reports;
		this.files = files;
	}

	@Override
	public void write(ArchiveWriter archive, PackRequest request) throws IOException {
		StringBuilder table = new StringBuilder(Csv.BYTE_ORDER_MARK
				+ Csv.line(Stream.of("Báo cáo", "Phiên bản", "Mục", "Tên tệp", "Dung lượng", "SHA-256", "Tệp")));
		Set<String> written = new HashSet<>();
		this.reports.each(request, (page) -> {
			for (Named named : page.stream().flatMap(Named::of).toList()) {
				if (written.add(named.file.id())) {
					add(archive, named);
				}
				table.append(named.row());
			}
		});
		if (!written.isEmpty()) {
			archive.add("dinh-kem.csv", table.toString());
		}
	}

	private void add(ArchiveWriter archive, Named named) throws IOException {
		try (InputStream content = this.files.open(named.file)) {
			archive.add(named.path(), content);
		}
	}

	/** A file as one signed version names it. */
	private record Named(Report report, Submission signed, Section section, Attachment file) {

		static Stream<Named> of(Report report) {
			return report.submissions()
				.stream()
				.flatMap((signed) -> signed.sections()
					.stream()
					.flatMap((section) -> section.files()
						.stream()
						.map((file) -> new Named(report, signed, section, file))));
		}

		/** Two files of one name stay apart. */
		String path() {
			return "dinh-kem/" + ArchiveWriter.fileName(this.report.periodKey()) + "/" + this.report.unitId() + "/"
					+ this.file.id() + "-" + this.file.name();
		}

		String row() {
			return Csv.line(Stream.of(this.report.id(), this.signed.version(), this.section.title(), this.file.name(),
					this.file.size(), this.file.sha256(), path()));
		}

	}

}
