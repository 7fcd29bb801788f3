package io.kehoach.plan.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where two versions differ: rows by identity, the rest by name. */
public record Difference(List<String> itemIds, List<String> dutyIds, List<String> responsibilityIds,
		List<String> reportKeys, List<String> recipientIds, boolean header) {

	static Difference between(PlanBody before, PlanBody after) {
		return new Difference(rows(before, after, Part.ITEMS), rows(before, after, Part.DUTIES),
				rows(before, after, Part.RESPONSIBILITIES), rows(before, after, Part.REPORTING),
				rows(before, after, Part.RECIPIENTS), !before.header().equals(after.header()));
	}

	public boolean isEmpty() {
		return itemIds.isEmpty() && dutyIds.isEmpty() && responsibilityIds.isEmpty() && reportKeys.isEmpty()
				&& recipientIds.isEmpty() && !header;
	}

	private static List<String> rows(PlanBody before, PlanBody after, Part part) {
		List<String> changed = new ArrayList<>();
		for (Row row : part.in(after)) {
			if (!Objects.equals(find(part.in(before), row.rowId()).orElse(null), row)) {
				changed.add(row.rowId());
			}
		}
		part.in(before)
			.stream()
			.map(Row::rowId)
			.filter((rowId) -> find(part.in(after), rowId).isEmpty())
			.forEach(changed::add);
		return changed;
	}

	private static Optional<? extends Row> find(List<? extends Row> rows, String rowId) {
		return rows.stream().filter((row) -> row.rowId().equals(rowId)).findFirst();
	}

}
