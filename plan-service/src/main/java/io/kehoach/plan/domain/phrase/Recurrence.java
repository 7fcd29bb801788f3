package io.kehoach.plan.domain.phrase;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** How often something comes back, by its words; the shortest step named wins. */
enum Recurrence {

	MONTHLY("(?:hằng|mỗi|từng) tháng|định kỳ tháng|tháng cuối kỳ báo cáo"),
	QUARTERLY("(?:hằng|mỗi|từng) quý|định kỳ quý"),
	SIX_MONTHS("định kỳ (?:0?6|sáu) tháng|(?:0?6|sáu) tháng(?: một lần|/lần|, (?:hằng )?năm)"),
	YEARLY("(?:hằng|mỗi) năm|định kỳ năm|những năm tiếp theo|năm sau(?! khi)|kết thúc năm"),
	CONTINUOUS("thường xuyên|liên tục|suốt (?:năm|quá trình)|trong quá trình|hằng (?:ngày|tuần)|định kỳ|theo lịch");

	private final Pattern words;

	Recurrence(String words) {
		this.words = Pattern.compile(words);
	}

	static @Nullable Recurrence in(String folded) {
		for (Recurrence candidate : values()) {
			if (candidate.words.matcher(folded).find()) {
				return candidate;
			}
		}
		return null;
	}

}
