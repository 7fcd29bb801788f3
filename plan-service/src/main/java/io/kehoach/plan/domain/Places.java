package io.kehoach.plan.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Moves what was noted of rows to the identities that they turned out to have. */
record Places(Map<String, String> rows) {

	Map<String, Provenance> of(Map<String, Provenance> read) {
		Map<String, Provenance> moved = new HashMap<>();
		read.forEach((path, place) -> moved.put(moved(path), place));
		return moved;
	}

	List<Finding> of(List<Finding> read) {
		return read.stream()
			.map((it) -> (it.path() != null)
					? new Finding(moved(it.path()), it.level(), it.code(), it.args(), it.sourceText(), it.page()) : it)
			.toList();
	}

	private String moved(String path) {
		int cell = path.indexOf('/', path.indexOf('/', 1) + 1);
		String row = (cell > 0) ? path.substring(0, cell) : path;
		return rows.getOrDefault(row, row) + path.substring(row.length());
	}

}
