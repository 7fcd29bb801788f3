package io.kehoach.local.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a query that ask whether a field holds one of many strings, such as the
 * units in somebody's scope. The server below compares with one after the other; here it
 * is one look into a set.
 *
 * @param rest the query without those parts
 */
record ManyValues(List<Part> parts, Document rest) {

	private static final int MANY = 8;

	static ManyValues in(Document query) {
		List<Part> parts = new ArrayList<>();
		return new ManyValues(parts, without(query, parts));
	}

	private static Document without(Document query, List<Part> parts) {
		Document rest = new Document();
		query.forEach((name, value) -> {
			Part part = Part.of(name, value);
			if (part != null) {
				parts.add(part);
			}
			else if (name.equals("$and") && value instanceof Collection<?> all) {
				List<@Nullable Object> others = all.stream().map((each) -> withoutOne(each, parts)).toList();
				rest.put(name, others);
			}
			else {
				rest.put(name, value);
			}
		});
		return rest;
	}

	private static @Nullable Object withoutOne(@Nullable Object each, List<Part> parts) {
		return (each instanceof Document document) ? without(document, parts) : each;
	}

	/**
	 * Whether the document meets all these parts.
	 * @param matcher for a field that is no string, such as an array
	 */
	boolean met(Document document, BiPredicate<Document, Document> matcher) {
		return parts.stream()
			.allMatch((part) -> (document.get(part.field) instanceof String value) ? part.values.contains(value)
					: matcher.test(document, part.query()));
	}

	/**
	 * One field and its values.
	 */
	record Part(String field, Set<String> values, Object operand) {

		static @Nullable Part of(String field, @Nullable Object demand) {
			boolean plain = !field.startsWith("$") && field.indexOf('.') < 0;
			if (plain && demand instanceof Document operators && operators.size() == 1
					&& operators.get("$in") instanceof Collection<?> values && values.size() >= MANY
					&& values.stream().allMatch(String.class::isInstance)) {
				Set<String> strings = HashSet.newHashSet(values.size());
				values.forEach((value) -> strings.add((String) value));
				return new Part(field, strings, values);
			}
			return null;
		}

		private Document query() {
			return new Document(field, new Document("$in", operand));
		}

	}

}
