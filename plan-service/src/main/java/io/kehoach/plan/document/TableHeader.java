package io.kehoach.plan.document;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * The title row of a task table inside flowing text.
 *
 * @param titles of the columns in printed order
 * @param end index of the first line after the titles
 */
record TableHeader(TableTitles titles, int start, int end) {

	private static final Pattern OPENING = Pattern
		.compile("^(?:S\\.?TT|STT|Stt|TT|ST(?= T|$)|Số TT|SỐ TT|Tt|Số thứ tự|SỐ THỨ TỰ)(?![\\p{L}]).*");

	private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?(\\d{1,2})\\)?");

	private static final Pattern COLUMN_NUMBERS = Pattern.compile("\\(1\\) \\(2\\)[\\d() ]*|1 2 3[\\d ]*");

	private static final Pattern FIRST = Pattern.compile("(?:0?1|I|A|1\\.1)[.)]?(?: \\p{Lu}.*)?|\\(1\\)");

	private static final Set<String> WORDS = Set.copyOf(List
		.of(("stt tt st t số thứ tự nội dung nhiệm vụ công việc tên cụ thể đơn vị cơ quan bộ phận chủ trì phối hợp thực hiện "
				+ "thời gian hạn hoàn thành kết quả sản phẩm ghi chú tiến độ dự kiến đầu ra cấp trình và các của phòng ban ngành địa phương "
				+ "tổ chức trách chịu phân người giải pháp hoạt động yêu cầu điểm bắt kết thúc ban hành phê duyệt tham mưu lộ chính theo dõi "
				+ "văn bản kinh phí nguồn lực cần đạt hình thức giao lãnh đạo chỉ đạo phụ được hình quyền có thẩm mục tiêu chương trình đề án "
				+ "căn cứ lý do tham quản trọng tâm lượng s tháng tuần ngày năm bậc trên")
			.split(" ")));

	static @Nullable TableHeader at(List<Line> lines, int start) {
		boolean numbered = opens(lines, start);
		if (!numbered && !titleLine(lines.get(start).text())) {
			return null;
		}
		int end = start;
		while (end < lines.size() && end - start < 40
				&& (titleWords(lines.get(end).text()) || (numbered && unusual(lines, end)))) {
			end++;
		}
		TableTitles titles = TableTitles.of(lines.subList(start, end));
		List<ColumnRole> roles = titles.roles();
		boolean known = numbered || (Set.copyOf(roles).size() == roles.size() && !roles.contains(ColumnRole.OTHER));
		return known && describesTasks(roles) ? new TableHeader(titles, start, afterNumbers(lines, end)) : null;
	}

	int length() {
		return end - start;
	}

	List<ColumnRole> columns() {
		return titles.roles();
	}

	/** Titles that the next page prints again. */
	boolean repeatedAt(List<Line> lines, int at) {
		int count = length();
		return at + count <= lines.size() && IntStream.range(0, count)
			.allMatch(i -> lines.get(start + i).text().equals(lines.get(at + i).text()));
	}

	private static boolean opens(List<Line> lines, int start) {
		String text = lines.get(start).text();
		return OPENING.matcher(text).matches() || (text.length() <= 3
				&& TableTitles.beginWithNumber(lines.subList(start, Math.min(lines.size(), start + 3))));
	}

	private static boolean titleLine(String text) {
		return text.length() < 60 && Character.isUpperCase(text.codePointAt(0)) && titleWords(text)
				&& ColumnRole.of(text) != ColumnRole.OTHER;
	}

	/** The line "(1) (2) (3)" below the titles. */
	private static int afterNumbers(List<Line> lines, int titles) {
		int end = titles;
		while (end < lines.size()) {
			Matcher m = COLUMN_NUMBER.matcher(lines.get(end).text());
			if (!m.matches() || Integer.parseInt(m.group(1)) != end - titles + 1) {
				break;
			}
			end++;
		}
		if (end == titles && end < lines.size() && COLUMN_NUMBERS.matcher(lines.get(end).text()).matches()) {
			return end + 1;
		}
		return end - titles >= 3 ? end : titles;
	}

	/** Words that no title is known to have, but soon the first row or group follows. */
	private static boolean unusual(List<Line> lines, int at) {
		for (int i = at; i < Math.min(lines.size(), at + 8); i++) {
			String text = lines.get(i).text();
			if (FIRST.matcher(text).matches()) {
				return i > at;
			}
			if (text.length() > 100 || text.matches(".*[.;:]") || Character.isDigit(text.charAt(0))) {
				return false;
			}
		}
		return false;
	}

	static boolean describesTasks(List<ColumnRole> roles) {
		return roles.contains(ColumnRole.CONTENT) && roles.size() >= 3
				&& (roles.contains(ColumnRole.LEAD)
						|| (roles.contains(ColumnRole.COORDINATING) && roles.contains(ColumnRole.TIME))
						|| (roles.contains(ColumnRole.TIME) && roles.contains(ColumnRole.RESULT)));
	}

	static boolean titleWords(String text) {
		for (String word : text.toLowerCase(Locale.ROOT).split("[\\s,/().:;&-]+", -1)) {
			if (!word.isEmpty() && !WORDS.contains(word)) {
				return false;
			}
		}
		return true;
	}

}
