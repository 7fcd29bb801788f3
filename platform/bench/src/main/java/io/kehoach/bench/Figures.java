package io.kehoach.bench;

import java.util.Arrays;
import java.util.Collection;

/**
 * Samples of one quantity.
 */
public final class Figures {

	private final double[] sorted;

	private Figures(double[] sorted) {
		this.sorted = sorted;
	}

	/** At least one sample. */
	public static Figures of(Collection<Double> samples) {
		if (samples.isEmpty()) {
			throw new IllegalArgumentException("nothing was measured");
		}
		double[] values = samples.stream().mapToDouble(Double::doubleValue).toArray();
		Arrays.sort(values);
		return new Figures(values);
	}

	/** The middle one; between the two in the middle where their number is even. */
	public double median() {
		int middle = this.sorted.length / 2;
		return (this.sorted.length % 2 == 1) ? this.sorted[middle]
				: (this.sorted[middle - 1] + this.sorted[middle]) / 2;
	}

	/** The smallest sample that so many per cent of all do not exceed. */
	public double percentile(double percent) {
		int rank = (int) Math.ceil(percent / 100 * this.sorted.length);
		return this.sorted[Math.max(rank, 1) - 1];
	}

	public double least() {
		return this.sorted[0];
	}

	public double most() {
		return this.sorted[this.sorted.length - 1];
	}

}
