package io.kehoach.notification.mail;

import java.util.List;

/**
 * What the two layouts, text and HTML, can see.
 *
 * @param unsubscribe empty for duties
 */
public record PageModel(String language, String heading, List<String> paragraphs, List<Row> facts, List<Group> groups,
		String action, String link, String footer, String unsubscribeLabel, String unsubscribe) {

	/**
	 * A label and what it stands for.
	 */
	public record Row(String label, String value) {
	}

	/**
	 * One group of a digest.
	 */
	public record Group(String title, List<Entry> entries) {
	}

	/**
	 * One line of a digest.
	 */
	public record Entry(String line, String link) {
	}

}
