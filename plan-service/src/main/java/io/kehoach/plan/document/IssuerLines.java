package io.kehoach.plan.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Who issues the plan and the body above it.
 *
 * @param inferred read from the opening sentence, not from the letterhead
 */
record IssuerLines(@Nullable Span issuer, @Nullable Span parent, boolean inferred) {

	private static final Pattern SENTENCE = Pattern.compile(
			"(?:^|[,;.] )(\\p{Lu}[^,;.:]{2,90}?) (?:xây dựng|ban hành|đề ra|lập|triển khai|xây dựng và ban hành) (?:K|k)ế hoạch");

	static IssuerLines of(Letterhead head, List<Paragraph> opening, String text) {
		List<Span> bodies = head.bodies();
		Span spoken = spoken(opening);
		Span last = bodies.isEmpty() ? null : spelled(bodies.getLast(), text);
		Span above = bodies.size() < 2 ? null : spelled(bodies.getFirst(), text);
		if (bodies.size() == 1 && spoken != null && last != null && !same(spoken.text(), last.text())) {
			// The issuer's own line was lost; what is left is the body above it.
			return new IssuerLines(spoken, last, true);
		}
		return last == null ? new IssuerLines(spoken, null, true) : new IssuerLines(last, above, false);
	}

	private static @Nullable Span spoken(List<Paragraph> opening) {
		for (Paragraph paragraph : opening) {
			Matcher m = SENTENCE.matcher(paragraph.text());
			Span found = null;
			while (m.find()) {
				found = paragraph.span().about(m.group(1));
			}
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	private static boolean same(String one, String other) {
		String a = one.toLowerCase(Locale.ROOT);
		String b = other.toLowerCase(Locale.ROOT);
		return a.startsWith(b) || b.startsWith(a)
				|| a.replace("ubnd", "ủy ban nhân dân").equals(b.replace("ubnd", "ủy ban nhân dân"));
	}

	/**
	 * The letterhead is in capitals; the text below usually spells the same name in full.
	 */
	private static Span spelled(Span body, String text) {
		Matcher m = Pattern
			.compile(Pattern.quote(body.text()).replace(" ", "\\E\\s+\\Q"),
					Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
			.matcher(text);
		while (m.find()) {
			String found = m.group().replaceAll("\\s+", " ");
			if (!Paragraph.capitals(found) && Character.isUpperCase(found.codePointAt(0))) {
				return body.withText(found);
			}
		}
		return body;
	}

}
