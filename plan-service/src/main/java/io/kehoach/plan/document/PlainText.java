package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Text as extracted from a PDF: columns run into one another, cells are broken over
 * lines, the letterhead is displaced.
 */
final class PlainText {

	private PlainText() {
	}

	static DraftDocument read(byte[] content, Progress progress, ReadingTime time) {
		progress.at(10, "text");
		SourceText source = SourceText.decode(content);
		return PipeTables.isMarked(source) ? Markdown.understand(source, progress, time)
				: understand(source, progress, time);
	}

	private static DraftDocument understand(SourceText source, Progress progress, ReadingTime time) {
		LaidOutText laid = LaidOutText.of(source);
		List<Line> lines = Furniture.removed(laid.prose());
		if (lines.isEmpty() && laid.rows().isEmpty()) {
			throw Unreadable.because("no-text");
		}
		progress.at(30, "tables");
		FlowTables tables = FlowTables.find(lines, time);
		List<TaskRow> rows = new ArrayList<>(laid.rows());
		tables.found().forEach(found -> rows.addAll(found.rows()));
		return new PlanReading(progress).read(source.text(), tables.prose(), rows);
	}

}
