package io.kehoach.notification.mail;

import java.util.List;

/**
 * What a template says, before it is laid out.
 */
record Written(String subject, String line, String action, List<String> paragraphs) {

	private static final String SUBJECT = "Subject: ";

	private static final String LINE = "Line: ";

	private static final String ACTION = "Action: ";

	/** Reads three heads, an empty line and paragraphs. */
	static Written parse(String rendered) {
		String[] parts = rendered.strip().split("\\R\\s*\\R");
		List<String> heads = parts[0].lines().toList();
		if (heads.size() != 3 || parts.length < 2) {
			throw new UnreadableTemplate(SUBJECT + LINE + ACTION);
		}
		List<String> paragraphs = List.of(parts).subList(1, parts.length).stream().map(Written::oneLine).toList();
		return new Written(head(heads.get(0), SUBJECT), head(heads.get(1), LINE), head(heads.get(2), ACTION),
				paragraphs);
	}

	/** The subject without the document's number, which stands among the facts. */
	String heading(String prefix) {
		return this.subject.startsWith(prefix) ? this.subject.substring(prefix.length()) : this.subject;
	}

	private static String head(String line, String name) {
		if (!line.startsWith(name) || line.substring(name.length()).isBlank()) {
			throw new UnreadableTemplate(name);
		}
		return oneLine(line.substring(name.length()));
	}

	private static String oneLine(String text) {
		return text.replaceAll("\\s+", " ").strip();
	}

}
