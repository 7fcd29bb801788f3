package io.kehoach.plan.domain.phrase;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.kehoach.plan.domain.DeadlineRule;
import io.kehoach.plan.domain.ResolvedBy;
import io.kehoach.plan.domain.Window;
import io.kehoach.plan.domain.WindowKind;

/** A phrase that holds at least one date term. */
final class DatedPhrase {

	private static final Pattern BEFORE = PhraseWords.leading("trước|trước ngày");

	private static final Pattern FROM = PhraseWords.leading("từ|từ ngày|bắt đầu|kể từ");

	private static final Pattern BY = PhraseWords
		.leading("đến hết|đến|chậm nhất|hoàn thành trong|hoàn thành|muộn nhất(?: là| trong| vào)?");

	private final String printed;

	private final String folded;

	private final List<DateTerm> terms;

	private final PlanPeriod plan;

	private final Set<PhraseCheck> checks;

	private final @Nullable Recurrence recurrence;

	DatedPhrase(String printed, String folded, List<DateTerm> terms, PlanPeriod plan, Set<PhraseCheck> checks) {
		this.printed = printed;
		this.folded = folded;
		this.terms = terms;
		this.plan = plan;
		this.checks = checks;
		this.recurrence = Recurrence.in(folded);
	}

	Window window() {
		if (folded.contains("dự kiến")) {
			checks.add(PhraseCheck.APPROXIMATE);
		}
		if (PhraseWords.AWAITING.matcher(folded).find()) {
			return awaited();
		}
		if (PhraseWords.OPEN_END.matcher(folded).find()) {
			return window(WindowKind.RECURRING, first().from(), null, null);
		}
		if (repeatsADeadline()) {
			return yearlyDeadline();
		}
		if (terms.size() > 1 && !oneRange()) {
			checks.add(PhraseCheck.SEVERAL_MILESTONES);
			return spanned(recurrence == null ? WindowKind.RANGE : WindowKind.RECURRING);
		}
		if (terms.size() == 1 && from(first())) {
			return openEnded();
		}
		return recurrence == null ? once() : recurring();
	}

	/**
	 * Dates beside another's schedule stay, but a person must say when the whole is due.
	 */
	private Window awaited() {
		checks.add(PhraseCheck.END_UNKNOWN);
		Window inner = once();
		Window window = new Window(printed, WindowKind.AWAITING_DATE, inner.from(), inner.to(), inner.rule(), name(),
				null, printed, null, null, null);
		return window;
	}

	private Window openEnded() {
		if (recurrence != null) {
			return window(WindowKind.RECURRING, first().from(), null, null);
		}
		checks.add(PhraseCheck.END_UNKNOWN);
		return new Window(printed, WindowKind.AWAITING_DATE, first().from(), null, null, null, null, null, null, null,
				null);
	}

	private Window once() {
		DateTerm last = last();
		if (before(last)) {
			return last.grain() == Grain.DAY ? window(WindowKind.DEADLINE, null, last.to(), DeadlineRule.BEFORE)
					// "trước năm 2025" names a year, not a day.
					: window(WindowKind.DEADLINE, null, last.from().minusDays(1), DeadlineRule.ON_OR_BEFORE);
		}
		if (terms.size() > 1) {
			return spanned(WindowKind.RANGE);
		}
		if (last.grain() == Grain.DAY || PhraseWords.precedes(folded, last.start(), BY)) {
			return window(WindowKind.DEADLINE, null, last.to(), DeadlineRule.ON_OR_BEFORE);
		}
		return spanned(WindowKind.PERIOD);
	}

	private Window recurring() {
		if (terms.size() > 1 && folded.startsWith("hằng năm từ")) {
			checks.add(PhraseCheck.SEVERAL_MILESTONES);
		}
		return spanned(WindowKind.RECURRING);
	}

	private boolean repeatsADeadline() {
		return recurrence != null && recurrence != Recurrence.CONTINUOUS
				&& terms.stream().allMatch(term -> term.grain() == Grain.DAY) && !from(first());
	}

	/** Every year again: a date of its own only where the plan covers one year. */
	private Window yearlyDeadline() {
		DeadlineRule rule = before(last()) ? DeadlineRule.BEFORE : DeadlineRule.ON_OR_BEFORE;
		boolean dated = plan.oneYear() || printedYear();
		return window(WindowKind.RECURRING, null, dated ? last().to() : null, rule);
	}

	private boolean printedYear() {
		return DateTerms.find(folded).stream().anyMatch(term -> term.year() != null);
	}

	private Window spanned(WindowKind kind) {
		LocalDate from = terms.stream().map(DateTerm::from).min(Comparator.naturalOrder()).orElse(null);
		LocalDate to = terms.stream().map(DateTerm::to).max(Comparator.naturalOrder()).orElse(null);
		return window(kind, from, to,
				kind == WindowKind.PERIOD || kind == WindowKind.RANGE ? DeadlineRule.ON_OR_BEFORE : null);
	}

	/** Neighbours joined by a dash, "đến", a comma or "và" are one span. */
	private boolean oneRange() {
		for (int i = 1; i < terms.size(); i++) {
			if (!Years.linked(folded, terms.get(i - 1), terms.get(i))) {
				return false;
			}
		}
		return true;
	}

	private boolean before(DateTerm term) {
		return PhraseWords.precedes(folded, term.start(), BEFORE);
	}

	private boolean from(DateTerm term) {
		return PhraseWords.precedes(folded, term.start(), FROM);
	}

	private DateTerm first() {
		return terms.getFirst();
	}

	private DateTerm last() {
		return terms.getLast();
	}

	private @Nullable String name() {
		return recurrence == null ? null : recurrence.name();
	}

	private Window window(WindowKind kind, @Nullable LocalDate from, @Nullable LocalDate to,
			@Nullable DeadlineRule rule) {
		String every = kind == WindowKind.RECURRING && recurrence == null ? Recurrence.YEARLY.name() : name();
		return new Window(printed, kind, from, to, rule, kind == WindowKind.RECURRING ? every : null, ResolvedBy.PHRASE,
				null, null, null, null);
	}

}
