package io.kehoach.plan.web;

import java.util.Set;

import io.kehoach.plan.domain.Header;
import io.kehoach.plan.domain.ResolvedBy;
import io.kehoach.plan.domain.Window;
import io.kehoach.plan.domain.WindowKind;
import io.kehoach.plan.domain.phrase.PlanPeriod;
import io.kehoach.plan.domain.phrase.TimePhrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person's change of a window: another phrase is read anew, dates that a person gives
 * are that person's.
 */
@Component
class WindowPatch {

	private static final Set<String> DATES = Set.of("from", "to", "rule", "kind");

	private final MergePatch patches;

	WindowPatch(MergePatch patches) {
		this.patches = patches;
	}

	ObjectNode complete(ObjectNode patch, @Nullable JsonNode current, Header header) {
		ObjectNode window = (current instanceof ObjectNode standing) ? standing.deepCopy()
				: patches.tree(Window.awaitingDate("", null));
		if (patch.hasNonNull("text")) {
			String text = patch.get("text").asString("");
			window = patches.tree(TimePhrase.read(text, PlanPeriod.of(header)).window());
		}
		if (DATES.stream().anyMatch(patch::has)) {
			MergePatch.merge(window, patch);
			window.put("resolvedBy", ResolvedBy.PERSON.name());
			if (!patch.has("kind")) {
				window.put("kind", kind(window).name());
			}
			return window;
		}
		return MergePatch.merge(window, patch);
	}

	private static WindowKind kind(ObjectNode window) {
		if (!window.hasNonNull("to")) {
			return WindowKind.AWAITING_DATE;
		}
		return window.hasNonNull("from") ? WindowKind.RANGE : WindowKind.DEADLINE;
	}

}
