package io.kehoach.plan.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Collects the letters of a page with their places, in the frame in which most of them
 * stand upright.
 */
final class PdfGlyphs extends PDFTextStripper {

	/** One letter; y runs down from the top edge, bottom is the base line. */
	record Glyph(String text, double left, double top, double right, double bottom, double size) {

		double middleX() {
			return (left + right) / 2;
		}

		double middleY() {
			return (top + bottom) / 2;
		}

	}

	/**
	 * @param direction in which the letters run, in degrees: 0, 90, 180 or 270
	 */
	record Upright(List<Glyph> glyphs, int direction) {
	}

	private static final int MOST = 60_000;

	private final List<TextPosition> positions = new ArrayList<>();

	private PdfGlyphs(int page) {
		setStartPage(page);
		setEndPage(page);
	}

	static Upright of(PDDocument document, int page) throws IOException {
		PdfGlyphs collector = new PdfGlyphs(page);
		collector.writeText(document, Writer.nullWriter());
		return collector.upright();
	}

	@Override
	protected void processTextPosition(TextPosition text) {
		if (positions.size() >= MOST) {
			throw Unreadable.because("document-too-complex");
		}
		if (text.getUnicode() != null && !text.getUnicode().isBlank()) {
			positions.add(text);
		}
	}

	private Upright upright() {
		Map<Integer, Long> ways = positions.stream()
			.collect(Collectors.groupingBy(text -> Math.round(text.getDir()), Collectors.counting()));
		int way = ways.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0);
		return new Upright(
				positions.stream().filter(text -> Math.round(text.getDir()) == way).map(PdfGlyphs::glyph).toList(),
				way);
	}

	private static Glyph glyph(TextPosition text) {
		double height = Math.max(text.getHeightDir(), 0.45 * text.getFontSizeInPt());
		return new Glyph(text.getUnicode(), text.getXDirAdj(), text.getYDirAdj() - height,
				text.getXDirAdj() + text.getWidthDirAdj(), text.getYDirAdj(), text.getFontSizeInPt());
	}

}
