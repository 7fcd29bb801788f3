package io.kehoach.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The kind of document and its abstract.
 *
 * @param decision number and day of the decision this document is an annex of, as a text
 * @param end index of the first line after the block
 */
record TitleBlock(@Nullable Span type, @Nullable Span title, @Nullable String decision, int end) {

	private static final String TYPES = "QUYẾT ĐỊNH|NGHỊ QUYẾT|KẾ HOẠCH|CHƯƠNG TRÌNH|CHỈ THỊ|ĐỀ ÁN|PHƯƠNG ÁN|THÔNG BÁO|HƯỚNG DẪN|BÁO CÁO|DANH MỤC|DỰ THẢO";

	private static final Pattern TYPE = Pattern.compile("^(" + TYPES
			+ ")((?: (?:HÀNH ĐỘNG|PHỐI HỢP|LIÊN TỊCH|LIÊN NGÀNH|TRIỂN KHAI|CÔNG TÁC))?)(?:\\s+(\\p{Lu}.*))?$");

	private static final Pattern BODY_BEGINS = Pattern
		.compile("^(?:Căn cứ|Thực hiện|Theo|Để |Nhằm|Triển khai|Xét|Trên cơ sở|Tiếp tục|Kính gửi).*");

	private static final Pattern ANNEXED = Pattern.compile("^\\((?:Kèm theo|Ban hành kèm theo|Đính kèm).*",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern OPEN_END = Pattern.compile(
			".*(?:,|(?<!\\p{L})(?:thực hiện|về|và|của|theo|số|triển khai|năm|trong|đến|giai đoạn|kết quả|các|với))$",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	/** Index of the line that names the kind of document, or the number of lines. */
	static int typeLine(List<Line> lines) {
		for (int i = 0; i < Math.min(lines.size(), 80); i++) {
			Matcher m = TYPE.matcher(lines.get(i).text());
			if (m.matches() && !lines.get(i).text().endsWith(":")) {
				return i;
			}
		}
		return lines.size();
	}

	static TitleBlock of(List<Line> lines) {
		int at = typeLine(lines);
		if (at == lines.size()) {
			return new TitleBlock(null, null, null, 0);
		}
		Line typeLine = lines.get(at);
		Matcher m = TYPE.matcher(typeLine.text());
		List<Line> title = new ArrayList<>();
		int end = at + 1;
		String words = "";
		if (m.matches()) {
			words = m.group(1) + m.group(2);
			if (m.group(3) != null) {
				title.add(typeLine.part(m.start(3), typeLine.text().length()));
			}
		}
		while (end < lines.size() && title.size() < 12 && goesOn(title, lines.get(end))) {
			title.add(lines.get(end));
			end++;
		}
		StringBuilder annexed = new StringBuilder();
		while (end < lines.size() && (ANNEXED.matcher(lines.get(end).text()).matches()
				|| (!annexed.isEmpty() && annexed.indexOf(")") < 0))) {
			annexed.append(lines.get(end).text()).append(' ');
			end++;
		}
		Span type = Span.of(typeLine).about(sentenceCase(words));
		return new TitleBlock(type, title.isEmpty() ? null : Span.join(title),
				annexed.isEmpty() ? null : annexed.toString(), end);
	}

	private static boolean goesOn(List<Line> title, Line line) {
		String text = line.text();
		if (ANNEXED.matcher(text).matches() || Paragraph.kindOf(text) == Paragraph.Kind.ROMAN
				|| text.startsWith("Kính gửi")) {
			return false;
		}
		if (title.isEmpty()) {
			return true;
		}
		String before = title.getLast().text();
		if (OPEN_END.matcher(before).matches()) {
			return true;
		}
		boolean paragraph = line.gap() > title.getFirst().gap() + 1 || text.endsWith(";");
		boolean otherCase = Paragraph.capitals(text) != Paragraph.capitals(before);
		return !paragraph && !otherCase && !BODY_BEGINS.matcher(text).matches();
	}

	private static String sentenceCase(String words) {
		String lower = words.toLowerCase(Locale.ROOT);
		return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
	}

}
