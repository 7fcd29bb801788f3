package io.kehoach.plan.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The two-column block at the head: parent body and issuer, number, place and date. It
 * has no rules, so extraction often displaces it into the text; it is recognised by the
 * national name and motto beside it.
 */
final class Letterhead {

	private static final Pattern NATION = Pattern
		.compile("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM|"
				+ "Độc lập\\s*[-–]\\s*Tự do\\s*[-–]\\s*Hạnh phúc|ĐẢNG CỘNG SẢN VIỆT NAM|"
				+ "CỘNG HÒA XÃ HỘI$|CỘNG HOÀ XÃ HỘI$|^CHỦ NGHĨA VIỆT NAM$|CỘNG HÒA XÃ HỘI CHỦ NGHĨA$|^(?:HỘI CHỦ NGHĨA )?VIỆT NAM$");

	private static final Pattern BODY = Pattern.compile(
			"^(?:UBND|ỦY BAN|UỶ BAN|SỞ|BỘ|BAN|ĐẢNG|THÀNH ỦY|TỈNH ỦY|HUYỆN ỦY|QUẬN ỦY|CHÍNH PHỦ|THỦ TƯỚNG|HỘI|TỔNG|CỤC|VIỆN|TRƯỜNG|"
					+ "CÔNG AN|QUỐC HỘI|VĂN PHÒNG|PHÒNG|TRUNG TÂM|CHI CỤC|THANH TRA|LIÊN|MẶT TRẬN|TÒA|HĐND|TỈNH|THÀNH PHỐ|ĐOÀN|ĐẠI HỌC|HỌC VIỆN|BẢO HIỂM).*");

	private static final Pattern GOES_ON = Pattern
		.compile("^(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|XÃ|PHƯỜNG|VÀ|CÁC|ĐẶC KHU) .*");

	private static final Pattern NUMBER = Pattern.compile("^(?:Số|SỐ)\\s*:?\\s*(" + Citations.NUMBER + ")?(.*)$");

	private static final String DAY = "ngày\\s*(\\d{0,2})[\\s.…]*tháng\\s*(\\d{0,2})[\\s.…]*năm[\\s.…]*(\\d{4})?\\.?$";

	private static final Pattern PLACE_AND_DAY = Pattern
		.compile("^(?:.*?\\s{2,}|.*[/-]\\S*\\s+)?(\\p{Lu}[\\p{L}. ]{1,40}),\\s*" + DAY);

	/**
	 * A day without a place; a cited one reads alike, so only the letterhead is asked.
	 */
	private static final Pattern DAY_ALONE = Pattern.compile("^(?:Số\\s*:?[^,;]{0,40}?\\s+)?()" + DAY);

	/** Stamps that stand in the letterhead and are no part of a name. */
	private static final Pattern STAMP = Pattern
		.compile("^(?:DỰ THẢO|KHẨN|THƯỢNG KHẨN|HỎA TỐC|HOẢ TỐC|MẬT|TỐI MẬT|TUYỆT MẬT|BẢN SAO).*");

	private final List<Span> bodies = new ArrayList<>();

	/** The last name may go on in the next line, whatever stands beside it. */
	private boolean nameOpen;

	private @Nullable Span number;

	private @Nullable Span place;

	private @Nullable LocalDate issuedOn;

	private @Nullable Integer year;

