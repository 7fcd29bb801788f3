package io.kehoach.report.application;

import java.util.List;
import java.util.function.LongSupplier;

/**
 * What waits for somebody: the most urgent, and how much there is in all.
 *
 * @param all exact below {@link #MOST_COUNTED}; from there on there are at least so many
 */
public record Waiting<T>(List<T> first, long all) {

	/**
	 * Counting goes no further: nobody who has so much to do asks how much more it is,
	 * and everybody would wait for the answer.
	 */
	public static final int MOST_COUNTED = 1_000;

	/**
	 * Counts only where the list is cut off.
	 * @param counted how many there are, {@link #MOST_COUNTED} at most
	 */
	public static <T> Waiting<T> of(List<T> first, int limit, LongSupplier counted) {
		return new Waiting<>(first, (first.size() < limit) ? first.size() : counted.getAsLong());
	}

	long beyond() {
		return this.all - this.first.size();
	}

}
