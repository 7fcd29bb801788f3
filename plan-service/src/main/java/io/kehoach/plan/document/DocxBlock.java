package io.kehoach.plan.document;

import java.util.List;

/** What a document, or one cell of a table, holds from top to bottom. */
sealed interface DocxBlock {

	/** One paragraph. */
	record Text(List<Line> lines) implements DocxBlock {
	}

	record Table(List<List<Cell>> rows) implements DocxBlock {
	}

	/**
	 * A cell as the file writes it.
	 *
	 * @param span how many columns it covers
	 * @param down whether it goes on with the cell above
	 * @param aside whether it goes on with the cell before
	 */
	record Cell(int span, boolean down, boolean aside, List<DocxBlock> blocks) {
	}

}
