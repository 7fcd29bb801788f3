package io.kehoach.plan.domain.phrase;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The words around the dates of a phrase. */
final class PhraseWords {

	static final Pattern DONE = Pattern.compile("^đã (?:hoàn thành|thực hiện xong|ban hành)\\.?$");

	/**
	 * Somebody else's schedule, plan, request or event: no date until a person gives one.
	 */
	static final Pattern AWAITING = Pattern
		.compile("(?<!\\p{L})(?:theo (?:\\p{L}+ )?(?:lộ trình|lịch|yêu cầu|tiến độ|chỉ đạo|hướng dẫn|"
				+ "kế hoạch|chương trình|thời gian|quy định|đề nghị)|trong quá trình|(?:ngay )?sau khi|(?:ngay )?khi (?:có|được)|"
				+ "tùy (?:theo|thuộc)|căn cứ (?:vào )?|xây dựng kế hoạch)");

	static final Pattern CONDITION = Pattern
		.compile("sau khi|theo yêu cầu|khi có|khi được|trước ngày|nếu|tùy|hoặc|theo lộ trình");

	static final Pattern COUNTED = Pattern
		.compile("(?:là |trong (?:vòng |thời hạn )?)?(\\d{1,3}) ngày(?: làm việc)? (?:kể )?từ (?:ngày )?(.+)");

	static final Pattern OPEN_END = Pattern
		.compile("và (?:những|các) năm (?:tiếp theo|sau)|trở đi|và theo lộ trình|và tiếp tục");

	static final Pattern EVERY_MONTH_DAY = Pattern
		.compile("ngày \\d{1,2} (?:của tháng|hằng tháng|tháng cuối|của quý|hằng quý)");

	static final Pattern PARENTHESES = Pattern.compile("\\(([^()]*)\\)?");

	private static final Pattern FILLERS = Pattern
		.compile("(?<!\\p{L})(?:từ|đến|hết|tới|trước|sau|ngày|trong|vào|hoàn thành|thực hiện|"
				+ "triển khai|thường xuyên|(?:hằng|mỗi|từng) (?:năm|quý|tháng|tuần|ngày|giai đoạn)|định kỳ|liên tục|nhiệm vụ|và|chậm nhất|"
				+ "muộn nhất|là|dự kiến|giai đoạn|cả|năm|những|tiếp theo|trở đi|đã|đột xuất|hoặc|không quá|thời gian|xong|đầu kỳ|giữa kỳ|"
				+ "cuối kỳ|đợt \\d+|khoảng|chủ nhật|thứ (?:hai|ba|tư|năm|sáu|bảy)|0?6 tháng|lịch)(?!\\p{L})");

	private PhraseWords() {
	}

	/**
	 * Share of letters and digits that terms, known words or an awaited event account
	 * for.
	 */
	static double coverage(String folded, List<DateTerm> terms) {
		StringBuilder rest = new StringBuilder(folded);
		terms.forEach(term -> blank(rest, term.start(), term.end()));
		Matcher awaiting = AWAITING.matcher(folded);
		if (awaiting.find()) {
			blank(rest, awaiting.start(), folded.length());
		}
		PARENTHESES.matcher(folded).results().forEach(m -> blank(rest, m.start(), m.end()));
		FILLERS.matcher(rest.toString()).results().forEach(m -> blank(rest, m.start(), m.end()));
		long all = folded.chars().filter(Character::isLetterOrDigit).count();
		long unread = rest.chars().filter(Character::isLetterOrDigit).count();
		return all == 0 ? 0 : 1 - (double) unread / all;
	}

	/** The text in brackets that says what a date depends on. */
	static @Nullable String condition(String printed) {
		Matcher m = PARENTHESES.matcher(printed);
		while (m.find()) {
			if (CONDITION.matcher(PhraseText.fold(m.group(1))).find()) {
				return m.group(1).strip();
			}
		}
		return null;
	}

	/** Words that stand right before a date, spaces aside. */
	static Pattern leading(String words) {
		return Pattern.compile("(?<!\\p{L})(?:" + words + ") ?$");
	}

	static boolean precedes(String folded, int place, Pattern leading) {
		return leading.matcher(folded.substring(0, place)).find();
	}

	private static void blank(StringBuilder text, int start, int end) {
		text.replace(start, end, " ".repeat(end - start));
	}

}
