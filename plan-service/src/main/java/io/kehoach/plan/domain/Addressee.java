package io.kehoach.plan.domain;

import java.time.LocalDate;
import java.util.List;

/** A unit that joins or leaves an open plan on a day, through these groups. */
public record Addressee(String unitId, LocalDate on, List<String> groupIds) {

	public Addressee {
		groupIds = List.copyOf(groupIds);
	}

}
