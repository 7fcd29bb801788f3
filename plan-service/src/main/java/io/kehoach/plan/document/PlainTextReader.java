package io.kehoach.plan.document;

import java.util.List;

/**
 * Text as extracted from a PDF: columns run into one another, cells are broken over
 * lines, the letterhead is displaced.
 */
final class PlainTextReader {

	DraftDocument read(byte[] content, Progress progress) {
		progress.at(10, "text");
		return understand(SourceText.decode(content), progress);
	}

	static DraftDocument understand(SourceText source, Progress progress) {
		List<Line> lines = Furniture.removed(source.lines());
		if (lines.isEmpty()) {
			throw Unreadable.because("no-text");
		}
		progress.at(30, "tables");
		FlowTables tables = FlowTables.find(lines);
		List<TaskRow> rows = tables.found().stream().flatMap(found -> found.rows().stream()).toList();
		return new PlanReading(progress).read(source.text(), tables.prose(), rows);
	}

}
