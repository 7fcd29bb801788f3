package io.kehoach.report.domain;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * One section over all reports. The merged text is edited by a person; each unit's own
 * words stay reachable in parts.
 */
public record MergedSection(String key, String title, SectionKind kind, @Nullable String text, List<Part> parts,
		List<Total> figures, List<MergedRow> rows, List<MergedFile> files) {

	/** A section that was stored before there were files comes without them. */
	public MergedSection {
		files = List.copyOf(Objects.requireNonNullElse(files, List.of()));
		parts = List.copyOf(parts);
		figures = List.copyOf(figures);
		rows = List.copyOf(rows);
	}

	/** A unit's own words. */
	public record Part(String unitId, String name, String reportId, String text) {
	}

	/** A unit's own line. */
	public record MergedRow(String unitId, String name, Row row) {
	}

	/** A unit's own file; it is opened through that unit's report. */
	public record MergedFile(String unitId, String name, String reportId, Attachment file) {
	}

	/** Whether it holds neither words nor lines. */
	public boolean empty() {
		return (this.text == null || this.text.isBlank()) && this.rows.isEmpty();
	}

	MergedSection withText(@Nullable String text) {
		return new MergedSection(this.key, this.title, this.kind, text, this.parts, this.figures, this.rows,
				this.files);
	}

}