	/** Takes its own lines out of the list. */
	static Letterhead takenFrom(List<Line> lines) {
		Letterhead head = new Letterhead();
		joinBrokenDay(lines);
		int type = TitleBlock.typeLine(lines);
		List<Line> taken = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			Line line = lines.get(i);
			boolean top = i < type && i < 40;
			if (top || besideNation(lines, i)) {
				boolean follows = !taken.isEmpty() && taken.getLast().equals(lines.get(i - 1));
				if (head.reads(line, follows) || (top && follows && head.goesOn(line, lines))) {
					taken.add(line);
				}
			}
		}
		lines.removeAll(taken);
		return head;
	}

	/** "Lai Châu, ngày 25" over "tháng 4 năm 2024". */
	private static void joinBrokenDay(List<Line> lines) {
		for (int i = 0; i + 1 < Math.min(lines.size(), 40); i++) {
			Line line = lines.get(i);
			Line next = lines.get(i + 1);
			String joined = line.text() + " " + next.text();
			Matcher day = PLACE_AND_DAY.matcher(joined);
			if (line.text().contains(",") && !line.text().matches(".*\\d{4}\\.?$") && next.text().length() < 35
					&& !next.text().contains(",") && day.matches() && day.group(4) != null) {
				lines.set(i, new Line(joined, line.from(), next.to(), line.page(), line.gap(), line.opensPage(),
						line.glued(), line.box()));
				lines.remove(i + 1);
				return;
			}
		}
	}

	@Nullable Span number() {
		return number;
	}

	@Nullable Span place() {
		return place;
	}

	@Nullable LocalDate issuedOn() {
		return issuedOn;
	}

	/** The year of issue, which is printed before the day is known. */
	@Nullable Integer year() {
		return year;
	}

	List<Span> bodies() {
		return bodies;
	}

	private static boolean besideNation(List<Line> lines, int at) {
		for (int i = Math.max(0, at - 3); i <= Math.min(lines.size() - 1, at + 3); i++) {
			if (NATION.matcher(lines.get(i).text()).find()) {
				return true;
			}
		}
		return false;
	}

	private boolean reads(Line line, boolean follows) {
		Matcher nation = NATION.matcher(line.text());
		String text = nation.replaceAll("").strip();
		if (text.isEmpty()) {
			return true;
		}
		Matcher placed = PLACE_AND_DAY.matcher(text);
		Matcher day = placed.matches() || !follows ? placed : DAY_ALONE.matcher(text);
		if (day.matches()) {
			readDay(line, day);
			text = text.substring(0, day.start(1)).strip();
		}
		Matcher numbered = NUMBER.matcher(text);
		if (numbered.matches() && (numbered.group(1) != null || text.length() < 40)) {
			nameOpen = false;
			number = number == null && numbered.group(1) != null ? Span.of(line).about(numbered.group(1)) : number;
			return true;
		}
		if (Paragraph.capitals(text) && (BODY.matcher(text).matches() || GOES_ON.matcher(text).matches())) {
			addBody(line, text);
			return true;
		}
		return day.matches();
	}

	private void readDay(Line line, Matcher day) {
		if (place == null && issuedOn == null) {
			place = day.group(1).isEmpty() ? null : Span.of(line).about(day.group(1));
			issuedOn = day.group(2).isEmpty() || day.group(3).isEmpty() ? null
					: Citations.date(day.group(2), day.group(3), day.group(4));
			year = day.group(4) == null ? null : Integer.valueOf(day.group(4));
		}
	}

	private void addBody(Line line, String text) {
		if (nameOpen && GOES_ON.matcher(text).matches()) {
			lengthen(line, text);
		}
		else if (bodies.stream().noneMatch(body -> body.text().equals(text))) {
			bodies.add(Span.of(line).about(text));
			nameOpen = true;
		}
	}

	/** The rest of a long name: the text below names the body with it. */
	private boolean goesOn(Line line, List<Line> lines) {
		if (!nameOpen || !Paragraph.capitals(line.text()) || STAMP.matcher(line.text()).matches()) {
			return false;
		}
		String name = (bodies.getLast().text() + " " + line.text()).toLowerCase(Locale.ROOT);
		String all = Span.text(lines).toLowerCase(Locale.ROOT);
		int at = lines.indexOf(line);
		boolean adjacent = at > 0 && bodies.getLast().text().endsWith(lines.get(at - 1).text());
		if (all.indexOf(name, adjacent ? all.indexOf(name) + 1 : 0) < 0) {
			return false;
		}
		lengthen(line, line.text());
		return true;
	}

	private void lengthen(Line line, String text) {
		Span last = bodies.removeLast();
		bodies.add(new Span(last.text() + " " + text, last.page(), last.from(), line.to(), last.boxes()));
	}

}
