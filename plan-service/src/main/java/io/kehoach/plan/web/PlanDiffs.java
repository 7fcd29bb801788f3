package io.kehoach.plan.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.kehoach.chassis.access.Caller;
import io.kehoach.plan.application.ReadingPlans;
import io.kehoach.plan.application.Refusals;
import io.kehoach.plan.domain.Amendment;
import io.kehoach.plan.domain.Part;
import io.kehoach.plan.domain.Plan;
import io.kehoach.plan.domain.PlanBody;
import io.kehoach.plan.domain.Row;
import io.kehoach.plan.web.PlanDiff.Change;
import io.kehoach.plan.web.PlanDiff.FieldDiff;
import io.kehoach.plan.web.PlanDiff.RowDiff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares versions of a plan as the API shows them: rows by identity, fields by name.
 */
@Component
class PlanDiffs {

	private final ReadingPlans plans;

	private final JsonMapper json;

	PlanDiffs(ReadingPlans plans, JsonMapper json) {
		this.plans = plans;
		this.json = json;
	}

	/**
	 * Without {@code to} the amendment, or else the version in force, is compared with
	 * the version before.
	 */
	PlanDiff between(String planId, @Nullable Integer from, @Nullable Integer to, Caller caller) {
		Plan present = plans.find(planId, caller).state();
		int inForce = Refusals.translating(present::inForce).version();
		Amendment amendment = present.amendment();
		if (to == null && amendment != null) {
			int base = (from != null) ? from : inForce;
			return diff(base, null, body(planId, base, caller), amendment.content().body());
		}
		int after = (to != null) ? to : inForce;
		int before = (from != null) ? from : Math.max(1, after - 1);
		return diff(before, after, body(planId, before, caller), body(planId, after, caller));
	}

	private PlanBody body(String planId, int version, Caller caller) {
		return plans.version(planId, version, caller).content().body();
	}

	private PlanDiff diff(int from, @Nullable Integer to, PlanBody before, PlanBody after) {
		List<RowDiff> rows = new ArrayList<>();
		for (Part part : Part.values()) {
			rows.addAll(rows(part, part.in(before), part.in(after)));
		}
		return new PlanDiff(from, to, fields(json.valueToTree(before.header()), json.valueToTree(after.header())),
				rows);
	}

	/** Draft and document, with the cells of a row that only one of them has. */
	PlanDiff sides(PlanBody before, PlanBody after) {
		PlanDiff diff = diff(0, null, before, after);
		return new PlanDiff(0, null, diff.header(),
				diff.rows().stream().map((row) -> whole(row, before, after)).toList());
	}

	private RowDiff whole(RowDiff row, PlanBody before, PlanBody after) {
		Part part = Arrays.stream(Part.values()).filter((it) -> it.path().equals(row.part())).findFirst().orElseThrow();
		JsonNode nothing = json.createObjectNode();
		List<FieldDiff> fields = switch (row.change()) {
			case CHANGED -> row.fields();
			case ADDED -> fields(nothing, json.valueToTree(after.row(part, row.id())));
			case REMOVED -> fields(json.valueToTree(before.row(part, row.id())), nothing);
		};
		return new RowDiff(row.part(), row.id(), row.change(), fields);
	}

	private List<RowDiff> rows(Part part, List<? extends Row> before, List<? extends Row> after) {
		Map<String, JsonNode> old = byId(before);
		Map<String, JsonNode> now = byId(after);
		List<RowDiff> rows = new ArrayList<>();
		now.forEach((id, row) -> {
			JsonNode former = old.get(id);
			if (former == null) {
				rows.add(new RowDiff(part.path(), id, Change.ADDED, List.of()));
			}
			else if (!former.equals(row)) {
				rows.add(new RowDiff(part.path(), id, Change.CHANGED, fields(former, row)));
			}
		});
		old.keySet()
			.stream()
			.filter((id) -> !now.containsKey(id))
			.forEach((id) -> rows.add(new RowDiff(part.path(), id, Change.REMOVED, List.of())));
		return rows;
	}

	private Map<String, JsonNode> byId(List<? extends Row> rows) {
		Map<String, JsonNode> byId = new LinkedHashMap<>();
		rows.forEach((row) -> byId.put(row.rowId(), json.valueToTree(row)));
		return byId;
	}

	private static List<FieldDiff> fields(JsonNode before, JsonNode after) {
		return Stream.concat(after.propertyNames().stream(), before.propertyNames().stream())
			.distinct()
			.filter((name) -> !Objects.equals(before.get(name), after.get(name)))
			.map((name) -> new FieldDiff(name, before.get(name), after.get(name)))
			.toList();
	}

}
