package io.kehoach.plan.document;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.kehoach.plan.domain.phrase.PlanPeriod;

/**
 * The plan's year: from the title, then from what it is based on, then from its own date;
 * never from a cited day.
 */
record Years(@Nullable Integer year, boolean oneYear, @Nullable Span from) {

	private static final Pattern CITED_DAY = Pattern
		.compile("ngày\\s+\\d{1,2}\\s*(?:tháng|[/-])\\s*\\d{1,2}\\s*(?:năm|[/-])\\s*\\d{4}|\\d{1,2}/\\d{1,2}/\\d{4}");

	private static final Pattern NUMBERED = Pattern.compile("số\\s+\\S*\\d{4}\\S*");

	private static final Pattern SPAN = Pattern.compile("(20\\d\\d)\\s*[-–]\\s*(20\\d\\d)");

	private static final Pattern YEAR = Pattern.compile("(?:năm|NĂM|Năm)\\s+(20\\d\\d)");

	private static final Pattern BASIS_YEAR = Pattern
		.compile("(?:[Kk]ế hoạch|nhiệm vụ|công tác|[Cc]hương trình)[^;.]{0,160}?năm\\s+(20\\d\\d)");

	/**
	 * @param signedIn the year of its own date
	 */
	static Years of(@Nullable Span title, List<Paragraph> opening, @Nullable Integer signedIn) {
		if (title != null) {
			String text = withoutCited(title.text());
			Matcher span = SPAN.matcher(text);
			if (span.find()) {
				boolean school = text.toLowerCase(java.util.Locale.ROOT).contains("năm học");
				Integer begin = Integer.valueOf(span.group(1));
				return new Years(signedIn != null && !school ? signedIn : begin, false, title);
			}
			Matcher year = YEAR.matcher(text);
			if (year.find()) {
				return new Years(Integer.valueOf(year.group(1)), !text.matches(".*(?:đến|định hướng|tầm nhìn) năm.*"),
						title);
			}
		}
		for (Paragraph basis : opening) {
			Matcher m = BASIS_YEAR.matcher(withoutCited(basis.text()));
			if (!basis.text().matches("Căn cứ (?:Luật|Bộ luật).*") && m.find()) {
				return new Years(Integer.valueOf(m.group(1)), false, basis.span());
			}
		}
		return new Years(signedIn, false, null);
	}

	PlanPeriod period(@Nullable LocalDate issuedOn) {
		return new PlanPeriod(year, oneYear, issuedOn);
	}

	private static String withoutCited(String text) {
		return NUMBERED.matcher(CITED_DAY.matcher(text).replaceAll(" ")).replaceAll(" ");
	}

}
