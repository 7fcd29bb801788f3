package io.kehoach.plan.domain.phrase;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.kehoach.plan.domain.DeadlineRule;
import io.kehoach.plan.domain.Window;
import io.kehoach.plan.domain.WindowKind;

/**
 * Reads one time cell. The phrase is always kept; what names no date of its own becomes
 * AWAITING_DATE, and nothing is repaired or guessed.
 */
public final class TimePhrase {

	private final String printed;

	private final PlanPeriod plan;

	private final Set<PhraseCheck> checks = EnumSet.noneOf(PhraseCheck.class);

	private TimePhrase(String printed, PlanPeriod plan) {
		this.printed = printed.strip();
		this.plan = plan;
	}

	public static ReadWindow read(String printed, PlanPeriod plan) {
		return new TimePhrase(printed, plan).read();
	}

	/**
	 * Whether its day is counted and not printed; such a day is never a day off (Civil
	 * Code, article 148).
	 */
	public static boolean counts(String printed) {
		return CountedPhrase.in(outsideBrackets(PhraseText.fold(printed)));
	}

	private ReadWindow read() {
		String folded = PhraseText.fold(printed);
		if (folded.chars().noneMatch(Character::isLetterOrDigit)) {
			return unknown(PhraseCheck.BLANK, 1);
		}
		if (DateTerms.broken(folded)) {
			return unknown(PhraseCheck.BROKEN_DATE, 1);
		}
		if (PhraseWords.DONE.matcher(folded).matches()) {
			return new ReadWindow(Window.of(printed, WindowKind.DONE, null, null, null), checks, 1);
		}
		try {
			return withTerms(folded);
		}
		catch (DateTimeException impossible) {
			return unknown(PhraseCheck.BROKEN_DATE, 1);
		}
	}

	private ReadWindow withTerms(String folded) {
		String main = outsideBrackets(folded);
		List<DateTerm> found = DateTerms.find(main);
		double coverage = PhraseWords.coverage(folded, found);
		Window counted = CountedPhrase.read(printed, main, plan);
		if (counted != null) {
			return new ReadWindow(counted, checks, 1);
		}
		List<DateTerm> terms = Years.settle(main, found, plan.year());
		if (terms.stream().anyMatch(term -> term.year() == null)) {
			return unknown(PhraseCheck.YEAR_UNKNOWN, coverage);
		}
		if (DateTerms.slipped(folded)) {
			checks.add(PhraseCheck.TYPING_SLIP);
		}
		Window window = terms.isEmpty() || PhraseWords.EVERY_MONTH_DAY.matcher(main).find() ? withoutDates(main)
				: new DatedPhrase(printed, main, terms, plan, checks).window();
		return new ReadWindow(conditioned(window), pastChecked(window), coverage);
	}

	/** Brackets add conditions, not dates, unless there is nothing else. */
	private static String outsideBrackets(String folded) {
		String main = PhraseWords.PARENTHESES.matcher(folded).replaceAll(" ").replaceAll(" +", " ").strip();
		if (main.chars().anyMatch(Character::isLetterOrDigit)) {
			return main;
		}
		return folded.replace('(', ' ').replace(')', ' ').strip();
	}

	private Window withoutDates(String main) {
		Recurrence recurrence = Recurrence.in(main);
		if (PhraseWords.AWAITING.matcher(main).find()) {
			Window window = Window.awaitingDate(printed, printed);
			return recurrence == null ? window : window.recurring(recurrence.name());
		}
		if (recurrence == null) {
			checks.add(PhraseCheck.NOT_UNDERSTOOD);
			return Window.awaitingDate(printed, null);
		}
		if (main.contains("từng giai đoạn")) {
			checks.add(PhraseCheck.STAGE_NEEDED);
		}
		if (main.contains("đầu kỳ") || main.contains("đột xuất")) {
			checks.add(PhraseCheck.SEVERAL_MILESTONES);
		}
		DeadlineRule rule = main.contains("chậm nhất") ? DeadlineRule.ON_OR_BEFORE : null;
		return Window.of(printed, WindowKind.RECURRING, plan.from(), plan.to(), rule).recurring(recurrence.name());
	}

	private Window conditioned(Window window) {
		String condition = PhraseWords.condition(printed);
		if (condition == null) {
			return window;
		}
		if (PhraseText.fold(condition).contains("sau khi")) {
			checks.add(PhraseCheck.DEPENDS_ON_EVENT);
		}
		return window.onCondition(condition);
	}

	private Set<PhraseCheck> pastChecked(Window window) {
		LocalDate to = window.to();
		LocalDate issued = plan.issuedOn();
		if (to != null && issued != null && to.isBefore(issued)) {
			checks.add(PhraseCheck.ALREADY_PAST);
		}
		return checks;
	}

	private ReadWindow unknown(PhraseCheck why, double coverage) {
		checks.add(why);
		return new ReadWindow(Window.awaitingDate(printed, conditionOf(why)), checks, coverage);
	}

	private @Nullable String conditionOf(PhraseCheck why) {
		return why == PhraseCheck.BLANK || why == PhraseCheck.BROKEN_DATE ? null : printed;
	}

}
