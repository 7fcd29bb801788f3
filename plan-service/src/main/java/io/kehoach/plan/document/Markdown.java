package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Markdown: pipe tables are structure, headings and emphasis are only marks on the text.
 */
final class Markdown {

	private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+");

	private static final Pattern EMPHASIS = Pattern
		.compile("\\*\\*|__|(?<![\\p{L}\\d*])\\*(?=\\S)|(?<=\\S)\\*(?![\\p{L}\\d*])|`");

	private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+\\-.!|>])");

	private static final Pattern COMMENT = Pattern
		.compile("^<!--.*-->$|^</?(?:div|p|center|table|page)[^>]*>$|^!\\[[^\\]]*\\]\\([^)]*\\)$");

	private Markdown() {
	}

	static DraftDocument read(byte[] content, Progress progress, ReadingTime time) {
		progress.at(10, "text");
		return understand(SourceText.decode(content), progress, time);
	}

	static DraftDocument understand(SourceText source, Progress progress, ReadingTime time) {
		GridTables tables = new GridTables();
		List<Line> prose = new ArrayList<>();
		List<Line> open = new ArrayList<>();
		boolean follows = false;
		for (Line line : source.lines()) {
			if (PipeTables.isRow(line)) {
				if (line.gap() > 0) {
					follows |= close(open, tables, prose, follows);
				}
				open.add(line);
				continue;
			}
			follows |= close(open, tables, prose, follows);
			if (!COMMENT.matcher(line.text()).matches()) {
				Line plain = plain(line);
				prose.add(plain);
				follows = follows && Furniture.mayStandBetween(plain.text());
			}
		}
		close(open, tables, prose, follows);
		List<Line> lines = Furniture.removed(prose.stream().filter(line -> !line.text().isEmpty()).toList());
		if (lines.isEmpty() && tables.rows().isEmpty()) {
			throw Unreadable.because("no-text");
		}
		progress.at(40, "tables");
		FlowTables flow = FlowTables.find(lines, time);
		List<TaskRow> rows = new ArrayList<>(tables.rows());
		flow.found().forEach(found -> rows.addAll(found.rows()));
		return new PlanReading(progress).read(source.text(), flow.prose(), rows);
	}

	/** The line without marks; its place stays that of the marked text. */
	static Line plain(Line line) {
		String text = HEADING.matcher(line.text()).replaceFirst("");
		text = EMPHASIS.matcher(text).replaceAll("");
		text = ESCAPE.matcher(text).replaceAll("$1").strip();
		return new Line(text, line.from(), line.to(), line.page(), line.gap(), line.opensPage(), line.glued(),
				line.box());
	}

	private static boolean close(List<Line> open, GridTables tables, List<Line> prose, boolean follows) {
		if (open.isEmpty()) {
			return false;
		}
		Grid grid = PipeTables.grid(open);
		open.clear();
		boolean taken = grid.columns() > 0 && tables.take(grid, follows);
		if (!taken) {
			prose.addAll(grid.lines());
		}
		return taken;
	}

}
