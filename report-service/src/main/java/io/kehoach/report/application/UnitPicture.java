package io.kehoach.report.application;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A unit as this service knows it.
 *
 * @param validFrom first day of its existence, null where it is not known
 * @param terms folded words for searching
 */
public record UnitPicture(String id, String name, String kind, @Nullable String parentId, boolean office,
		@Nullable LocalDate validFrom, @Nullable LocalDate validTo, Set<String> terms) {

	public boolean body() {
		return "BODY".equals(this.kind);
	}

}
