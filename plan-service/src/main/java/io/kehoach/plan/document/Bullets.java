package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.kehoach.plan.document.Outline.Entry;
import io.kehoach.plan.document.Paragraph.Kind;

/** The listed paragraphs under a heading. */
final class Bullets {

	private static final Pattern PURPOSE = Pattern.compile("mục đích|mục tiêu");

	private static final Pattern REQUIREMENT = Pattern.compile("yêu cầu");

	private static final Pattern STANDING = Pattern
		.compile("nhiệm vụ thường xuyên|công tác thường xuyên|hoạt động thường xuyên");

	private Bullets() {
	}

	static List<Span> purposes(Outline outline) {
		return listed(outline, entry -> entry.under(PURPOSE));
	}

	static List<Span> requirements(Outline outline) {
		return listed(outline, entry -> entry.under(REQUIREMENT) && !entry.under(PURPOSE));
	}

	static List<Span> standingDuties(Outline outline) {
		return listed(outline, entry -> entry.under(STANDING));
	}

	private static List<Span> listed(Outline outline, java.util.function.Predicate<Entry> wanted) {
		List<Span> found = new ArrayList<>();
		for (Entry entry : outline.entries()) {
			Paragraph paragraph = entry.paragraph();
			boolean heading = paragraph.text().equals(entry.heading()) || paragraph.text().equals(entry.part());
			if (heading || !wanted.test(entry) || paragraph.kind() == Kind.CAPITALS) {
				continue;
			}
			if (paragraph.kind() == Kind.PLAIN && !found.isEmpty()) {
				found.set(found.size() - 1, joined(found.getLast(), paragraph.span()));
			}
			else {
				found.add(paragraph.span());
			}
		}
		return found;
	}

	static Span joined(Span one, Span other) {
		List<List<Double>> boxes = new ArrayList<>(one.boxes());
		boxes.addAll(other.boxes());
		return new Span(one.text() + " " + other.text(), one.page(), one.from(), Math.max(one.to(), other.to()), boxes);
	}

}
