package io.kehoach.plan.web;

import java.util.List;

import io.kehoach.plan.domain.Party;
import io.kehoach.plan.domain.phrase.KnownNames;
import io.kehoach.plan.domain.phrase.PartyPhrase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person's change of a party: another name drops the old choice, another choice drops
 * the old mode.
 */
@Component
class PartyPatch {

	private final MergePatch patches;

	PartyPatch(MergePatch patches) {
		this.patches = patches;
	}

	ObjectNode complete(ObjectNode patch, @Nullable JsonNode current) {
		ObjectNode party = (current instanceof ObjectNode standing) ? standing.deepCopy()
				: patches.tree(Party.printed("", List.of()));
		boolean named = patch.has("text") || patch.has("parts");
		boolean chosen = patch.has("unitIds") || patch.has("groupIds");
		if (named && !patch.has("parts")) {
			names(patch.path("text").asString("")).forEach(party.putArray("parts")::add);
		}
		if (named && !chosen) {
			party.putArray("unitIds");
			party.putArray("groupIds");
		}
		if (named || chosen) {
			party.putNull("mode").put("resolved", false);
		}
		return MergePatch.merge(party, patch);
	}

	private static List<String> names(String text) {
		List<String> split = PartyPhrase.split(text, KnownNames.none());
		return split.isEmpty() ? List.of(text) : split;
	}

}
