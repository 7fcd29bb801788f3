package io.kehoach.plan.domain.phrase;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a phrase leaves unsaid: the plan's year and the day the document was issued.
 *
 * @param oneYear the plan covers exactly its year, so "thường xuyên" means that year
 */
public record PlanPeriod(@Nullable Integer year, boolean oneYear, @Nullable LocalDate issuedOn) {

	public static PlanPeriod ofYear(int year) {
		return new PlanPeriod(year, true, null);
	}

	@Nullable LocalDate from() {
		return oneYear && year != null ? LocalDate.of(year, 1, 1) : null;
	}

	@Nullable LocalDate to() {
		return oneYear && year != null ? LocalDate.of(year, 12, 31) : null;
	}

}
