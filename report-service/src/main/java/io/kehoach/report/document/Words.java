package io.kehoach.report.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How official documents write numbers, dates and names.
 */
final class Words {

	private static final Locale VIETNAMESE = Locale.of("vi", "VN");

	private static final Pattern ONE_DIGIT = Pattern.compile("^(\\d)(?!\\d)");

	private static final Pattern UNPRINTABLE = Pattern
		.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

	private Words() {
	}

	/** Without the characters that no document can hold. */
	static String printable(String text) {
		return UNPRINTABLE.matcher(text).replaceAll("");
	}

	static String capitals(String text) {
		return text.toUpperCase(VIETNAMESE);
	}

	static String or(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

	/** Without the mark that ended it, so that the sentence can go on. */
	static String unended(String text) {
		return text.strip().replaceAll("[\\s.;:,]+$", "");
	}

	/**
	 * A number under 10 is written with a zero; an unknown one leaves room for the
	 * records office.
	 */
	static String number(@Nullable String number) {
		if (number == null || number.isBlank()) {
			return "        /BC-        ";
		}
		Matcher oneDigit = ONE_DIGIT.matcher(number.strip());
		return oneDigit.replaceFirst("0$1");
	}

	/**
	 * Without a place the line begins with the day. Days under 10 and the months 1 and 2
	 * are written with a zero.
	 */
	static String placeAndDate(@Nullable String place, @Nullable LocalDate date) {
		String where = (place == null || place.isBlank()) ? "Ngày " : place + ", ngày ";
		if (date == null) {
			return where + "     tháng      năm       ";
		}
		String month = (date.getMonthValue() <= 2) ? "0" + date.getMonthValue()
				: Integer.toString(date.getMonthValue());
		return where + "%02d tháng %s năm %d".formatted(date.getDayOfMonth(), month, date.getYear());
	}

	static String day(LocalDate date) {
		return "%02d/%02d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
	}

	static String figure(@Nullable BigDecimal number) {
		if (number == null) {
			return "";
		}
		DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
		symbols.setGroupingSeparator('.');
		symbols.setDecimalSeparator(',');
		return new DecimalFormat("#,##0.##", symbols).format(number.setScale(2, RoundingMode.HALF_UP));
	}

}
