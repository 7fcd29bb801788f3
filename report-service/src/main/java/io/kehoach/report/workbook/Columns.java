package io.kehoach.report.workbook;

/**
 * Where things stand in the workbook: the same for writing and reading. The first column
 * is hidden and names what a row is about.
 */
final class Columns {

	static final String TEXTS = "Nội dung";

	static final String FIGURES = "Số liệu";

	static final int KEY = 0;

	static final int LABEL = 1;

	static final int TEXT = 2;

	static final int UNIT_OF_MEASURE = 2;

	static final int VALUE = 3;

	static final int NUMERATOR = 4;

	static final int DENOMINATOR = 5;

	static final int NOTE = 6;

	/** Row of the first section or figure; what is above says what this is. */
	static final int FIRST_ROW = 4;

	/** The longest text a cell can hold. */
	static final int LONGEST_CELL = 32_767;

	private Columns() {
	}

}
