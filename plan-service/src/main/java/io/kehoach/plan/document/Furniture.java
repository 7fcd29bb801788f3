package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out what belongs to the page and not to the document: gazette headers, page
 * numbers, signature stamps, rules.
 */
final class Furniture {

	private static final Pattern GAZETTE = Pattern.compile("^CÔNG BÁO\\s*/\\s*Số.*");

	private static final Pattern PAGE_NUMBER = Pattern.compile("^(?:[Tt]rang )?-?\\s*\\d{1,4}\\s*-?$");

	private static final Pattern STAMP = Pattern.compile(
			"^(?:Ký bởi|Người ký|Ký ngày|Ngày ký|Thời gian ký|Email|Giờ ký|Signature|Digitally signed|Được ký bởi|Signed by)\\b.*",
			Pattern.UNICODE_CHARACTER_CLASS);

	private static final Pattern STAMPED_BODY = Pattern.compile("^Cơ quan\\s*:.*");

	private static final Pattern BULLET = Pattern.compile("[-–+•]");

	private static final Pattern RULE = Pattern.compile("^[_\\-–—=*.…\\[\\]|~\\s]+$");

	private Furniture() {
	}

	static List<Line> removed(List<Line> printed) {
		List<Line> lines = withBullets(printed);
		boolean[] drop = new boolean[lines.size()];
		boolean[] opens = new boolean[lines.size()];
		boolean paged = lines.stream().anyMatch(line -> line.page() > 0 || GAZETTE.matcher(line.text()).matches());
		BitSet pageNumbers = paged ? new BitSet() : PageNumbers.in(lines);
		for (int i = 0; i < lines.size(); i++) {
			String text = lines.get(i).text();
			if (pageNumbers.get(i)) {
				drop[i] = true;
				opens[i] = true;
			}
			else if (GAZETTE.matcher(text).matches()) {
				drop[i] = true;
				opens[i] = true;
				dropNumbersAround(lines, i, drop);
			}
			else if (STAMP.matcher(text).matches()) {
				drop[i] = true;
				dropStampedBody(lines, i, drop);
			}
			else if (RULE.matcher(text).matches()) {
				drop[i] = true;
			}
			else if (lines.get(i).opensPage() || (i + 1 < lines.size() && lines.get(i + 1).opensPage())) {
				drop[i] |= PAGE_NUMBER.matcher(text).matches();
			}
		}
		return kept(lines, drop, opens);
	}

	/** A bullet that stands alone because its line was spread goes with its words. */
	private static List<Line> withBullets(List<Line> lines) {
		List<Line> whole = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			Line line = lines.get(i);
			boolean opens = BULLET.matcher(line.text()).matches() && i + 1 < lines.size()
					&& Character.isLetter(lines.get(i + 1).text().codePointAt(0));
			whole.add(opens ? line.joined(" ", lines.get(++i)) : line);
		}
		return whole;
	}

	/** Lines that a page puts between two halves of one table. */
	static boolean mayStandBetween(String text) {
		return text.isBlank() || GAZETTE.matcher(text).matches() || PAGE_NUMBER.matcher(text).matches()
				|| RULE.matcher(text).matches();
	}

	private static List<Line> kept(List<Line> lines, boolean[] drop, boolean[] opens) {
		List<Line> kept = new ArrayList<>();
		boolean gazette = lines.stream().anyMatch(line -> GAZETTE.matcher(line.text()).matches());
		boolean pending = false;
		int page = 0;
		int lost = 0;
		for (int i = 0; i < lines.size(); i++) {
			page += opens[i] ? 1 : 0;
			pending |= opens[i] || lines.get(i).opensPage();
			if (drop[i]) {
				// A rule or stamp parts paragraphs as an empty line does.
				lost += 1 + lines.get(i).gap();
				continue;
			}
			Line line = lines.get(i).afterGap(opens[i] || pending ? 0 : lost);
			lost = 0;
			Line placed = gazette && line.page() == 0 ? onPage(line, Math.max(1, page)) : line;
			kept.add(pending ? placed.openingPage() : placed);
			pending = false;
		}
		return kept;
	}

	private static Line onPage(Line line, int page) {
		return new Line(line.text(), line.from(), line.to(), page, line.gap(), line.opensPage(), line.glued(),
				line.box());
	}

	private static void dropNumbersAround(List<Line> lines, int at, boolean[] drop) {
		for (int step : new int[] { -1, 1 }) {
			for (int i = at + step; i >= 0 && i < lines.size() && Math.abs(i - at) <= 4; i += step) {
				if (!PAGE_NUMBER.matcher(lines.get(i).text()).matches()) {
					break;
				}
				drop[i] = true;
			}
		}
	}

	private static void dropStampedBody(List<Line> lines, int at, boolean[] drop) {
		for (int i = Math.max(0, at - 3); i < Math.min(lines.size(), at + 4); i++) {
			drop[i] |= STAMPED_BODY.matcher(lines.get(i).text()).matches();
		}
	}

}
