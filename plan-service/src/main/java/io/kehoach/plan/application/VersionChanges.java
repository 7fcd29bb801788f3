package io.kehoach.plan.application;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.kehoach.chassis.archive.AuditLine;
import io.kehoach.chassis.events.EventJson;
import io.kehoach.plan.domain.Part;
import io.kehoach.plan.domain.Plan;
import io.kehoach.plan.domain.PlanBody;
import io.kehoach.plan.domain.Row;
import io.kehoach.plan.domain.Standing;

/** What each amendment changed, row by row, before and after. */
final class VersionChanges {

	private VersionChanges() {
	}

	/**
	 * @param versions from the first to the one in force
	 */
	static Stream<AuditLine> between(List<Plan> versions) {
		return IntStream.range(1, versions.size())
			.boxed()
			.flatMap((at) -> between(versions.get(at - 1), versions.get(at)));
	}

	private static Stream<AuditLine> between(Plan before, Plan after) {
		Standing standing = after.inForce();
		AuditLine act = new AuditLine(standing.issuedAt(), standing.issuedBy(), "", after.planId(),
				"version " + standing.version(), null, null, null, null);
		Map<String, String> old = rows(before.content().body());
		Map<String, String> now = rows(after.content().body());
		Set<String> all = new LinkedHashSet<>(now.keySet());
		all.addAll(old.keySet());
		return all.stream()
			.filter((row) -> !Objects.equals(old.get(row), now.get(row)))
			.map((row) -> act.changing(row, old.get(row), now.get(row)));
	}

	private static Map<String, String> rows(PlanBody body) {
		Map<String, String> rows = new LinkedHashMap<>();
		rows.put("header", EventJson.write(body.header()));
		for (Part part : Part.values()) {
			for (Row row : part.in(body)) {
				rows.put(part.path() + "/" + row.rowId(), EventJson.write(row));
			}
		}
		return rows;
	}

}
