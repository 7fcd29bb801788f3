package io.kehoach.report.web;

import java.util.List;

import io.kehoach.report.domain.Aggregation;
import io.kehoach.report.domain.Attaching;
import io.kehoach.report.domain.Edit;
import io.kehoach.report.domain.FilesEdit;
import io.kehoach.report.domain.Form;
import io.kehoach.report.domain.SectionKind;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form as JSON Schema: what a unit may enter in a report of this form. What the system
 * fills in is described as read-only.
 */
final class FormSchema {

	private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

	private FormSchema() {
	}

	static ObjectNode of(Form form) {
		ObjectNode schema = object(form.title(), List.of());
		schema.put("$schema", DIALECT).put("$id", FormsController.PATH + "/" + form.id());
		ArrayNode sections = oneOf(schema, "sections");
		form.sections().forEach((section) -> sections.add(section(section)));
		return schema;
	}

	private static ObjectNode section(Form.FormSection section) {
		ObjectNode schema = object(section.title(), List.of("key"));
		schema.put("kind", section.kind().name());
		properties(schema).putObject("key").put("const", section.key());
		if (section.kind() != SectionKind.ATTACHMENT) {
			nullable(properties(schema).putObject("text"), "string").put("maxLength", Edit.LONGEST_TEXT);
		}
		List<Form.FormFigure> entered = section.figures().stream().filter((figure) -> figure.from() == null).toList();
		if (!entered.isEmpty()) {
			ArrayNode figures = oneOf(schema, "figures");
			entered.forEach((figure) -> figures.add(figure(figure)));
		}
		if (section.attaching() != Attaching.NONE) {
			files(schema, section.attaching());
		}
		ArrayNode filled = schema.putArray("filledFromTasks");
		section.figures()
			.stream()
			.filter((figure) -> figure.from() != null)
			.forEach((figure) -> filled.add(figure.key()));
		if (section.from() != null) {
			schema.put("linesWithEvidenceFrom", section.from());
		}
		return schema;
	}

	/** Files are stored first; the report names them by id. */
	private static void files(ObjectNode schema, Attaching attaching) {
		schema.put("attaching", attaching.name());
		ObjectNode files = properties(schema).putObject("files").put("type", "array");
		files.put("maxItems", FilesEdit.MOST_FILES).put("uniqueItems", true).putObject("items").put("type", "string");
		if (attaching == Attaching.REQUIRED) {
			files.put("minItems", 1);
		}
	}

	private static ObjectNode figure(Form.FormFigure figure) {
		ObjectNode schema = object(figure.label(), List.of("key"));
		schema.put("unitOfMeasure", figure.unitOfMeasure()).put("aggregation", figure.aggregation().name());
		properties(schema).putObject("key").put("const", figure.key());
		List<String> numbers = (figure.aggregation() == Aggregation.PERCENT) ? List.of("numerator", "denominator")
				: List.of("value");
		numbers.forEach((number) -> nullable(properties(schema).putObject(number), "number").put("minimum", 0));
		return schema;
	}

	private static ObjectNode object(String title, List<String> required) {
		ObjectNode schema = JsonNodeFactory.instance.objectNode().put("title", title).put("type", "object");
		ArrayNode names = schema.putArray("required");
		required.forEach(names::add);
		schema.put("additionalProperties", false).putObject("properties");
		return schema;
	}

	private static ObjectNode properties(ObjectNode schema) {
		return (ObjectNode) schema.get("properties");
	}

	private static ArrayNode oneOf(ObjectNode schema, String array) {
		return properties(schema).putObject(array).put("type", "array").putObject("items").putArray("oneOf");
	}

	private static ObjectNode nullable(ObjectNode schema, String type) {
		schema.putArray("type").add(type).add("null");
		return schema;
	}

}
