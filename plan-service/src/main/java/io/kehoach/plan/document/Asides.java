package io.kehoach.plan.document;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.kehoach.plan.domain.Duty;
import io.kehoach.plan.domain.UnitDuty;
import io.kehoach.plan.domain.Window;
import io.kehoach.plan.domain.phrase.PlanPeriod;
import io.kehoach.plan.domain.phrase.TimePhrase;

/**
 * What a duty's own words leave open stands in brackets behind them: "(thời gian: Quý
 * II/2024)", "(chậm nhất ngày 15/02/2024)".
 */
public final class Asides {

	private static final String STANDING = "Thường xuyên";

	private static final Pattern TIME = Pattern.compile("^(.+?)\\s*\\((?:t|T)hời gian: (.+)\\)\\.?$");

	private static final Pattern DUE = Pattern
		.compile("^(.+?)\\s*\\(chậm nhất ngày (\\d{1,2})/(\\d{1,2})/(\\d{4})\\)$");

	private Asides() {
	}

	/** A standing duty with its time, where that is not all the year. */
	public static String of(Duty duty) {
		Window window = duty.window();
		return window == null || window.text().isBlank() || window.text().equals(STANDING) ? duty.content()
				: duty.content() + " (thời gian: " + window.text() + ")";
	}

	/** A unit's duty with the day it is due. */
	public static String of(UnitDuty duty) {
		LocalDate due = duty.due();
		return due == null ? duty.text() : "%s (chậm nhất ngày %d/%d/%d)".formatted(duty.text(), due.getDayOfMonth(),
				due.getMonthValue(), due.getYear());
	}

	static Duty duty(String id, String printed, PlanPeriod period) {
		Matcher m = TIME.matcher(printed);
		boolean timed = m.matches();
		return new Duty(id, timed ? m.group(1) : printed,
				TimePhrase.read(timed ? m.group(2) : STANDING, period).window());
	}

	static UnitDuty unitDuty(String printed) {
		Matcher m = DUE.matcher(printed);
		@Nullable LocalDate due = m.matches() ? Citations.date(m.group(2), m.group(3), m.group(4)) : null;
		String text = due == null ? printed : m.group(1);
		return new UnitDuty(text, DutyWords.kindOf(text), due);
	}

}
