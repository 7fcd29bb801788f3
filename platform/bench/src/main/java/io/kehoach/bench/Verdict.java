package io.kehoach.bench;

import java.util.Locale;

/**
 * One line of the table.
 *
 * @param goal what was wanted, or why there is no goal
 */
public record Verdict(Outcome outcome, String what, String goal, String measured) {

	/** How a goal fared; a figure without a goal is context, for those that have one. */
	public enum Outcome {

		PASS, MISS, SKIPPED, CONTEXT

	}

	public static Verdict atMost(String what, double limit, double value, String unit, String measured) {
		return judged(value <= limit, what, "<= " + number(limit) + unit, measured);
	}

	public static Verdict atLeast(String what, double limit, double value, String unit, String measured) {
		return judged(value >= limit, what, ">= " + number(limit) + unit, measured);
	}

	public static Verdict context(String what, String measured) {
		return new Verdict(Outcome.CONTEXT, what, "", measured);
	}

	public static Verdict skipped(String what, String why) {
		return new Verdict(Outcome.SKIPPED, what, "", why);
	}

	private static Verdict judged(boolean reached, String what, String goal, String measured) {
		return new Verdict(reached ? Outcome.PASS : Outcome.MISS, what, goal, measured);
	}

	private static String number(double value) {
		return (value == Math.rint(value)) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.2f", value);
	}

	String line() {
		return "%-8s %-52s %-10s %s".formatted((this.outcome == Outcome.CONTEXT) ? "" : this.outcome, this.what,
				this.goal, this.measured);
	}

}
