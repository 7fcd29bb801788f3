package io.kehoach.plan.domain;

import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.kehoach.plan.domain.phrase.PlanPeriod;
import io.kehoach.plan.domain.phrase.TimePhrase;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says, said of another year. Cited documents keep their number, day and
 * name, and spans of years are what they are.
 */
record YearShift(int from, int years, PlanPeriod next) {

	private static final String DAY = ",?\\s*ngày\\s*\\d{1,2}(?:\\s*[/.-]\\s*|\\s+tháng\\s+)\\d{1,2}(?:\\s*[/.-]\\s*|\\s+năm\\s+)\\d{4}";

	private static final String NAMED = "(?:số|Kế hoạch|Quyết định|Chỉ thị|Nghị quyết|Nghị định|Thông tư|Công văn|Thông báo|Kết luận|Hướng dẫn|"
			+ "Quy định|Chương trình|Báo cáo|Tờ trình|Công điện|Đề án)(?:\\s*:\\s*|\\s+)";

	private static final String CITED = NAMED + "\\d+[a-z]?(?:/\\d{4})?\\s?[-–/]\\s?\\p{Lu}\\S*(?:" + DAY
			+ ")?(?:(?:\\s+của\\s[^;.,()]{2,120}?)?\\s(?:về|V/v)\\s[^;.,()]*)?";

	private static final String LAW = "(?:Luật|luật|Pháp lệnh)\\s[^;,.]{3,90}?" + DAY;

	private static final String SPAN = "\\d{4}\\s*[-–]\\s*\\d{4}";

	private static final String YEAR = "(?<!\\d)\\d{4}(?!\\d)";

	private static final Pattern SCHOOL_YEAR = Pattern.compile("[Nn]ăm học\\s+" + SPAN);

	private static final Pattern PROSE = Pattern
		.compile(CITED + "|" + LAW + "|" + SCHOOL_YEAR.pattern() + "|" + SPAN + "|" + YEAR);

	private static final Pattern YEARS = Pattern.compile(YEAR);

	String text(String text) {
		return PROSE.matcher(text).replaceAll((found) -> Matcher.quoteReplacement(moved(found.group())));
	}

	/** A time that names other years as well is not moved. */
	String time(String text) {
		if (SCHOOL_YEAR.matcher(text).find()) {
			return text(text);
		}
		return namesOthers(text) ? text : text.replace(name(from), name(from + years));
	}

	boolean namesOthers(String time) {
		return YEARS.matcher(time).results().map(MatchResult::group).anyMatch((year) -> !year.equals(name(from)));
	}

	/** What was read is read again; what a person gave moves with its words. */
	@Nullable Window window(@Nullable Window old) {
		if (old == null) {
			return null;
		}
		String time = time(old.text());
		if (old.resolvedBy() != ResolvedBy.PERSON) {
			return TimePhrase.read(time, next).window();
		}
		boolean stays = namesOthers(old.text()) && time.equals(old.text());
		return new Window(time, old.kind(), stays ? old.from() : date(old.from()), stays ? old.to() : date(old.to()),
				old.rule(), old.recurrence(), old.resolvedBy(), old.condition(), null, null, null);
	}

	String key(String key) {
		return key.replace(name(from), name(from + years));
	}

	@Nullable LocalDate date(@Nullable LocalDate day) {
		return (day != null) ? day.plusYears(years) : null;
	}

	private String moved(String found) {
		if (found.equals(name(from))) {
			return name(from + years);
		}
		boolean school = SCHOOL_YEAR.matcher(found).matches() && found.contains(name(from));
		return school ? YEARS.matcher(found).replaceAll((it) -> name(Integer.parseInt(it.group()) + years)) : found;
	}

	private static String name(int year) {
		return Integer.toString(year);
	}

}
