package io.kehoach.plan.domain.phrase;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.kehoach.plan.domain.DeadlineRule;
import io.kehoach.plan.domain.Window;
import io.kehoach.plan.domain.WindowKind;

/**
 * "60 ngày kể từ ngày kết thúc năm": counted from an event; the first day does not count
 * (Civil Code, article 147).
 */
final class CountedPhrase {

	private static final Pattern ISSUE = Pattern
		.compile("(?:ngày )?(?:ký|ban hành|(?:kế hoạch|quyết định) .*(?:ký|ban hành|hiệu lực)).*");

	private CountedPhrase() {
	}

	/** Whether a day is counted from an event that is known by then. */
	static boolean in(String folded) {
		Matcher m = PhraseWords.COUNTED.matcher(folded);
		return m.find() && !folded.contains("ngày làm việc")
				&& (m.group(2).startsWith("kết thúc năm") || ISSUE.matcher(m.group(2)).matches());
	}

	static @Nullable Window read(String printed, String folded, PlanPeriod plan) {
		Matcher m = PhraseWords.COUNTED.matcher(folded);
		if (!m.find() || folded.contains("ngày làm việc")) {
			return null;
		}
		int days = Integer.parseInt(m.group(1));
		String event = m.group(2);
		Integer year = plan.year();
		if (event.startsWith("kết thúc năm") && year != null) {
			LocalDate due = LocalDate.of(year, 12, 31).plusDays(days);
			return Window.of(printed, WindowKind.RECURRING, null, due, DeadlineRule.ON_OR_BEFORE)
				.recurring(Recurrence.YEARLY.name());
		}
		LocalDate issued = plan.issuedOn();
		if (ISSUE.matcher(event).matches() && issued != null) {
			return Window.of(printed, WindowKind.DEADLINE, null, issued.plusDays(days), DeadlineRule.ON_OR_BEFORE);
		}
		return DateTerms.find(folded).isEmpty() ? Window.awaitingDate(printed, printed) : null;
	}

}
