package io.kehoach.report.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A figure over many reports, with everyone who contributed.
 */
public record Total(String key, String label, String unitOfMeasure, Aggregation aggregation, @Nullable BigDecimal value,
		@Nullable BigDecimal numerator, @Nullable BigDecimal denominator, boolean estimate,
		@Nullable BigDecimal previous, List<Contribution> contributors) {

	public Total {
		contributors = List.copyOf(contributors);
	}

	/** Percentages are never added: the numerators are, and the denominators. */
	static Total of(Form.FormFigure figure, List<Contribution> contributions, @Nullable BigDecimal previous) {
		List<Contribution> given = contributions.stream()
			.filter((contribution) -> contribution.value() != null || contribution.denominator() != null)
			.toList();
		BigDecimal numerator = null;
		BigDecimal denominator = null;
		BigDecimal value;
		if (figure.aggregation() == Aggregation.PERCENT) {
			numerator = sum(given, Contribution::numerator);
			denominator = sum(given, Contribution::denominator);
			value = Figure.percent(numerator, denominator);
		}
		else {
			value = sum(given, Contribution::value);
		}
		return new Total(figure.key(), figure.label(), figure.unitOfMeasure(), figure.aggregation(), value, numerator,
				denominator, given.stream().anyMatch(Contribution::estimate), previous, given);
	}

	private static @Nullable BigDecimal sum(List<Contribution> given,
			Function<Contribution, @Nullable BigDecimal> number) {
		return given.stream()
			.map(number)
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.reduce(BigDecimal::add)
			.map(Figure::plain)
			.orElse(null);
	}

}
