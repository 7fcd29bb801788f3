package io.kehoach.plan.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.kehoach.plan.domain.Citation;

/** Finds cited documents: type, number, date and issuer as printed. */
final class Citations {

	static final String NUMBER = "\\d{1,5}[a-z]?(?:/\\d{4})?\\s?[-–/]\\s?\\p{Lu}[\\p{L}\\d]*(?:\\s?[-–/&.]\\s?\\p{Lu}[\\p{L}\\d]*)*";

	private static final String TYPES = "Kế hoạch|Quyết định|Chỉ thị|Nghị quyết|Nghị định|Thông tư liên tịch|Thông tư|Công văn|Thông báo|Kết luận|Hướng dẫn|Quy định|"
			+ "Chương trình hành động|Chương trình|Báo cáo|Tờ trình|Công điện|Đề án|Luật|Pháp lệnh|Quy chế|Văn bản|Nghị Quyết";

	private static final String DAY = "(?:,?\\s*ngày\\s*(\\d{1,2})(?:\\s*[/.-]\\s*|\\s+tháng\\s+)(\\d{1,2})(?:\\s*[/.-]\\s*|\\s+năm\\s+)(\\d{4}))?";

	private static final Pattern CITED = Pattern.compile("(?:(" + TYPES + ")\\s+)?số:?\\s*(" + NUMBER + ")" + DAY
			+ "(?:\\s+của\\s+((?:(?!\\s+(?:về|ban hành|quy định|phê duyệt|ngày|V/v|hướng dẫn|sửa đổi|triển khai|đối với|“)|[;,.“\"()]).){2,120}))?");

	private static final Pattern LAW = Pattern.compile(
			"((?:Bộ luật|Luật|Pháp lệnh)\\s[^;,.]{3,90}?)\\s+ngày\\s+(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+(\\d{4})");

	private Citations() {
	}

	/** Each cited number once; the fullest mention wins. */
	static List<Citation> in(String text) {
		Map<String, Citation> found = new LinkedHashMap<>();
		Matcher m = CITED.matcher(text);
		while (m.find()) {
			String number = m.group(2).replaceAll("\\s+", "");
			String issuer = m.group(6);
			Citation citation = new Citation(m.group(1), number, date(m.group(3), m.group(4), m.group(5)),
					issuer == null ? null : issuer.strip(), null);
			found.merge(number, citation, (one, other) -> one.date() == null && other.date() != null ? other : one);
		}
		return List.copyOf(found.values());
	}

	/** Laws are cited by name and day, without a number. */
	static List<Citation> withLaws(String text) {
		List<Citation> all = new ArrayList<>(in(text));
		Matcher m = LAW.matcher(text);
		while (m.find()) {
			all.add(new Citation(m.group(1), null, date(m.group(2), m.group(3), m.group(4)), null, null));
		}
		return all;
	}

	static @Nullable LocalDate date(@Nullable String day, @Nullable String month, @Nullable String year) {
		if (day == null || month == null || year == null) {
			return null;
		}
		try {
			return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
		}
		catch (DateTimeException impossible) {
			return null;
		}
	}

}
