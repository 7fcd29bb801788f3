package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.kehoach.plan.document.PdfGlyphs.Glyph;

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

	private PdfLines() {
	}

	/**
	 * @param cutAtGaps columns without rules, such as the letterhead and the signature,
	 * become lines of their own
	 */
	static List<Printed> of(List<Glyph> glyphs, boolean cutAtGaps) {
		List<Glyph> sorted = new ArrayList<>(glyphs);
		sorted.sort(Comparator.comparingDouble(Glyph::bottom));
		List<Printed> lines = new ArrayList<>();
		List<Glyph> open = new ArrayList<>();
		double bottom = 0;
		for (Glyph glyph : sorted) {
			double half = Math.max(2, (glyph.bottom() - glyph.top()) * 0.6);
			if (!open.isEmpty() && glyph.bottom() - bottom > half) {
				cut(open, cutAtGaps, lines);
				open.clear();
			}
			if (open.isEmpty()) {
				bottom = glyph.bottom();
			}
			open.add(glyph);
		}
		cut(open, cutAtGaps, lines);
		return lines;
	}

	private static void cut(List<Glyph> glyphs, boolean cutAtGaps, List<Printed> lines) {
		glyphs.sort(Comparator.comparingDouble(Glyph::left));
		List<Glyph> open = new ArrayList<>();
		for (Glyph glyph : glyphs) {
			double gap = open.isEmpty() ? 0 : glyph.left() - open.getLast().right();
			if (cutAtGaps && gap > 2.4 * Math.max(6, glyph.size())) {
				lines.add(printed(open));
				open.clear();
			}
			open.add(glyph);
		}
		if (!open.isEmpty()) {
			lines.add(printed(open));
		}
	}

	private static Printed printed(List<Glyph> glyphs) {
		StringBuilder text = new StringBuilder();
		Glyph before = null;
		for (Glyph glyph : glyphs) {
			if (before != null && doubled(before, glyph)) {
				continue;
			}
			if (before != null && glyph.left() - before.right() > Math.max(0.9, 0.16 * glyph.size())) {
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
