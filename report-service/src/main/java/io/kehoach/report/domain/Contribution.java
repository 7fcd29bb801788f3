package io.kehoach.report.domain;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What one unit's report gave to a figure.
 */
public record Contribution(String unitId, String reportId, int version, @Nullable BigDecimal value,
		@Nullable BigDecimal numerator, @Nullable BigDecimal denominator, boolean estimate) {

	static Contribution of(Report report, Figure figure) {
		return new Contribution(report.unitId(), report.id(), report.version(), figure.value(), figure.numerator(),
				figure.denominator(), figure.estimate());
	}

}
