package io.kehoach.plan.application;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** One line of a sheet, by the names of its columns. */
record SheetCells(List<String> header, Csv.Line row) {

	String text(String column) {
		return row.cell(header.indexOf(column));
	}

	@Nullable String orNull(String column) {
		return text(column).isEmpty() ? null : text(column);
	}

	SheetError error(String column, String code) {
		return new SheetError(row.number(), column, text(column), code);
	}

}
