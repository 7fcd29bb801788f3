package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.kehoach.plan.document.PlacedLine.Word;

/**
 * Text that keeps the page's layout with spaces: columns stand side by side on one line.
 */
final class LaidOutText {

	private static final Pattern WORD = Pattern.compile("\\S+");

	/** Letterhead, recipients and signature stand further apart than words ever do. */
	private static final double BESIDE = 3;

	private final String text;

	private final GridTables tables = new GridTables();

	private final List<Line> prose = new ArrayList<>();

	private LaidOutText(String text) {
		this.text = text;
	}

	/** The tables and the prose of a text; as it stands where nothing is laid out. */
	static LaidOutText of(SourceText source) {
		LaidOutText laid = new LaidOutText(source.text());
		AlignedTables<Line> aligned = new AlignedTables<>();
		boolean follows = false;
		for (List<Line> page : pages(source.lines())) {
			for (AlignedTables.Part<Line> part : aligned.page(page.stream().map(laid::placed).toList())) {
				follows = laid.add(part, follows);
			}
		}
		if (laid.tables.rows().isEmpty()) {
			laid.prose.clear();
			source.lines().forEach(line -> laid.prose.add(line.collapsed()));
		}
		return laid;
	}

	List<TaskRow> rows() {
		return tables.rows();
	}

	List<Line> prose() {
		return prose;
	}

	private boolean add(AlignedTables.Part<Line> part, boolean follows) {
		return switch (part) {
			case AlignedTables.Table<Line>(AlignedTable<Line> table) ->
				tables.take(table.grid(LaidOutText::line), follows);
			case AlignedTables.Prose<Line>(PlacedLine<Line> line) -> {
				beside(line).forEach(prose::add);
				yield follows && Furniture.mayStandBetween(line.text());
			}
		};
	}

	private static List<Line> beside(PlacedLine<Line> line) {
		return new PlacedLine<>(line.words(), BESIDE, line.apart()).pieces().stream().map(LaidOutText::line).toList();
	}

	private static Line line(List<Word<Line>> words) {
		Line first = words.getFirst().source();
		int to = words.getLast().source().to();
		return new Line(PlacedLine.text(words), first.from(), to, first.page(), first.gap(), first.opensPage(),
				first.glued(), List.of());
	}

	private PlacedLine<Line> placed(Line line) {
		int begin = Math.max(text.lastIndexOf('\n', line.from()), text.lastIndexOf('\f', line.from())) + 1;
		List<Word<Line>> words = new ArrayList<>();
		Matcher word = WORD.matcher(line.text());
		while (word.find()) {
			Line part = line.part(word.start(), word.end());
			words.add(new Word<>(part.text(), part.from() - begin, part.to() - begin, part));
		}
		return new PlacedLine<>(words, 1, line.gap() > 0);
	}

	private static List<List<Line>> pages(List<Line> lines) {
		List<List<Line>> pages = new ArrayList<>();
		for (Line line : lines) {
			if (pages.isEmpty() || line.opensPage()) {
				pages.add(new ArrayList<>());
			}
			pages.getLast().add(line);
		}
		return pages;
	}

}
