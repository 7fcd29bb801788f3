package io.kehoach.plan.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

import io.kehoach.plan.domain.phrase.PlanPeriod;
import io.kehoach.plan.domain.phrase.TimePhrase;
import org.jspecify.annotations.Nullable;

/**
 * Period and data cut-off where a plan does not print them: from the 15th before the
 * period begins to the 14th of its last month. Due day and late close are other facts and
 * are never derived from these.
 */
public final class ReportPeriods {

	private static final int FIRST_DAY = 15;

	private static final int LAST_DAY = 14;

	private ReportPeriods() {
	}

	public static ReportDefinition filled(ReportDefinition report) {
		String[] key = report.key().split("-", 2);
		if (key.length < 2 || !key[0].matches("\\d{4}") || !key[1].matches("H[12]|YEAR|Q[1-4]|M(0[1-9]|1[0-2])")) {
			return report;
		}
		int months = months(key[1]);
		YearMonth last = YearMonth.of(Integer.parseInt(key[0]), months * number(key[1]));
		LocalDate from = (report.from() != null) ? report.from() : last.minusMonths(months).atDay(FIRST_DAY);
		LocalDate cutOff = (report.cutOff() != null) ? report.cutOff() : last.atDay(LAST_DAY);
		return new ReportDefinition(report.key(), report.kind(), report.text(), from, cutOff, report.due(),
				report.rule(), report.lateClose(), report.reporters(), report.receiver(), report.dueAt(),
				report.remindOn());
	}

	/** What is said of a report of which a document prints nothing but its kind. */
	static ReportDefinition silent(ReportDefinition report) {
		return filled(new ReportDefinition(report.key(), report.kind(), null, null, null, null, null, null, null, null,
				null, null));
	}

	/** The same report of another year, with the period that its key names. */
	static ReportDefinition renamed(ReportDefinition report, String key, @Nullable LocalDate due) {
		ReportDefinition silent = silent(report);
		return filled(new ReportDefinition(key, report.kind(), report.text(),
				Objects.equals(report.from(), silent.from()) ? null : report.from(),
				Objects.equals(report.cutOff(), silent.cutOff()) ? null : report.cutOff(), due, report.rule(),
				lateClose(report, due), report.reporters(), report.receiver(), null, null));
	}

	/** As many years away as the due day. */
	private static @Nullable LocalDate lateClose(ReportDefinition report, @Nullable LocalDate due) {
		LocalDate lateClose = report.lateClose();
		LocalDate before = report.due();
		return (lateClose == null || before == null || due == null) ? lateClose
				: lateClose.plusYears(due.getYear() - before.getYear());
	}

	/**
	 * The day that a printed phrase names, such as "trước ngày 15/6" or, after another
	 * one, "và 10/12".
	 */
	public static @Nullable LocalDate dueDay(String phrase, PlanPeriod plan) {
		String whole = phrase.replaceFirst("^và (?:trước )?(?:ngày )?", "trước ngày ")
			.replaceAll("\\s+h[ằà]ng năm", "")
			.replaceFirst("^vào ", "đến hết ");
		return TimePhrase.read(whole, plan).window().to();
	}

	private static int months(String period) {
		return switch (period.charAt(0)) {
			case 'H' -> 6;
			case 'Q' -> 3;
			case 'M' -> 1;
			default -> 12;
		};
	}

	private static int number(String period) {
		return period.equals("YEAR") ? 1 : Integer.parseInt(period.substring(1));
	}

}
