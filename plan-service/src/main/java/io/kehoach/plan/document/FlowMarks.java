package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Cuts the lines of a flowing table where cells may meet, and finds row numbers and group
 * headings among them.
 */
final class FlowMarks {

	enum Mark {

		TEXT, NUMBER, GROUP

	}

	private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,3})(?:[.)]|(?= )|$)\\s*(.*)$");

	/** What follows is the number of a quarter and no group's. */
	private static final Pattern QUARTER = Pattern.compile(".*[Qq]u[ýí]");

	private static final Pattern GROUP = Pattern.compile("^(?:[IVX]{1,6}|[A-H])(?:[.)]\\s*\\p{Lu}.*|[.)]?)$");

	/**
	 * A unit or a time phrase at the end of a longer line: the next cell, extracted onto
	 * the same line.
	 */
	private static final Pattern SEAM = Pattern.compile("(?<=[\\p{L}\\d)”.,;]) (?=(?:"
			+ "(?<!(?:Bộ|Sở|Ban|Cục|Vụ|Viện|Phòng|Trường|Tổ|Báo|Trưởng) )(?:Bộ|Sở|Ban|Hội|Công an|Thanh tra|Văn phòng|"
			+ "Ủy ban|Uỷ ban|UBND|Phòng|Trung tâm|Tổ(?! quốc)|Đoàn|Trạm|Bệnh viện|Chi cục|Cục|Viện|Trường|Giáo viên|Bảo tàng|Đài|"
			+ "Mặt trận|Liên đoàn|Kho bạc|Ngân hàng|Tòa án|Tỉnh đoàn|Thành đoàn|Học viện|Bưu điện) \\p{L}|"
			+ "Các (?:bộ|Bộ|sở|Sở|phòng|đơn vị|cơ quan|trường|xã|thôn)|Quý |Tháng |Thường xuyên|Hằng năm|Hàng năm|Theo lộ|"
			+ "Cả năm|Năm \\d|Trong |Trước |Từ |Đã hoàn|[-–+] ?(?:Cơ quan |Đơn vị )?(?:Chủ trì|Phối hợp)|"
			+ "(?<=(?:xuyên|năm|\\d{4}) )(?:Nghị quyết|Nghị định|Quyết định|Kế hoạch|Báo cáo|Thông tư|Đề án|Văn bản|Tờ trình)))");

	private final List<Line> lines = new ArrayList<>();

	private final List<Mark> marks = new ArrayList<>();

	private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

	private static final Pattern FIRST = Pattern.compile("(?:a[.)]|0?1[.)]?|1\\.1[.)]?)(?: \\p{Lu}.*)?");

	private static final Pattern LETTERED = Pattern.compile("^([a-zđ])[.)](?:\\s+(.*))?$");

	private final RowsAhead ahead;

	private int at;

	private int expected = 1;

	/** Rows that are lettered and not numbered. */
	private final boolean lettered;

	FlowMarks(List<Line> printed) {
		List<Line> table = BrokenNumbers.joined(printed);
		this.ahead = new RowsAhead(table);
		this.lettered = table.stream()
			.map(Line::text)
			.filter(text -> FIRST.matcher(text).matches())
			.findFirst()
			.filter(text -> text.startsWith("a"))
			.isPresent();
		for (int i = 0; i < table.size(); i++) {
			this.at = i;
			Line line = table.get(i);
			Line next = i + 1 < table.size() ? table.get(i + 1) : null;
			int broken = (next != null) ? BrokenNumbers.value(expected, line, next) : 0;
			if (next != null && broken > 0) {
				add(line.joined("", next), Mark.NUMBER);
				expected = broken + 1;
				i++;
				continue;
			}
			boolean quarter = i > 0 && QUARTER.matcher(table.get(i - 1).text()).matches();
			if (!quarter && GROUP.matcher(line.text()).matches()) {
				add(line, Mark.GROUP);
				expected = restarts(table, i) ? 1 : expected;
			}
			else if (!numbered(line, next)) {
				addText(line);
			}
		}
	}

	List<Line> lines() {
		return lines;
	}

	Mark mark(int index) {
		return marks.get(index);
	}

	/** Whether the page ends before the row does in which a line stands. */
	boolean[] cut() {
		boolean[] cut = new boolean[lines.size()];
		for (int i = cut.length - 2; i >= 0; i--) {
			cut[i] = marks.get(i + 1) == Mark.TEXT && (lines.get(i + 1).opensPage() || cut[i + 1]);
		}
		return cut;
	}

	long count(Mark mark) {
		return marks.stream().filter(mark::equals).count();
	}

	private boolean lettered(Line line) {
		Matcher m = LETTERED.matcher(line.text());
		if (!m.matches() || LETTERS.indexOf(m.group(1)) != expected - 1) {
			return false;
		}
		expected++;
		mark(line, m.start(2));
		return true;
	}

	/** "30/6/202" + "5": no number of a row. */
	private boolean completesYear(String text) {
		return !lines.isEmpty() && Span.breaksYear(lines.getLast().text(), text);
	}

	/**
	 * @param rest where the words behind the number begin; -1 where it stands alone
	 */
	private void mark(Line line, int rest) {
		add(rest < 0 ? line : line.part(0, rest), Mark.NUMBER);
		if (rest >= 0) {
			addText(line.part(rest, line.text().length()));
		}
	}

	private boolean numbered(Line line, @Nullable Line next) {
		if (lettered) {
			return lettered(line);
		}
		if (!lines.isEmpty() && (completesYear(line.text()) || BrokenNumbers.countsNoRow(lines.getLast()))) {
			return false;
		}
		Matcher sub = RowsAhead.SUB_NUMBER.matcher(line.text());
		if (sub.matches()) {
			mark(line, sub.start(1));
			return true;
		}
		Matcher m = NUMBERED.matcher(line.text());
		if (!m.matches() || (next == null && m.group(2).isEmpty())) {
			return false;
		}
		int value = Integer.parseInt(m.group(1));
		String rest = m.group(2);
		boolean alone = rest.isEmpty();
		boolean fits = value == expected || (alone && ahead.heads(at, value))
				|| (alone && value > expected && value <= expected + 2 && !ahead.come(at, expected));
		if (!fits || (!alone && !rest.matches("^[\\p{Lu}\"“\\-–+].*"))) {
			return false;
		}
		expected = value + 1;
		mark(line, alone ? -1 : m.start(2));
		return true;
	}

	/** After a group heading the numbers may go on or begin again. */
	private boolean restarts(List<Line> table, int group) {
		for (int i = group + 1; i < Math.min(table.size(), group + 6); i++) {
			Matcher m = NUMBERED.matcher(table.get(i).text());
			if (m.matches() && (m.group(2).isEmpty() || Character.isUpperCase(m.group(2).codePointAt(0)))) {
				return Integer.parseInt(m.group(1)) == 1;
			}
		}
		return false;
	}

	private void addText(Line line) {
		Matcher seam = SEAM.matcher(line.text());
		int start = 0;
		while (seam.find()) {
			add(line.part(start, seam.start()), Mark.TEXT);
			start = seam.end();
		}
		add(start == 0 ? line : line.part(start, line.text().length()), Mark.TEXT);
	}

	private void add(Line line, Mark mark) {
		lines.add(line);
		marks.add(mark);
	}

}
