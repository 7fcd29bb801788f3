package io.kehoach.report.document;

import java.util.List;

/**
 * An official document being written, in one format. What stands on it is decided once,
 * whatever the format.
 */
interface Sheet {

	int BODY = 14;

	int SMALL = 13;

	/** Two columns without rules: the head and the foot of the document. */
	void columns(int leftPercent, List<Line> left, List<Line> right);

	/** A line in the middle, with room around it in points. */
	void centred(Line line, int before, int after);

	void heading(String text);

	void body(String text);

	/** What follows stands on a new page. */
	void newPage();

	/** A ruled table whose head is repeated on every page. */
	void table(List<String> head, List<Integer> percents, List<List<String>> rows);

	byte[] bytes();

	/** A line of the head, the title or the foot. */
	record Line(String text, int size, boolean bold, boolean italic, boolean middle) {

		static Line plain(String text, int size) {
			return new Line(text, size, false, false, false);
		}

		static Line middle(String text, int size) {
			return new Line(text, size, false, false, true);
		}

		Line asBold() {
			return new Line(this.text, this.size, true, this.italic, this.middle);
		}

		Line asItalic() {
			return new Line(this.text, this.size, this.bold, true, this.middle);
		}

	}

}
