package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the columns of a table in flowing text are called.
 *
 * @param roles in printed order
 * @param lines of each title; none where they hold words of other titles too
 */
record TableTitles(List<ColumnRole> roles, List<List<Line>> lines) {

	/** The number's title, which a narrow column breaks anywhere. */
	private static final Pattern NUMBER = Pattern.compile(
			"^(?:S ?\\.? ?T ?\\.? ?T\\.?|T ?T|Số ?(?:T ?T|thứ tự)|Mục)(?= |$)",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern ALL_CAPS_TITLE = Pattern.compile(
			"(?:STT|TT|SỐ TT|NỘI DUNG|(?:TÊN )?NHIỆM VỤ|CƠ QUAN|ĐƠN VỊ|THỜI GIAN|THỜI HẠN|TIẾN ĐỘ|KẾT QUẢ|SẢN PHẨM|GHI CHÚ|CẤP TRÌNH|CÔNG VIỆC|PHỐI HỢP|CHỦ TRÌ|LÃNH ĐẠO|HOẠT ĐỘNG|KINH PHÍ|PHÂN CÔNG|BỘ PHẬN|NGƯỜI)");

	static boolean beginWithNumber(List<Line> lines) {
		return NUMBER.matcher(Span.text(lines)).find();
	}

	static TableTitles of(List<Line> lines) {
		String text = Span.text(lines);
		List<ColumnRole> roles = new ArrayList<>();
		List<List<Line>> titleLines = new ArrayList<>();
		Matcher number = NUMBER.matcher(text);
		String rest = text;
		if (number.find()) {
			roles.add(ColumnRole.NUMBER);
			titleLines.add(List.of());
			rest = text.substring(number.end()).strip();
		}
		String[] words = rest.split(" ", -1);
		List<Line> lineOf = lineOf(lines, words.length);
		List<List<Integer>> titles = rest.isEmpty() ? List.of() : titles(words);
		titles.forEach(title -> titleLines.add(own(title, lineOf)));
		roles.addAll(ColumnRole
			.of(titles.stream().map(title -> String.join(" ", title.stream().map(i -> words[i]).toList())).toList()));
		return new TableTitles(roles, titleLines).underOneTitle(text);
	}

	/** Of each of the last words the line it stands on. */
	private static List<Line> lineOf(List<Line> lines, int last) {
		List<Line> lineOf = new ArrayList<>();
		lines.forEach(line -> Arrays.stream(line.text().split(" ", -1)).forEach(word -> lineOf.add(line)));
		return lineOf.size() < last ? List.of() : lineOf.subList(lineOf.size() - last, lineOf.size());
	}

	private static List<Line> own(List<Integer> title, List<Line> lineOf) {
		if (lineOf.isEmpty()) {
			return List.of();
		}
		int first = title.getFirst();
		int last = title.getLast();
		boolean shared = (first > 0 && lineOf.get(first - 1).from() == lineOf.get(first).from())
				|| (last + 1 < lineOf.size() && lineOf.get(last + 1).from() == lineOf.get(last).from());
		return shared ? List.of() : lineOf.subList(first, last + 1).stream().distinct().toList();
	}

	/** "Đơn vị thực hiện" over "Chủ trì" and "Phối hợp": the lower titles come last. */
	private TableTitles underOneTitle(String text) {
		int last = roles.size() - 1;
		int lead = roles.indexOf(ColumnRole.LEAD);
		boolean two = lead >= 0 && lead < last - 1 && roles.get(last) == ColumnRole.COORDINATING
				&& roles.get(last - 1) == ColumnRole.LEAD && text.toLowerCase(Locale.ROOT)
					.indexOf("chủ trì") == text.toLowerCase(Locale.ROOT).lastIndexOf("chủ trì");
		if (!two) {
			return this;
		}
		List<ColumnRole> columns = new ArrayList<>(roles.subList(0, last - 1));
		columns.add(lead + 1, ColumnRole.COORDINATING);
		List<List<Line>> names = new ArrayList<>(lines.subList(0, last - 1));
		names.set(lead, lines.get(last - 1));
		names.add(lead + 1, lines.get(last));
		return new TableTitles(columns, names);
	}

	/**
	 * A title begins with a capital; inside a run of capitals, with one of the usual
	 * nouns. The words count, not the lines they are broken over.
	 */
	private static List<List<Integer>> titles(String[] words) {
		List<List<Integer>> titles = new ArrayList<>();
		StringBuilder title = new StringBuilder();
		for (int i = 0; i < words.length; i++) {
			if (titles.isEmpty() || begins(words, i, title)) {
				titles.add(new ArrayList<>());
				title.setLength(0);
			}
			titles.getLast().add(i);
			title.append(words[i]).append(' ');
		}
		return titles;
	}

	private static boolean begins(String[] words, int at, StringBuilder title) {
		if (!Character.isUpperCase(words[at].codePointAt(0)) || words[at - 1].matches(".*[/,;–-]")) {
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
		if (before.matches("(?:CÁC )?(?:CƠ QUAN|ĐƠN VỊ|BỘ PHẬN|NGƯỜI|TÊN)|.*(?: VÀ| CỦA)")) {
			return true;
		}
		return before.endsWith("NỘI DUNG") && !piece.startsWith("ĐƠN VỊ") && !piece.startsWith("CƠ QUAN")
				&& !piece.startsWith("THỜI");
	}

}
