package io.kehoach.plan.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.kehoach.plan.domain.DeadlineRule;
import io.kehoach.plan.domain.Party;
import io.kehoach.plan.domain.ReportDefinition;
import io.kehoach.plan.domain.phrase.KnownNames;
import io.kehoach.plan.domain.phrase.PartyPhrase;
import io.kehoach.plan.domain.phrase.PlanPeriod;
import io.kehoach.plan.domain.phrase.TimePhrase;

/**
 * A report in one sentence that says all of it: "Các phòng gửi báo cáo quý III năm 2024
 * về Văn phòng Sở trước ngày 05/9/2024 (số liệu từ ngày 15/6/2024, chốt ngày 14/9/2024)".
 */
public final class ReportSentence {

	private static final String DAY = "(\\d{1,2}/\\d{1,2}/\\d{4})";

	private static final Pattern SENTENCE = Pattern.compile("^(?:(.+?) g|G)ửi báo cáo (" + ReportPeriodWords.PERIOD
			+ ")(?: về (.+?))??"
			+ "(?: ((?:trước|xong trước|chậm nhất|muộn nhất|đến hết|vào) .+?))??(?: \\((số liệu từ .+?|chốt .+?|nhận .+?)\\))?[.;]?$");

	private static final Pattern FROM = Pattern.compile("số liệu từ ngày " + DAY);

	private static final Pattern CUT_OFF = Pattern.compile("chốt ngày " + DAY);

	private static final Pattern LATE = Pattern.compile("nhận muộn nhất ngày " + DAY);

	private ReportSentence() {
	}

	/** Says the report; nothing that is known of it is left out. */
	public static String of(ReportDefinition report) {
		List<String> days = new ArrayList<>();
		say(days, "số liệu từ ngày ", report.from());
		say(days, "chốt ngày ", report.cutOff());
		say(days, "nhận muộn nhất ngày ", report.lateClose());
		Party reporters = report.reporters();
		Party receiver = report.receiver();
		String deadline = deadline(report);
		return (reporters == null ? "Gửi" : reporters.text() + " gửi") + " báo cáo " + ReportPeriodWords.of(report)
				+ (receiver == null ? "" : " về " + receiver.text()) + (deadline == null ? "" : " " + deadline)
				+ (days.isEmpty() ? "" : " (" + String.join(", ", days) + ")");
	}

	static Optional<ReportDefinition> read(String text, PlanPeriod plan) {
		Matcher m = SENTENCE.matcher(text);
		if (!m.matches()) {
			return Optional.empty();
		}
		ReportPeriodWords period = ReportPeriodWords.read(m.group(2));
		String deadline = m.group(4);
		String days = m.group(5) == null ? "" : m.group(5);
		return Optional.of(new ReportDefinition(period.key(), period.kind(), deadline, day(FROM, days),
				day(CUT_OFF, days), due(deadline, plan), rule(deadline), day(LATE, days), party(m.group(1)),
				party(m.group(3)), null, null));
	}

	/** The printed phrase as long as it means the day that the report is due. */
	private static @Nullable String deadline(ReportDefinition report) {
		LocalDate due = report.due();
		String text = report.text();
		if (text != null && rule(text) == report.rule() && SENTENCE.matcher("Gửi báo cáo năm 2000 " + text).matches()
				&& Objects.equals(due, due(text, new PlanPeriod(null, false, null)))) {
			return text;
		}
		if (due == null) {
			return null;
		}
		String word = report.rule() == null ? "vào" : report.rule() == DeadlineRule.BEFORE ? "trước" : "chậm nhất";
		return word + " ngày " + printed(due);
	}

	private static @Nullable DeadlineRule rule(@Nullable String phrase) {
		return phrase == null || phrase.startsWith("vào") ? null
				: phrase.matches("^(?:xong )?trước.*") ? DeadlineRule.BEFORE : DeadlineRule.ON_OR_BEFORE;
	}

	private static @Nullable LocalDate due(@Nullable String phrase, PlanPeriod plan) {
		return phrase == null ? null : TimePhrase.read(phrase.replaceFirst("^vào ", "đến hết "), plan).window().to();
	}

	private static @Nullable LocalDate day(Pattern said, String text) {
		Matcher m = said.matcher(text);
		if (!m.find()) {
			return null;
		}
		String[] parts = m.group(1).split("/");
		return Citations.date(parts[0], parts[1], parts[2]);
	}

	private static void say(List<String> said, String words, @Nullable LocalDate day) {
		if (day != null) {
			said.add(words + printed(day));
		}
	}

	private static String printed(LocalDate day) {
		return "%02d/%s%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue() <= 2 ? "0" : "", day.getMonthValue(),
				day.getYear());
	}

	private static @Nullable Party party(@Nullable String text) {
		return text == null ? null : Party.printed(text, PartyPhrase.split(text, KnownNames.none()));
	}

}
