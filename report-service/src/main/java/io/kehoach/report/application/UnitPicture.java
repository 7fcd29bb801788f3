package io.kehoach.report.application;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A unit as this service knows it.
 *
 * @param terms folded words for searching
 */
public record UnitPicture(String id, String name, String kind, @Nullable String parentId, boolean office,
		@Nullable LocalDate validTo, Set<String> terms) {

	public boolean body() {
		return "BODY".equals(this.kind);
	}

}
