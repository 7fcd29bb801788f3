package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The title row of a task table inside flowing text.
 *
 * @param columns roles of the columns in printed order
 * @param end index of the first line after the titles
 */
record TableHeader(List<ColumnRole> columns, int start, int end) {

	private static final Pattern OPENING = Pattern
		.compile("^(?:S\\.?TT|STT|Stt|TT|ST(?= T|$)|Số TT|SỐ TT|Tt|Số thứ tự|SỐ THỨ TỰ)(?![\\p{L}]).*");

	private static final Pattern FIRST = Pattern.compile("(?:0?1|I|A|1\\.1)[.)]?(?: \\p{Lu}.*)?|\\(1\\)");

	private static final Set<String> WORDS = Set.copyOf(List
		.of(("stt tt st t số thứ tự nội dung nhiệm vụ công việc tên cụ thể đơn vị cơ quan bộ phận chủ trì phối hợp thực hiện "
				+ "thời gian hạn hoàn thành kết quả sản phẩm ghi chú tiến độ dự kiến đầu ra cấp trình và các của phòng ban ngành địa phương "
				+ "tổ chức trách chịu phân người giải pháp hoạt động yêu cầu điểm bắt kết thúc ban hành phê duyệt tham mưu lộ chính theo dõi "
				+ "văn bản kinh phí nguồn lực cần đạt hình thức giao lãnh đạo chỉ đạo phụ được hình quyền có thẩm mục tiêu chương trình đề án "
				+ "căn cứ lý do tham quản trọng tâm lượng")
			.split(" ")));

	private static final Pattern ALL_CAPS_TITLE = Pattern.compile(
			"(?:STT|TT|SỐ TT|NỘI DUNG|(?:TÊN )?NHIỆM VỤ|CƠ QUAN|ĐƠN VỊ|THỜI GIAN|THỜI HẠN|TIẾN ĐỘ|KẾT QUẢ|SẢN PHẨM|GHI CHÚ|CẤP TRÌNH|CÔNG VIỆC)");

	static @Nullable TableHeader at(List<Line> lines, int start) {
		if (!OPENING.matcher(lines.get(start).text()).matches()) {
			return null;
		}
		int end = start;
		while (end < lines.size() && end - start < 40 && (titleWords(lines.get(end).text()) || unusual(lines, end))) {
			end++;
		}
		List<ColumnRole> roles = new ArrayList<>();
		titles(lines.subList(start, end)).forEach(title -> roles.add(ColumnRole.of(title)));
		return describesTasks(roles) ? new TableHeader(List.copyOf(roles), start, end) : null;
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

	/**
	 * A title begins with a capital; inside a run of capitals, with one of the usual
	 * nouns. The words count, not the lines they are broken over.
	 */
	private static List<String> titles(List<Line> lines) {
		String[] words = Span.text(lines).split(" ", -1);
		List<String> titles = new ArrayList<>();
		StringBuilder title = new StringBuilder();
		for (int i = 0; i < words.length; i++) {
			if (!title.isEmpty() && begins(words, i, title)) {
				titles.add(title.toString().strip());
				title.setLength(0);
			}
			title.append(words[i]).append(' ');
		}
		titles.add(title.toString().strip());
		return titles;
	}

	private static boolean begins(String[] words, int at, StringBuilder title) {
		if (!Character.isUpperCase(words[at].codePointAt(0)) || title.toString().equals("Số ")) {
			return false;
		}
		if (!capitals(words[at]) || !capitals(words[at - 1])) {
			return true;
		}
		String rest = String.join(" ", Arrays.asList(words).subList(at, Math.min(words.length, at + 3)));
		return ALL_CAPS_TITLE.matcher(rest).lookingAt() && !ties(title, rest);
	}

	private static boolean capitals(String word) {
		return word.equals(word.toUpperCase(Locale.ROOT));
	}

	/** "NỘI DUNG" + "NHIỆM VỤ" are one title. */
	private static boolean ties(StringBuilder title, String piece) {
		String before = title.toString().strip();
		return before.endsWith("NỘI DUNG") && !piece.startsWith("ĐƠN VỊ") && !piece.startsWith("CƠ QUAN")
				&& !piece.startsWith("THỜI");
	}

}
