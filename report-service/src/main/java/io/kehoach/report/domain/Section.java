package io.kehoach.report.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * One section of a report: text, figures, lines and files.
 */
public record Section(String key, String title, SectionKind kind, @Nullable String text, List<Figure> figures,
		List<Row> rows, Attaching attaching, List<Attachment> files) {

	/** A section that was stored before there were files comes without them. */
	public Section {
		figures = List.copyOf(figures);
		rows = List.copyOf(rows);
		attaching = Objects.requireNonNullElse(attaching, Attaching.NONE);
		files = List.copyOf(Objects.requireNonNullElse(files, List.of()));
	}

	Section with(@Nullable String text, List<Figure> figures) {
		return new Section(this.key, this.title, this.kind, text, figures, this.rows, this.attaching, this.files);
	}

	Section withFiles(List<Attachment> files) {
		return new Section(this.key, this.title, this.kind, this.text, this.figures, this.rows, this.attaching, files);
	}

	public Section withFigures(UnaryOperator<Figure> change) {
		return with(this.text, this.figures.stream().map(change).toList());
	}

	Section withRows(List<Row> rows) {
		return new Section(this.key, this.title, this.kind, this.text, this.figures, rows, this.attaching, this.files);
	}

	boolean empty() {
		return (this.text == null || this.text.isBlank()) && this.rows.isEmpty() && this.files.isEmpty()
				&& this.figures.stream().allMatch((figure) -> figure.value() == null);
	}

	/** Whether the form asks for a file and there is none. */
	boolean wantsFile() {
		return this.attaching == Attaching.REQUIRED && this.files.isEmpty();
	}

	/**
	 * @throws InvalidEdit naming every figure that cannot be signed as it stands, and
	 * every section without the file it asks for
	 */
	static void requireFinished(List<Section> filled) {
		List<InvalidEdit.Fault> faults = new ArrayList<>();
		for (int section = 0; section < filled.size(); section++) {
			if (filled.get(section).wantsFile()) {
				faults.add(new InvalidEdit.Fault("/sections/" + section + "/files", "file-required"));
			}
			List<Figure> figures = filled.get(section).figures();
			for (int at = 0; at < figures.size(); at++) {
				String fault = figures.get(at).unfinished();
				if (fault != null) {
					faults.add(new InvalidEdit.Fault("/sections/" + section + "/figures/" + at, fault));
				}
			}
		}
		if (!faults.isEmpty()) {
			throw new InvalidEdit(faults);
		}
	}

}
