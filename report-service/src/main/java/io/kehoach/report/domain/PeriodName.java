package io.kehoach.report.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What people call a report, from its period's kind and key: the printed phrase is often
 * only a date.
 */
public final class PeriodName {

	private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");

	private PeriodName() {
	}

	public static String of(String kind, String key, @Nullable String printed) {
		int dash = key.indexOf('-');
		String year = (dash > 0) ? key.substring(0, dash) : "";
		String part = key.substring(dash + 1);
		return "Báo cáo" + switch (kind) {
			case "SIX_MONTHS" -> (part.equals("H2") ? " 6 tháng cuối năm " : " 6 tháng đầu năm ") + year;
			case "YEAR" -> " năm " + year;
			case "QUARTER" -> " quý " + quarter(part) + "/" + year;
			case "MONTH" -> " tháng " + part.replaceFirst("^[M0]+", "") + "/" + year;
			default -> (printed != null) ? " " + printed : " " + key;
		};
	}

	private static String quarter(String part) {
		int number = part.matches("Q[1-4]") ? part.charAt(1) - '0' : 0;
		return (number > 0) ? QUARTERS.get(number - 1) : part;
	}

}
