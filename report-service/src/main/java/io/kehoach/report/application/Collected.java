package io.kehoach.report.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.kehoach.chassis.jobs.JobFailed;
import io.kehoach.report.domain.Consolidating;
import io.kehoach.report.domain.Report;
import io.kehoach.report.domain.Row;
import io.kehoach.report.domain.Section;
import io.kehoach.report.domain.Submission;
import org.jspecify.annotations.Nullable;

/**
 * The reports of a period as they are gathered. A consolidation lies in one document and
 * travels in one event, so gathering ends with a clear answer before the memory does.
 */
final class Collected {

	private static final long MOST_BYTES = 3 * 1024 * 1024;

	private static final int A_FIGURE = 220;

	private static final int A_LINE = 200;

	private static final int A_FILE = 500;

	private static final int AN_ANSWER = 150;

	private final List<Report> signed = new ArrayList<>();

	private long bytes;

	void add(Report report) {
		this.bytes += AN_ANSWER;
		if (report.version() > 0) {
			Submission last = report.submissions().getLast();
			this.bytes += last.sections().stream().mapToLong(Collected::weight).sum();
		}
		if (this.bytes > MOST_BYTES) {
			throw new JobFailed("consolidation-too-large", Map.of("reports", this.signed.size()));
		}
		this.signed.add(Consolidating.asSigned(report));
	}

	List<Report> signed() {
		return this.signed;
	}

	private static long weight(Section section) {
		long lines = section.rows().stream().mapToLong(Collected::weight).sum();
		return bytes(section.text()) + lines + (long) section.figures().size() * A_FIGURE
				+ (long) section.files().size() * A_FILE;
	}

	private static long weight(Row row) {
		long texts = Stream.concat(Stream.of(row.content()), row.evidence().stream()).mapToLong(Collected::bytes).sum();
		return A_LINE + texts + bytes(row.result());
	}

	/** Vietnamese takes about a byte and a half for each letter. */
	private static long bytes(@Nullable String text) {
		return (text == null) ? 0 : text.length() * 3L / 2;
	}

}
