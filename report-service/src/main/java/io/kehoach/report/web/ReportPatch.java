package io.kehoach.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.kehoach.chassis.web.Problem;
import io.kehoach.report.domain.Edit;
import io.kehoach.report.domain.FilesEdit;
import io.kehoach.report.domain.InvalidEdit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import org.springframework.http.HttpStatus;

/**
 * Reads a merge patch of a report. It is read by hand because leaving a text out and
 * clearing it are different things.
 */
final class ReportPatch {

	private static final Set<String> ROOT = Set.of("sections");

	private static final Set<String> SECTION = Set.of("key", "text", "figures", "files");

	private static final Set<String> FIGURE = Set.of("key", "value", "numerator", "denominator");

	private final List<InvalidEdit.Fault> faults = new ArrayList<>();

	private ReportPatch() {
	}

	/**
	 * @throws InvalidEdit naming every value of the wrong kind
	 */
	static List<Edit> edits(JsonNode patch) {
		known(patch, "", ROOT);
		ReportPatch reading = new ReportPatch();
		List<Edit> edits = new ArrayList<>();
		JsonNode sections = array(patch, "/sections", "sections");
		for (int at = 0; at < sections.size(); at++) {
			edits.add(reading.section(sections.get(at), "/sections/" + at));
		}
		if (!reading.faults.isEmpty()) {
			throw new InvalidEdit(reading.faults);
		}
		return edits;
	}

	private Edit section(JsonNode section, String pointer) {
		known(section, pointer, SECTION);
		List<Edit.FigureEdit> figures = new ArrayList<>();
		JsonNode given = array(section, pointer + "/figures", "figures");
		for (int at = 0; at < given.size(); at++) {
			figures.add(figure(given.get(at), pointer + "/figures/" + at));
		}
		return new Edit(pointer, key(section, pointer), section.has("text"), text(section, pointer), figures,
				files(section, pointer + "/files"));
	}

	/** What is left out stays; an empty list, or null, takes every file away. */
	private @Nullable FilesEdit files(JsonNode section, String pointer) {
		if (!section.has("files")) {
			return null;
		}
		List<String> ids = new ArrayList<>();
		JsonNode given = array(section, pointer, "files");
		for (int at = 0; at < given.size(); at++) {
			if (given.get(at).isString()) {
				ids.add(given.get(at).stringValue());
			}
			else {
				this.faults.add(new InvalidEdit.Fault(pointer + "/" + at, "not-a-text"));
			}
		}
		return new FilesEdit(pointer, ids);
	}

	private Edit.FigureEdit figure(JsonNode figure, String pointer) {
		known(figure, pointer, FIGURE);
		return new Edit.FigureEdit(pointer, key(figure, pointer), number(figure, pointer, "value"),
				number(figure, pointer, "numerator"), number(figure, pointer, "denominator"));
	}

	private String key(JsonNode node, String pointer) {
		JsonNode key = node.get("key");
		if (key == null || !key.isString()) {
			this.faults.add(new InvalidEdit.Fault(pointer + "/key", "required"));
			return "";
		}
		return key.stringValue();
	}

	private @Nullable String text(JsonNode section, String pointer) {
		JsonNode text = section.get("text");
		if (text == null || text.isNull()) {
			return null;
		}
		if (!text.isString()) {
			this.faults.add(new InvalidEdit.Fault(pointer + "/text", "not-a-text"));
			return null;
		}
		return text.stringValue();
	}

	private Edit.@Nullable Given number(JsonNode figure, String pointer, String field) {
		JsonNode number = figure.get(field);
		if (number == null) {
			return null;
		}
		if (number.isNull()) {
			return new Edit.Given(null);
		}
		if (!number.isNumber()) {
			this.faults.add(new InvalidEdit.Fault(pointer + "/" + field, "not-a-number"));
			return null;
		}
		return new Edit.Given(number.decimalValue());
	}

	private static JsonNode array(JsonNode node, String pointer, String field) {
		JsonNode value = node.get(field);
		if (value == null || value.isNull()) {
			return JsonNodeFactory.instance.arrayNode();
		}
		if (!value.isArray()) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "unreadable-body").withError(pointer, "invalid-value");
		}
		return value;
	}

	private static void known(JsonNode node, String pointer, Set<String> names) {
		if (!node.isObject()) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "unreadable-body").withError(pointer, "invalid-value");
		}
		for (String name : node.propertyNames()) {
			if (!names.contains(name)) {
				throw Problem.of(HttpStatus.BAD_REQUEST, "unreadable-body").withError(pointer + "/" + name, "unknown");
			}
		}
	}

}
