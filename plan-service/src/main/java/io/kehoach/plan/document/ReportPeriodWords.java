package io.kehoach.plan.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.kehoach.plan.domain.ReportDefinition;
import io.kehoach.plan.domain.ReportKind;

/** The period of a report in words: {@code 2024-Q3} is "quý III năm 2024". */
record ReportPeriodWords(String key, ReportKind kind) {

	private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");

	private static final String NAMED = "(6 tháng đầu năm|6 tháng cuối năm|năm|quý (?:IV|I{1,3}) năm|tháng \\d{1,2} năm) (\\d{4})";

	private static final String OTHER = "(6 tháng|năm|quý|tháng|chuyên đề) kỳ “([^”]+)”";

	static final String PERIOD = (NAMED + "|" + OTHER).replaceAll("\\((?!\\?)", "(?:");

	/** A key that does not name a usual period is said as it is. */
	static String of(ReportDefinition report) {
		Matcher key = Pattern.compile("(\\d{4})-(H[12]|YEAR|Q[1-4]|M(?:0[1-9]|1[0-2]))").matcher(report.key());
		String words = key.matches() ? words(key.group(2)) + " " + key.group(1) : "";
		return key.matches() && read(words).kind() == report.kind() ? words
				: word(report.kind()) + " kỳ “" + report.key() + "”";
	}

	static ReportPeriodWords read(String words) {
		Matcher named = Pattern.compile(NAMED).matcher(words);
		if (named.matches()) {
			String code = code(named.group(1));
			return new ReportPeriodWords(named.group(2) + "-" + code, kind(code.charAt(0)));
		}
		Matcher other = Pattern.compile(OTHER).matcher(words);
		if (!other.matches()) {
			throw new IllegalArgumentException(words);
		}
		ReportKind kind = Arrays.stream(ReportKind.values())
			.filter(it -> word(it).equals(other.group(1)))
			.findFirst()
			.orElse(ReportKind.OTHER);
		return new ReportPeriodWords(other.group(2).strip(), kind);
	}

	private static String words(String code) {
		return switch (code.charAt(0)) {
			case 'H' -> code.equals("H1") ? "6 tháng đầu năm" : "6 tháng cuối năm";
			case 'Q' -> "quý " + QUARTERS.get(code.charAt(1) - '1') + " năm";
			case 'M' -> "tháng " + Integer.parseInt(code.substring(1)) + " năm";
			default -> "năm";
		};
	}

	private static String code(String words) {
		String[] parts = words.split(" ");
		return switch (parts[0]) {
			case "6" -> words.contains("đầu") ? "H1" : "H2";
			case "quý" -> "Q" + (QUARTERS.indexOf(parts[1]) + 1);
			case "tháng" -> String.format(Locale.ROOT, "M%02d", Integer.parseInt(parts[1]));
			default -> "YEAR";
		};
	}

	private static ReportKind kind(char code) {
		return switch (code) {
			case 'H' -> ReportKind.SIX_MONTHS;
			case 'Q' -> ReportKind.QUARTER;
			case 'M' -> ReportKind.MONTH;
			default -> ReportKind.YEAR;
		};
	}

	private static String word(ReportKind kind) {
		return switch (kind) {
			case SIX_MONTHS -> "6 tháng";
			case YEAR -> "năm";
			case QUARTER -> "quý";
			case MONTH -> "tháng";
			case OTHER -> "chuyên đề";
		};
	}

}
