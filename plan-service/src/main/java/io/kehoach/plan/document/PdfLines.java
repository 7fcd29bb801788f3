package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.kehoach.plan.document.PdfGlyphs.Glyph;
import io.kehoach.plan.document.PlacedLine.Word;

/** Puts the glyphs of a region together into printed lines, by where they stand. */
final class PdfLines {

	/** A line of glyphs with its place on the page. */
	record Printed(String text, double x, double y, double width, double height) {

		List<Double> box() {
			return List.of(rounded(x), rounded(y), rounded(width), rounded(height));
		}

		private static double rounded(double value) {
			return Math.round(value * 10) / 10.0;
		}

	}

	/** Letterhead and signature stand this many letter sizes apart, or further. */
	private static final double BESIDE = 2.4;

	/** A space between words of one phrase is no wider, in letter sizes. */
	private static final double SPACE = 0.55;

	private static final double APART = 0.9;

	private PdfLines() {
	}

	/**
	 * @param cutAtGaps columns without rules, such as the letterhead and the signature,
	 * become lines of their own
	 */
	static List<Printed> of(List<Glyph> glyphs, boolean cutAtGaps) {
		List<Printed> lines = new ArrayList<>();
		rows(glyphs).forEach(row -> cut(row, cutAtGaps ? BESIDE : Double.POSITIVE_INFINITY, lines));
		lines.removeIf(line -> line.text().replace('\u00a0', ' ').isBlank());
		return lines;
	}

	/** The lines of a region with the places of their words. */
	static List<PlacedLine<List<Glyph>>> placed(List<Glyph> glyphs) {
		List<PlacedLine<List<Glyph>>> placed = new ArrayList<>();
		double bottom = 0;
		for (List<Glyph> row : rows(glyphs)) {
			double size = row.stream().mapToDouble(Glyph::size).max().orElse(0);
			double top = row.stream().mapToDouble(Glyph::top).min().orElse(0);
			placed.add(new PlacedLine<>(words(row), SPACE * size, bottom > 0 && top - bottom > APART * size));
			bottom = row.getLast().bottom();
		}
		return placed;
	}

	/** Letters on one base line, from left to right. */
	private static List<List<Glyph>> rows(List<Glyph> glyphs) {
		List<Glyph> sorted = new ArrayList<>(glyphs);
		sorted.sort(Comparator.comparingDouble(Glyph::bottom));
		List<List<Glyph>> rows = new ArrayList<>();
		for (Glyph glyph : sorted) {
			double half = Math.max(2, (glyph.bottom() - glyph.top()) * 0.6);
			if (rows.isEmpty() || glyph.bottom() - rows.getLast().getFirst().bottom() > half) {
				rows.add(new ArrayList<>());
			}
			rows.getLast().add(glyph);
		}
		rows.forEach(row -> row.sort(Comparator.comparingDouble(Glyph::left)));
		return rows;
	}

	private static List<Word<List<Glyph>>> words(List<Glyph> row) {
		List<List<Glyph>> words = new ArrayList<>();
		for (Glyph glyph : row) {
			if (words.isEmpty() || parted(words.getLast().getLast(), glyph)) {
				words.add(new ArrayList<>());
			}
			words.getLast().add(glyph);
		}
		return words.stream().map(word -> {
			Printed printed = printed(word);
			return new Word<>(printed.text(), printed.x(), printed.x() + printed.width(), word);
		}).toList();
	}

	private static void cut(List<Glyph> row, double widest, List<Printed> lines) {
		List<Glyph> open = new ArrayList<>();
		for (Glyph glyph : row) {
			double gap = open.isEmpty() ? 0 : glyph.left() - open.getLast().right();
			if (gap > widest * Math.max(6, glyph.size())) {
				lines.add(printed(open));
				open.clear();
			}
			open.add(glyph);
		}
		if (!open.isEmpty()) {
			lines.add(printed(open));
		}
	}

	private static boolean parted(Glyph before, Glyph glyph) {
		return glyph.left() - before.right() > Math.max(0.9, 0.16 * glyph.size());
	}

	static Printed printed(List<Glyph> glyphs) {
		StringBuilder text = new StringBuilder();
		Glyph before = null;
		for (Glyph glyph : glyphs) {
			if (before != null && doubled(before, glyph)) {
				continue;
			}
			if (before != null && parted(before, glyph)) {
				text.append(' ');
			}
			text.append(glyph.text());
			before = glyph;
		}
		double left = glyphs.stream().mapToDouble(Glyph::left).min().orElse(0);
		double right = glyphs.stream().mapToDouble(Glyph::right).max().orElse(0);
		double top = glyphs.stream().mapToDouble(Glyph::top).min().orElse(0);
		double bottom = glyphs.stream().mapToDouble(Glyph::bottom).max().orElse(0);
		return new Printed(text.toString(), left, top, right - left, bottom - top);
	}

	/** Some printers draw bold by drawing twice. */
	private static boolean doubled(Glyph one, Glyph other) {
		return one.text().equals(other.text()) && Math.abs(one.left() - other.left()) < 0.6;
	}

}
