package io.kehoach.plan.domain.phrase;

import java.time.LocalDate;
import java.util.regex.Pattern;

import io.kehoach.plan.domain.Header;
import org.jspecify.annotations.Nullable;

/**
 * What a phrase leaves unsaid: the plan's year and the day the document was issued.
 *
 * @param oneYear the plan covers exactly its year, so "thường xuyên" means that year
 */
public record PlanPeriod(@Nullable Integer year, boolean oneYear, @Nullable LocalDate issuedOn) {

	private static final Pattern MORE_YEARS = Pattern.compile("20\\d\\d ?- ?20\\d\\d|(?:đến|định hướng|tầm nhìn) năm");

	/** A plan covers the one year that it is given, unless its title names more. */
	public static PlanPeriod of(Header header) {
		String title = (header.title() != null) ? PhraseText.fold(header.title()) : "";
		return new PlanPeriod(header.year(), !MORE_YEARS.matcher(title).find(), header.issuedOn());
	}

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
