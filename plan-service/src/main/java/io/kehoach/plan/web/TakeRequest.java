package io.kehoach.plan.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.kehoach.chassis.web.Problem;
import io.kehoach.plan.domain.Part;
import io.kehoach.plan.domain.Taking;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Which differences are taken over: all, or header fields and rows by name. */
record TakeRequest(boolean all, @Nullable List<String> header, @Nullable List<RowName> rows) {

	record RowName(String part, String id) {
	}

	void requireSomething() {
		if (!all && (header == null || header.isEmpty()) && (rows == null || rows.isEmpty())) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "patch-empty");
		}
	}

	Taking taking() {
		Map<Part, Set<String>> chosen = new EnumMap<>(Part.class);
		for (RowName row : (rows != null) ? rows : List.<RowName>of()) {
			chosen.computeIfAbsent(part(row.part()), (part) -> new HashSet<>()).add(row.id());
		}
		return new Taking((header != null) ? Set.copyOf(new HashSet<>(header)) : Set.of(), chosen);
	}

	private static Part part(@Nullable String path) {
		return Arrays.stream(Part.values())
			.filter((part) -> part.path().equals(path))
			.findFirst()
			.orElseThrow(() -> Problem.of(HttpStatus.BAD_REQUEST, "invalid-fields").withError("/rows", "part-unknown"));
	}

}
