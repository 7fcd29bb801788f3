package io.kehoach.plan.domain;

import java.util.Map;
import java.util.Set;

/** The differences that a person takes over: header fields by name, rows by identity. */
public record Taking(Set<String> header, Map<Part, Set<String>> rows) {

	public Taking {
		header = Set.copyOf(header);
		rows = Map.copyOf(rows);
	}

	boolean has(Part part, String rowId) {
		return rows.getOrDefault(part, Set.of()).contains(rowId);
	}

	boolean isWithin(Taking other) {
		return other.header().containsAll(header) && rows.entrySet()
			.stream()
			.allMatch((entry) -> other.rows().getOrDefault(entry.getKey(), Set.of()).containsAll(entry.getValue()));
	}

}
