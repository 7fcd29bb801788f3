package io.kehoach.report.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * One figure of a report. A percentage is kept as its two numbers; its value follows from
 * them.
 */
public record Figure(String key, String label, String unitOfMeasure, Aggregation aggregation,
		@Nullable BigDecimal value, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator, boolean estimate,
		@Nullable String source) {

	private static final BigDecimal HUNDRED = new BigDecimal(100);

	public static final String FROM_TASKS = "tasks";

	public static final String ENTERED = "entered";

	Figure counted(@Nullable BigDecimal value, String source) {
		return new Figure(this.key, this.label, this.unitOfMeasure, this.aggregation, value, null, null, false, source);
	}

	Figure rated(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator, String source) {
		return new Figure(this.key, this.label, this.unitOfMeasure, this.aggregation, percent(numerator, denominator),
				numerator, denominator, false, source);
	}

	Figure estimated(boolean estimate) {
		return new Figure(this.key, this.label, this.unitOfMeasure, this.aggregation, this.value, this.numerator,
				this.denominator, estimate && this.value != null, this.source);
	}

	/**
	 * What keeps a percentage from being signed, null where nothing does; a draft may be
	 * unfinished.
	 */
	@Nullable String unfinished() {
		if (this.aggregation != Aggregation.PERCENT || (this.numerator == null && this.denominator == null)) {
			return null;
		}
		if (this.numerator == null || this.denominator == null) {
			return "percentage-needs-two-numbers";
		}
		return (this.numerator.compareTo(this.denominator) > 0) ? "above-denominator" : null;
	}

	/** Whether a person still has to enter it. */
	boolean blank() {
		return !FROM_TASKS.equals(this.source) && this.value == null && this.denominator == null;
	}

	/**
	 * The percentage, or null where nothing was counted: nothing out of nothing is not 0
	 * %.
	 */
	public static @Nullable BigDecimal percent(@Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
		if (numerator == null || denominator == null || denominator.signum() == 0) {
			return null;
		}
		return plain(numerator.multiply(HUNDRED).divide(denominator, 2, RoundingMode.HALF_UP));
	}

	/** The same number without needless zeros, so that equal numbers are equal. */
	public static BigDecimal plain(BigDecimal number) {
		BigDecimal stripped = number.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

}
