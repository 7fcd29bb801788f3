package io.kehoach.plan.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads a PDF page by page: ruled tables by their geometry, everything else as lines. */
final class PdfReader {

	private static final int MOST_PAGES = 400;

	private final TextSink sink = new TextSink();

	private final GridTables tables = new GridTables();

	private final AlignedTables<List<PdfGlyphs.Glyph>> unruled = new AlignedTables<>();

	private final List<Line> prose = new ArrayList<>();

	private boolean tableJustBefore;

	static DraftDocument read(byte[] content, Progress progress, ReadingTime time) {
		try (PDDocument document = Loader.loadPDF(content)) {
			if (document.getNumberOfPages() > MOST_PAGES) {
				throw Unreadable.because("too-many-pages", String.valueOf(MOST_PAGES));
			}
			return new PdfReader().read(document, progress, time);
		}
		catch (InvalidPasswordException locked) {
			throw Unreadable.because("encrypted-document");
		}
		catch (IOException broken) {
			throw Unreadable.because("unreadable-document");
		}
	}

	private DraftDocument read(PDDocument document, Progress progress, ReadingTime time) throws IOException {
		int pages = document.getNumberOfPages();
		for (int number = 1; number <= pages; number++) {
			time.check();
			progress.at(5 + 50 * number / pages, "pages");
			page(PdfPage.of(document, number, unruled), number);
		}
		List<Line> lines = Furniture.removed(prose);
		if (lines.isEmpty() && tables.rows().isEmpty()) {
			throw Unreadable.because("no-text");
		}
		List<TaskRow> rows = new ArrayList<>(tables.rows());
		FlowTables flowing = FlowTables.find(lines, time);
		flowing.found().forEach(found -> rows.addAll(found.rows()));
		return new PlanReading(progress).read(sink.text(), flowing.prose(), rows);
	}

	private void page(PdfPage content, int number) {
		boolean opens = true;
		double bottom = 0;
		for (PdfPage.Block block : content.blocks()
			.stream()
			.sorted(Comparator.comparingDouble(PdfPage.Block::top))
			.toList()) {
			if (block instanceof PdfPage.Ruled ruled) {
				table(ruled.grid(sink, number));
			}
			else if (block instanceof PdfPage.Aligned aligned) {
				table(aligned.grid(sink, number));
			}
			else if (block instanceof PdfPage.Printed printed) {
				PdfLines.Printed text = printed.line();
				int gap = bottom > 0 && text.y() - bottom > 0.9 * text.height() ? 1 : 0;
				Line line = sink.add(text.text(), number, gap, opens, text.box());
				prose.add(line);
				bottom = text.y() + text.height();
				opens = false;
				tableJustBefore = tableJustBefore && Furniture.mayStandBetween(line.text());
			}
		}
	}

	private void table(Grid grid) {
		boolean taken = tables.take(grid, tableJustBefore);
		if (!taken) {
			prose.addAll(grid.lines());
		}
		tableJustBefore |= taken;
	}

}
