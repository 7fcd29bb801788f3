package io.kehoach.plan.domain;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A unit that joins or leaves an open plan on a day, through these groups.
 *
 * @param successorId who takes over what a unit that leaves was given, if anybody does
 */
public record Addressee(String unitId, LocalDate on, List<String> groupIds, @Nullable String successorId) {

	public Addressee {
		groupIds = List.copyOf(groupIds);
	}

	public static Addressee joining(String unitId, LocalDate on, List<String> groupIds) {
		return new Addressee(unitId, on, groupIds, null);
	}

}
