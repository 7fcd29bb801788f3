package io.kehoach.local.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The conditions that a query puts on its fields, {@code $and} flattened. Whatever is not
 * understood is left out, which only makes an index find more than needed.
 */
final class Conditions {

	private final Map<String, List<Condition>> byField = new LinkedHashMap<>();

	private final List<List<Document>> alternatives = new ArrayList<>();

	private Conditions() {
	}

	static Conditions of(Document query) {
		Conditions conditions = new Conditions();
		conditions.addAll("", query);
		return conditions;
	}

	/**
	 * Each condition comes from another part of the query: an array may meet each by
	 * another element.
	 */
	List<Condition> on(String field) {
		return byField.getOrDefault(field, List.of());
	}

	/**
	 * The branches of every {@code $or}.
	 */
	List<List<Document>> alternatives() {
		return alternatives;
	}

	private void addAll(String prefix, Document query) {
		query.forEach((name, value) -> {
			if (name.equals("$and")) {
				documents(value).forEach((part) -> addAll(prefix, part));
			}
			else if (name.equals("$or") && prefix.isEmpty()) {
				alternatives.add(documents(value));
			}
			else if (!name.startsWith("$")) {
				addField(prefix + name, value);
			}
		});
	}

	private void addField(String field, @Nullable Object demand) {
		if (demand instanceof Document operators && isOperators(operators)) {
			add(field, Operators.condition(operators));
			if (operators.get("$elemMatch") instanceof Document element) {
				addElement(field, element);
			}
			if (operators.get("$all") instanceof Collection<?> all) {
				all.forEach((value) -> add(field, equalTo(field, value)));
			}
		}
		else {
			add(field, equalTo(field, demand));
		}
	}

	private void addElement(String field, Document element) {
		if (isOperators(element)) {
			add(field, Operators.condition(element));
		}
		else {
			addAll(field + ".", element);
		}
	}

	private void add(String field, @Nullable Condition condition) {
		if (condition != null) {
			byField.computeIfAbsent(field, (key) -> new ArrayList<>()).add(condition);
		}
	}

	private static @Nullable Condition equalTo(String field, @Nullable Object value) {
		boolean exactDocument = field.equals("_id") && value instanceof Document document && !isOperators(document);
		return (exactDocument || isPlain(value)) ? new Condition.OneOf(Collections.singletonList(value)) : null;
	}

	/**
	 * Whether equality with it means equality of a field or of an array's element, and
	 * nothing else.
	 */
	static boolean isPlain(@Nullable Object value) {
		return switch (value) {
			case Document document -> false;
			case Collection<?> array -> false;
			case BsonRegularExpression expression -> false;
			case null, default -> true;
		};
	}

	private static boolean isOperators(Document document) {
		return document.keySet().stream().anyMatch((name) -> name.startsWith("$"));
	}

	private static List<Document> documents(@Nullable Object value) {
		if (value instanceof Collection<?> parts) {
			return parts.stream().filter(Document.class::isInstance).map(Document.class::cast).toList();
		}
		return List.of();
	}

	/**
	 * Whether documents and queries name the same values by this path; {@code items.0.no}
	 * names an element by place.
	 */
	static boolean isIndexable(String path) {
		return Utils.splitPath(path).stream().noneMatch((part) -> part.chars().allMatch(Character::isDigit));
	}

}
