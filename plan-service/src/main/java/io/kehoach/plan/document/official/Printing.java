package io.kehoach.plan.document.official;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import io.kehoach.plan.domain.Citation;
import io.kehoach.plan.domain.PlanItem;
import org.jspecify.annotations.Nullable;

/** How official documents write numbers, days, cited documents and lists. */
final class Printing {

	private static final Locale VIETNAMESE = Locale.of("vi", "VN");

	/** What XML cannot hold has no place on paper. */
	private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\uFFFE\\uFFFF&&[^\\t]]|[\\ud800-\\udfff]");

	private static final Pattern MARKER = Pattern.compile("(?:[-–•+*●]|[a-zđ]\\)|\\d{1,2}(?:\\.\\d{1,2})*[.)])\\s*$");

	private Printing() {
	}

	static String capitals(@Nullable String text) {
		return or(text).toUpperCase(VIETNAMESE);
	}

	static String or(@Nullable String text) {
		return text == null ? "" : printable(text);
	}

	static String printable(String text) {
		return UNPRINTABLE.matcher(text).replaceAll(" ").strip();
	}

	/**
	 * A number under 10 gets a zero; an unknown one leaves room for the records office.
	 */
	static String number(@Nullable String number) {
		return "Số: "
				+ (number == null ? "        /KH-        " : printable(number).replaceFirst("^(\\d)(?!\\d)", "0$1"));
	}

	/** Days under 10 and the months 1 and 2 get a zero. */
	static String placeAndDay(@Nullable String place, @Nullable LocalDate day) {
		String where = place == null ? "" : printable(place) + ", ";
		return where + (day == null ? "ngày      tháng      năm        " : "ngày " + inWords(day));
	}

	static String cited(Citation citation) {
		StringBuilder text = new StringBuilder("Căn cứ ");
		text.append(or(citation.type()));
		if (citation.number() != null) {
			text.append(" số ").append(citation.number());
		}
		if (citation.date() != null) {
			text.append(" ngày ").append(inWords(citation.date()));
		}
		if (citation.issuer() != null) {
			text.append(" của ").append(citation.issuer());
		}
		return printable(text.append(';').toString().replaceAll("\\s+", " "));
	}

	/** The jobs that the content lists stand on lines of their own. */
	static List<String> content(PlanItem item) {
		String text = printable(item.content());
		List<String> lines = new ArrayList<>();
		int begin = 0;
		int from = 0;
		for (String job : item.subItems()) {
			int at = text.indexOf(printable(job), from);
			if (at < 0) {
				continue;
			}
			int marker = markerBefore(text, at);
			if (marker > begin) {
				lines.add(text.substring(begin, marker).strip());
				begin = marker;
			}
			from = at + job.length();
		}
		lines.add(text.substring(begin).strip());
		return lines;
	}

	private static int markerBefore(String text, int at) {
		var marker = MARKER.matcher(text.substring(0, at));
		return marker.find() ? marker.start() : at;
	}

	private static String inWords(LocalDate day) {
		String month = (day.getMonthValue() <= 2 ? "0" : "") + day.getMonthValue();
		return "%02d tháng %s năm %d".formatted(day.getDayOfMonth(), month, day.getYear());
	}

}
