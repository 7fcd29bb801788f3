package io.kehoach.plan.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

import io.kehoach.plan.document.PdfGlyphs.Glyph;

/** One page as blocks: printed lines and ruled grids. */
record PdfPage(List<Block> blocks) {

	/** Something that stands on the page. */
	sealed interface Block permits Printed, Ruled, Aligned {

		double top();

	}

	record Printed(PdfLines.Printed line) implements Block {

		@Override
		public double top() {
			return line.y();
		}

	}

	record Ruled(PdfRules rules, List<Glyph> glyphs) implements Block {

		@Override
		public double top() {
			return rules.top();
		}

		Grid grid(TextSink sink, int page) {
			Map<Integer, List<Glyph>> byCell = new HashMap<>();
			for (Glyph glyph : glyphs) {
				byCell.computeIfAbsent(rules.cellAt(glyph.middleX(), glyph.middleY()), any -> new ArrayList<>())
					.add(glyph);
			}
			Map<Integer, Grid.Cell> cells = new HashMap<>();
			Grid.@Nullable Cell[][] at = new Grid.@Nullable Cell[rules.rows()][rules.columns()];
			for (int r = 0; r < rules.rows(); r++) {
				for (int c = 0; c < rules.columns(); c++) {
					int number = rules.cell(r, c);
					at[r][c] = cells.computeIfAbsent(number,
							any -> cell(byCell.getOrDefault(number, List.of()), sink, page));
				}
			}
			return new Grid(at, rules.columnEdges());
		}

		private static Grid.Cell cell(List<Glyph> glyphs, TextSink sink, int page) {
			return new Grid.Cell(PdfLines.of(glyphs, false)
				.stream()
				.map(line -> sink.add(line.text(), page, 0, false, line.box()))
				.toList());
		}

	}

	record Aligned(AlignedTable<List<Glyph>> table) implements Block {

		@Override
		public double top() {
			return table.body()
				.getFirst()
				.words()
				.stream()
				.flatMap(word -> word.source().stream())
				.mapToDouble(Glyph::top)
				.min()
				.orElse(0);
		}

		Grid grid(TextSink sink, int page) {
			return table.grid(words -> {
				PdfLines.Printed line = PdfLines
					.printed(words.stream().flatMap(word -> word.source().stream()).toList());
				return sink.add(line.text(), page, 0, false, line.box());
			});
		}

	}

	/**
	 * @param unruled knows which table the page before ended with
	 */
	static PdfPage of(PDDocument document, int number, AlignedTables<List<Glyph>> unruled) throws IOException {
		PdfGlyphs.Upright upright = PdfGlyphs.of(document, number);
		List<Glyph> glyphs = upright.glyphs();
		List<PdfRules> grids = PdfRules.of(PdfDrawing.rules(document.getPage(number - 1), upright.direction()));
		List<Block> blocks = new ArrayList<>();
		List<Glyph> outside = new ArrayList<>(glyphs);
		for (PdfRules grid : grids) {
			List<Glyph> inside = outside.stream()
				.filter(glyph -> grid.holds(glyph.middleX(), glyph.middleY()))
				.toList();
			outside.removeAll(inside);
			blocks.add(new Ruled(grid, inside));
		}
		for (AlignedTables.Part<List<Glyph>> part : unruled.page(PdfLines.placed(outside))) {
			switch (part) {
				case AlignedTables.Table<List<Glyph>>(AlignedTable<List<Glyph>> table) ->
					blocks.add(new Aligned(table));
				case AlignedTables.Prose<List<Glyph>>(PlacedLine<List<Glyph>> line) ->
					PdfLines.of(line.words().stream().flatMap(word -> word.source().stream()).toList(), true)
						.forEach(printed -> blocks.add(new Printed(printed)));
			}
		}
		return new PdfPage(blocks);
	}

}
