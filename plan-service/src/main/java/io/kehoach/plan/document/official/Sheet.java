package io.kehoach.plan.document.official;

import java.util.List;

/** A sheet of paper that is written from top to bottom. */
interface Sheet {

	int BODY = 14;

	int HEAD = 13;

	/** Two columns without rules. */
	void columns(int leftPercent, List<Printed> left, List<Printed> right);

	void centred(Printed line);

	void heading(String text);

	void body(String text, boolean italic);

	/**
	 * A ruled table whose titles stand on every page.
	 * @param rows cells as paragraphs
	 */
	void table(List<Column> columns, List<List<List<String>>> rows);

	byte[] bytes();

	/** A column's title and its share of the width. */
	record Column(String title, int percent) {
	}

	/**
	 * A line of its own.
	 *
	 * @param ruled underlined by a short rule, as names in the letterhead are
	 */
	record Printed(String text, int size, boolean bold, boolean italic, boolean middle, boolean ruled) {

		static Printed middle(String text, int size) {
			return new Printed(text, size, false, false, true, false);
		}

		static Printed left(String text, int size) {
			return new Printed(text, size, false, false, false, false);
		}

		Printed asBold() {
			return new Printed(text, size, true, italic, middle, ruled);
		}

		Printed asItalic() {
			return new Printed(text, size, bold, true, middle, ruled);
		}

		Printed asRuled() {
			return new Printed(text, size, bold, italic, middle, true);
		}

	}

}
