package io.kehoach.plan.domain.phrase;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Finds the date terms of a folded phrase, longest form first, each place read once. */
final class DateTerms {

	private static final String END = "(?![\\p{L}\\d])";

	private static final String BEGIN = "(?<![\\p{L}\\d/])";

	private static final String YEAR = "((?:19|20)\\d\\d)";

	/**
	 * A year of three digits or less after two slashes is a slip that nobody may repair
	 * but a person.
	 */
	private static final Pattern BROKEN = Pattern.compile(BEGIN + "\\d{1,2}/\\d{1,2}/(?:\\d{1,3}|\\d{5,})" + END);

	private static final Pattern SLIP = Pattern.compile("quý (?:iv|i{1,3})(?:20\\d\\d|/ +20\\d\\d| +/ *20\\d\\d)");

	private static final List<Form> FORMS = List.of(
			form("(\\d{1,2})(?: ?, ?\\d{1,2})* ?(?:và|-|,) ?(\\d{1,2}) tháng (\\d{1,2})(?: năm " + YEAR + ")?",
					DateTerms::days),
			form("tuần (?:thứ )?0?([1-5]) ?,? ?(?:của )?tháng (\\d{1,2})(?:(?: năm | ?/ ?)" + YEAR + ")?",
					m -> one(m, Grain.WEEK, 3, number(m, 2), number(m, 1))),
			form("tháng (\\d{1,2}) ?- ?(\\d{1,2})(?: ?/ ?| năm )" + YEAR, DateTerms::months),
			form("(\\d{1,2}) ?[/.-] ?(\\d{1,2}) ?[/.-] ?" + YEAR, m -> day(m, 2, 1, 3)),
			form("ngày (\\d{1,2}) tháng (\\d{1,2})(?:(?: năm |/)" + YEAR + ")?", m -> day(m, 2, 1, 3)),
			form("(\\d{1,2}) tháng (\\d{1,2})(?: năm |/)" + YEAR, m -> day(m, 2, 1, 3)),
			form("ngày (\\d{1,2}) ?[/-] ?(\\d{1,2})(?!/)", m -> day(m, 2, 1, 0)),
			form("(đầu|giữa|cuối) (?:tháng (\\d{1,2})(?:(?: năm | ?/ ?)" + YEAR + ")?|năm " + YEAR + ")",
					DateTerms::moment),
			form("(?:0?6|sáu) tháng (đầu|cuối) năm(?: " + YEAR + ")?",
					m -> one(m, Grain.HALF, 2, m.group(1).equals("đầu") ? 1 : 2, 0)),
			form("quý (iv|i{1,3}|[1-4]) ?(?:/|năm|-(?= ?20))? ?" + YEAR,
					m -> one(m, Grain.QUARTER, 2, roman(m.group(1)), 0)),
			form("quý (iv|i{1,3}|[1-4])", m -> one(m, Grain.QUARTER, 0, roman(m.group(1)), 0)),
			form("(?<=(?:,|-|và) ?)(iv|i{1,3})(?: ?(?:/|năm) ?" + YEAR + ")?",
					m -> one(m, Grain.QUARTER, 2, roman(m.group(1)), 0)),
			form("tháng (\\d{1,2})(?: ?(?:/|-|năm) ?" + YEAR + ")", m -> one(m, Grain.MONTH, 2, number(m, 1), 0)),
			form("tháng (\\d{1,2})(?! tháng)", m -> one(m, Grain.MONTH, 0, number(m, 1), 0)),
			form("(\\d{1,2}) ?/ ?" + YEAR, m -> one(m, Grain.MONTH, 2, number(m, 1), 0)),
			form("(?:cả |trong )?năm(?: học)? " + YEAR, m -> one(m, Grain.YEAR, 1, 0, 0)),
			form(YEAR, m -> one(m, Grain.YEAR, 1, 0, 0)), form("(?:cả|trong) năm", m -> one(m, Grain.YEAR, 0, 0, 0)));

	private DateTerms() {
	}

	static boolean broken(String folded) {
		return BROKEN.matcher(folded).find();
	}

	static boolean slipped(String folded) {
		return SLIP.matcher(folded).find();
	}

	/**
	 * @throws DateTimeException where a printed day or month does not exist
	 */
	static List<DateTerm> find(String folded) {
		List<DateTerm> terms = new ArrayList<>();
		StringBuilder rest = new StringBuilder(folded);
		for (Form form : FORMS) {
			for (MatchResult match : form.pattern().matcher(rest.toString()).results().toList()) {
				terms.addAll(form.reading().apply(match));
				// Blanked out, so that no shorter form reads the same digits again.
				rest.replace(match.start(), match.end(), "#".repeat(match.end() - match.start()));
			}
		}
		terms.sort(Comparator.comparingInt(DateTerm::start));
		return terms;
	}

	private static Form form(String regex, Function<MatchResult, List<DateTerm>> reading) {
		return new Form(Pattern.compile(BEGIN + regex + END), reading);
	}

	private static List<DateTerm> one(MatchResult m, Grain grain, int yearGroup, int part, int day) {
		int month = switch (grain) {
			case MONTH, WEEK, DAY -> 12;
			case QUARTER -> 4;
			case HALF, YEAR -> 2;
		};
		if (part > month) {
			throw new DateTimeException("no such month");
		}
		return List.of(new DateTerm(m.start(), m.end(), grain, year(m, yearGroup), part, day));
	}

	private static List<DateTerm> day(MatchResult m, int month, int day, int year) {
		return one(m, Grain.DAY, year, number(m, month), number(m, day));
	}

	private static List<DateTerm> days(MatchResult m) {
		int split = m.end(1);
		return List.of(new DateTerm(m.start(), split, Grain.DAY, year(m, 4), number(m, 3), number(m, 1)),
				new DateTerm(m.start(2), m.end(), Grain.DAY, year(m, 4), number(m, 3), number(m, 2)));
	}

	/** "Tháng 01-3/2023": months, not the first of March. */
	private static List<DateTerm> months(MatchResult m) {
		List<DateTerm> both = new ArrayList<>(one(m, Grain.MONTH, 3, number(m, 1), 0));
		both.addAll(one(m, Grain.MONTH, 3, number(m, 2), 0));
		return both;
	}

	/**
	 * Civil Code, article 146: begin, middle and end of a month are days 1, 15 and the
	 * last; of a year 1/1, 30/6, 31/12.
	 */
	private static List<DateTerm> moment(MatchResult m) {
		boolean month = m.group(2) != null;
		Integer year = year(m, month ? 3 : 4);
		return List.of(switch (m.group(1)) {
			case "đầu" -> new DateTerm(m.start(), m.end(), Grain.DAY, year, month ? number(m, 2) : 1, 1);
			case "giữa" -> new DateTerm(m.start(), m.end(), Grain.DAY, year, month ? number(m, 2) : 6, month ? 15 : 30);
			default ->
				new DateTerm(m.start(), m.end(), month ? Grain.MONTH : Grain.YEAR, year, month ? number(m, 2) : 0, 0);
		});
	}

	private static int number(MatchResult m, int group) {
		return Integer.parseInt(m.group(group));
	}

	private static @Nullable Integer year(MatchResult m, int group) {
		String text = group == 0 ? null : m.group(group);
		return text == null ? null : Integer.valueOf(text);
	}

	private static int roman(String text) {
		return switch (text) {
			case "i", "1" -> 1;
			case "ii", "2" -> 2;
			case "iii", "3" -> 3;
			default -> 4;
		};
	}

	private record Form(Pattern pattern, Function<MatchResult, List<DateTerm>> reading) {
	}

}
