package io.kehoach.report.domain;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What one unit's report gave to a figure.
 *
 * @param previous what the unit gave in the period it is compared with
 * @param outlier whether it is far from that
 */
public record Contribution(String unitId, String reportId, int version, @Nullable BigDecimal value,
		@Nullable BigDecimal numerator, @Nullable BigDecimal denominator, boolean estimate,
		@Nullable BigDecimal previous, boolean outlier) {

	private static final BigDecimal TWO = new BigDecimal(2);

	private static final BigDecimal WORTH_ASKING = new BigDecimal(5);

	private static final BigDecimal POINTS = new BigDecimal(20);

	static Contribution of(Report report, Figure figure, @Nullable BigDecimal previous) {
		return new Contribution(report.unitId(), report.id(), report.version(), figure.value(), figure.numerator(),
				figure.denominator(), figure.estimate(), previous, far(figure, previous));
	}

	/**
	 * Twice or half of last time by at least five, or a rate that moved by twenty points:
	 * worth asking the unit, not an error.
	 */
	private static boolean far(Figure figure, @Nullable BigDecimal previous) {
		BigDecimal value = figure.value();
		if (value == null || previous == null) {
			return false;
		}
		BigDecimal moved = value.subtract(previous).abs();
		if (figure.aggregation() == Aggregation.PERCENT) {
			return moved.compareTo(POINTS) >= 0;
		}
		boolean twice = value.max(previous).compareTo(value.min(previous).multiply(TWO)) >= 0;
		return twice && moved.compareTo(WORTH_ASKING) >= 0;
	}

}
