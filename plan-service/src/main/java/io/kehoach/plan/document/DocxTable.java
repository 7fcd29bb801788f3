package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.List;

import io.kehoach.plan.document.DocxBlock.Cell;

import org.jspecify.annotations.Nullable;

/**
 * A table of the document as a grid: cells merged over columns or rows stand at each
 * place they cover.
 */
final class DocxTable {

	private static final int MOST_COLUMNS = 64;

	private DocxTable() {
	}

	static Grid grid(DocxBlock.Table table) {
		List<List<Grid.Cell>> rows = new ArrayList<>();
		int columns = 0;
		for (List<Cell> row : table.rows()) {
			List<Grid.Cell> above = rows.isEmpty() ? List.of() : rows.getLast();
			rows.add(row(row, above));
			columns = Math.max(columns, rows.getLast().size());
		}
		Grid.@Nullable Cell[][] at = new Grid.@Nullable Cell[rows.size()][columns];
		for (int r = 0; r < rows.size(); r++) {
			for (int c = 0; c < columns; c++) {
				at[r][c] = c < rows.get(r).size() ? rows.get(r).get(c) : new Grid.Cell(List.of());
			}
		}
		return new Grid(at, List.of());
	}

	private static List<Grid.Cell> row(List<Cell> row, List<Grid.Cell> above) {
		List<Grid.Cell> cells = new ArrayList<>();
		for (Cell cell : row) {
			boolean down = cell.down() && cells.size() < above.size();
			Grid.Cell own = down ? above.get(cells.size())
					: cell.aside() && !cells.isEmpty() ? cells.getLast() : new Grid.Cell(lines(cell.blocks()));
			for (int i = 0; i < cell.span() && cells.size() < MOST_COLUMNS; i++) {
				cells.add(own);
			}
		}
		return cells;
	}

	/** The lines of a cell, those of a table inside it among them. */
	static List<Line> lines(List<DocxBlock> blocks) {
		List<Line> lines = new ArrayList<>();
		for (DocxBlock block : blocks) {
			switch (block) {
				case DocxBlock.Text(List<Line> own) -> lines.addAll(own);
				case DocxBlock.Table(List<List<Cell>> rows) ->
					rows.forEach((row) -> row.forEach((cell) -> lines.addAll(lines(cell.blocks()))));
			}
		}
		return lines;
	}

}
