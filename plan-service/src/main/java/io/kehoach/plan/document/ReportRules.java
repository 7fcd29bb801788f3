package io.kehoach.plan.document;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.kehoach.plan.domain.DeadlineRule;
import io.kehoach.plan.domain.Party;
import io.kehoach.plan.domain.ReportDefinition;
import io.kehoach.plan.domain.ReportKind;
import io.kehoach.plan.domain.ReportPeriods;
import io.kehoach.plan.domain.phrase.KnownNames;
import io.kehoach.plan.domain.phrase.PartyPhrase;
import io.kehoach.plan.domain.phrase.PlanPeriod;

/**
 * Deadlines of periodic reports, from sentences such as "báo cáo 6 tháng trước ngày
 * 15/6/2023".
 */
final class ReportRules {

	record Rule(ReportDefinition definition, Span span) {
	}

	private static final Pattern DEADLINE = Pattern
		.compile("(?:trước|chậm nhất(?: là)?(?: vào)?|đến hết|muộn nhất(?: là)?|vào|xong trước) ngày "
				+ "\\d{1,2}(?:\\s*[/.-]\\s*\\d{1,2}(?:\\s*[/.-]\\s*\\d{4})?|\\s+tháng\\s+\\d{1,2}(?:\\s+năm\\s+\\d{4}|\\s*/\\s*\\d{4})?)(?:\\s+hằng năm|\\s+hàng năm)?"
				+ "|và (?:trước )?(?:ngày )?\\d{1,2}/\\d{1,2}(?:/\\d{4})?");

	private static final Pattern KIND = Pattern.compile(
			"(?:0?6|sáu) tháng|(?:báo cáo|tổng kết|hằng|hàng|cả|cuối)\\s+năm|(?:báo cáo |hằng |hàng )?quý(?: [ivx]+)?|(?:hằng|hàng|báo cáo) tháng|một năm|sơ kết");

	private static final Pattern RECEIVER = Pattern.compile(
			"(?:gửi(?: báo cáo)?(?: kết quả)?(?: thực hiện)? (?:về|cho|tới|đến)?|báo cáo(?: kết quả)?(?: thực hiện)?(?: bằng văn bản)? (?:về|gửi|cho)(?: về)?)\\s+"
					+ "(\\p{Lu}[^,;.()]{1,70}?(?:\\s*\\(qua [^)]{2,60}\\))?)(?=\\s*(?:,|;|\\.|đối với|trước|chậm|để|theo|định kỳ|vào|$))");

	private static final Pattern THROUGH = Pattern
		.compile("(?:về|cho|tới|đến)\\s+(\\p{Lu}[^,;.()]{1,70}?\\s*\\(qua [^)]{2,60}\\))");

	private final Map<String, Rule> rules = new LinkedHashMap<>();

	private final PlanPeriod plan;

	ReportRules(PlanPeriod plan) {
		this.plan = plan;
	}

	/**
	 * @param reporters the unit the sentence is addressed to
	 */
	void read(Span clause, @Nullable String reporters) {
		String text = clause.text();
		String folded = text.toLowerCase(Locale.ROOT);
		if (!folded.contains("báo cáo")) {
			return;
		}
		Matcher deadline = DEADLINE.matcher(text);
		while (deadline.find()) {
			add(clause, deadline, folded, reporters);
		}
	}

	/**
	 * Where a report is told in full, what was said of it in passing no longer counts.
	 */
	void put(Rule rule) {
		rules.put(rule.definition().key(), rule);
	}

	List<Rule> rules() {
		return List.copyOf(rules.values());
	}

	private void add(Span clause, Matcher deadline, String folded, @Nullable String reporters) {
		String phrase = deadline.group();
		LocalDate due = ReportPeriods.dueDay(phrase, plan);
		ReportKind kind = kind(folded, deadline.start(), deadline.end(), due);
		Integer year = due == null ? plan.year() : Integer.valueOf(due.getYear());
		String key = (year == null ? "0000" : plan.year() == null ? String.valueOf(year) : String.valueOf(plan.year()))
				+ "-" + suffix(kind, due);
		DeadlineRule rule = phrase.matches("(?:trước|xong trước|và) .*") ? DeadlineRule.BEFORE
				: DeadlineRule.ON_OR_BEFORE;
		ReportDefinition definition = new ReportDefinition(key, kind, phrase, null, null, due, rule, null,
				party(reporters), receiver(clause.text()), null, null);
		rules.putIfAbsent(key, new Rule(definition, clause));
	}

	private static ReportKind kind(String folded, int start, int end, @Nullable LocalDate due) {
		ReportKind named = null;
		Matcher m = KIND.matcher(folded.substring(Math.max(0, start - 90), start));
		while (m.find()) {
			named = named(m.group());
		}
		Matcher after = KIND.matcher(folded.substring(end, Math.min(folded.length(), end + 30)));
		boolean several = DEADLINE.matcher(folded).results().count() > 1;
		if (due != null && several && named != ReportKind.QUARTER && named != ReportKind.MONTH) {
			return due.getMonthValue() >= 5 && due.getMonthValue() <= 7 ? ReportKind.SIX_MONTHS
					: due.getMonthValue() >= 11 || due.getMonthValue() == 1 ? ReportKind.YEAR
							: named == null ? ReportKind.OTHER : named;
		}
		return named != null ? named : after.lookingAt() ? named(after.group()) : ReportKind.OTHER;
	}

	private static ReportKind named(String words) {
		if (words.contains("6 tháng") || words.contains("sáu tháng") || words.equals("sơ kết")) {
			return ReportKind.SIX_MONTHS;
		}
		return words.contains("quý") ? ReportKind.QUARTER
				: words.contains("tháng") ? ReportKind.MONTH : ReportKind.YEAR;
	}

	private static String suffix(ReportKind kind, @Nullable LocalDate due) {
		int month = due == null ? 0 : due.getMonthValue();
		return switch (kind) {
			case SIX_MONTHS -> month > 8 ? "H2" : "H1";
			case YEAR -> "YEAR";
			case QUARTER -> "Q" + (month == 0 ? "" : String.valueOf((month + 2) / 3));
			case MONTH -> "M" + (month == 0 ? "" : String.format(Locale.ROOT, "%02d", month));
			case OTHER -> "OTHER" + (due == null ? "" : "-" + due);
		};
	}

	private static @Nullable Party receiver(String text) {
		Matcher m = RECEIVER.matcher(text);
		Matcher direct = THROUGH.matcher(text);
		if (m.find()) {
			return receiverNamed(m.group(1).strip());
		}
		return direct.find() ? receiverNamed(direct.group(1).strip()) : null;
	}

	private static Party receiverNamed(String printed) {
		Matcher through = Pattern.compile("^(.+?)\\s*\\(qua (.+?)\\)$").matcher(printed);
		return through.matches() ? Party.printed(printed, List.of(through.group(1), through.group(2)))
				: Party.printed(printed, List.of(printed));
	}

	private static @Nullable Party party(@Nullable String text) {
		return text == null ? null : Party.printed(text, PartyPhrase.split(text, KnownNames.none()));
	}

}
