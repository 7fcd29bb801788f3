package io.kehoach.plan.web;

import java.util.List;

import io.kehoach.chassis.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON merge patch (RFC 7396) over a record; a field that the record does not have is
 * refused.
 */
@Component
class MergePatch {

	private final JsonMapper json;

	MergePatch(JsonMapper json) {
		this.json = json;
	}

	<T> T apply(T target, ObjectNode patch, Class<T> type) {
		return read(merge(tree(target), patch), type);
	}

	ObjectNode tree(Object value) {
		return json.valueToTree(value);
	}

	<T> T read(JsonNode node, Class<T> type) {
		return json.treeToValue(node, type);
	}

	/** The fields that a patch touches; one that touches nothing is no edit. */
	static List<String> fields(ObjectNode patch) {
		if (patch.isEmpty()) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "patch-empty");
		}
		return List.copyOf(patch.propertyNames());
	}

	static ObjectNode merge(ObjectNode target, ObjectNode patch) {
		patch.properties().forEach((field) -> {
			if (field.getValue() instanceof ObjectNode inner
					&& target.get(field.getKey()) instanceof ObjectNode outer) {
				merge(outer, inner);
			}
			else {
				target.set(field.getKey(), field.getValue());
			}
		});
		return target;
	}

}
