package io.kehoach.report.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * One section of a report: text, figures and lines.
 */
public record Section(String key, String title, SectionKind kind, @Nullable String text, List<Figure> figures,
		List<Row> rows) {

	public Section {
		figures = List.copyOf(figures);
		rows = List.copyOf(rows);
	}

	Section with(@Nullable String text, List<Figure> figures) {
		return new Section(this.key, this.title, this.kind, text, figures, this.rows);
	}

	public Section withFigures(UnaryOperator<Figure> change) {
		return new Section(this.key, this.title, this.kind, this.text, this.figures.stream().map(change).toList(),
				this.rows);
	}

	Section withRows(List<Row> rows) {
		return new Section(this.key, this.title, this.kind, this.text, this.figures, rows);
	}

	boolean empty() {
		return (this.text == null || this.text.isBlank()) && this.rows.isEmpty()
				&& this.figures.stream().allMatch((figure) -> figure.value() == null);
	}

	/**
	 * @throws InvalidEdit naming every figure that cannot be signed as it stands
	 */
	static void requireFinished(List<Section> filled) {
		List<InvalidEdit.Fault> faults = new ArrayList<>();
		for (int section = 0; section < filled.size(); section++) {
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
