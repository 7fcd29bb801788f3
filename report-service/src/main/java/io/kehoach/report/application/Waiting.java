package io.kehoach.report.application;

import java.util.List;
import java.util.function.LongSupplier;

/**
 * What waits for somebody: the most urgent, and how much there is in all.
 */
public record Waiting<T>(List<T> first, long all) {

	/** Counts only where the list is cut off. */
	public static <T> Waiting<T> of(List<T> first, int limit, LongSupplier all) {
		return new Waiting<>(first, (first.size() < limit) ? first.size() : all.getAsLong());
	}

	long beyond() {
		return this.all - this.first.size();
	}

}
