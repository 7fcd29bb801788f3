package io.kehoach.plan.web;

import java.util.List;
import java.util.Set;

import io.kehoach.chassis.web.Problem;
import io.kehoach.plan.domain.Duty;
import io.kehoach.plan.domain.Header;
import io.kehoach.plan.domain.Part;
import io.kehoach.plan.domain.PlanItem;
import io.kehoach.plan.domain.Recipient;
import io.kehoach.plan.domain.ReportDefinition;
import io.kehoach.plan.domain.ReportKind;
import io.kehoach.plan.domain.Responsibility;
import io.kehoach.plan.domain.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes and changes rows from what a person sends; a row's identity cannot be changed.
 */
@Component
class RowPatches {

	private static final Set<String> PARTIES = Set.of("lead", "coordinating", "unit", "reporters", "receiver");

	private final MergePatch patches;

	private final PartyPatch parties;

	private final WindowPatch windows;

	RowPatches(MergePatch patches, PartyPatch parties, WindowPatch windows) {
		this.patches = patches;
		this.parties = parties;
		this.windows = windows;
	}

	/** A report is named by its period; every other row gets the id drawn for it. */
	Row create(Part part, String drawnId, ObjectNode body, Header header) {
		String rowId = (part == Part.REPORTING) ? body.path("key").asString("") : drawnId;
		if (rowId.isBlank()) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-fields").withError("/key", "key-required");
		}
		return apply(empty(part, rowId), body, header);
	}

	Row apply(Row row, ObjectNode patch, Header header) {
		ObjectNode current = patches.tree(row);
		ObjectNode complete = patch.deepCopy();
		patch.properties()
			.forEach((field) -> complete.set(field.getKey(),
					complete(field.getKey(), field.getValue(), current.get(field.getKey()), header)));
		Row changed = patches.read(MergePatch.merge(current, complete), row.getClass());
		if (!changed.rowId().equals(row.rowId())) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "row-identity");
		}
		return changed;
	}

	private JsonNode complete(String field, JsonNode value, @Nullable JsonNode current, Header header) {
		if (!(value instanceof ObjectNode object)) {
			return value;
		}
		if (PARTIES.contains(field)) {
			return parties.complete(object, current);
		}
		return field.equals("window") ? windows.complete(object, current, header) : value;
	}

	private static Row empty(Part part, String rowId) {
		return switch (part) {
			case ITEMS -> new PlanItem(rowId, null, "", List.of(), List.of(), null, null, null, null);
			case DUTIES -> new Duty(rowId, "", null);
			case RESPONSIBILITIES -> new Responsibility(rowId, null, List.of());
			case REPORTING -> new ReportDefinition(rowId, ReportKind.OTHER, null, null, null, null, null, null, null,
					null, null, null);
			case RECIPIENTS -> new Recipient(rowId, "", null, null);
		};
	}

}
