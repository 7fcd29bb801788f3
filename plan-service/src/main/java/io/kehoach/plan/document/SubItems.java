package io.kehoach.plan.document;

import java.util.List;

import io.kehoach.plan.document.Paragraph.Kind;

/** The separate jobs that one content cell lists under bullets or letters. */
final class SubItems {

	private SubItems() {
	}

	static List<String> in(List<Line> content) {
		List<Paragraph> paragraphs = Paragraphs.of(content);
		for (Kind kind : List.of(Kind.BULLET, Kind.LETTER, Kind.NUMBER)) {
			List<String> jobs = paragraphs.stream()
				.filter(paragraph -> paragraph.kind() == kind)
				.map(Paragraph::text)
				.toList();
			if (jobs.size() > 1) {
				return jobs;
			}
		}
		return List.of();
	}

}
