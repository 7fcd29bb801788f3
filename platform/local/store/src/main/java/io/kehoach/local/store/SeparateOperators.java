package io.kehoach.local.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites {@code {terms: {$gte: a, $lt: b}}} to one part per operator. On an array
 * MongoDB lets each operator be met by another element, while the server below wants one
 * element that meets all; that is what {@code $elemMatch} is for.
 */
final class SeparateOperators {

	private static final Set<String> SEPARABLE = Set.of("$gt", "$gte", "$lt", "$lte", "$eq", "$in", "$exists");

	private static final Set<String> COMBINING = Set.of("$and", "$or", "$nor");

	private SeparateOperators() {
	}

	static Document in(Document query) {
		List<Document> separated = new ArrayList<>();
		Document rest = new Document();
		query.forEach((name, value) -> {
			if (COMBINING.contains(name) && value instanceof Collection<?> parts) {
				rest.put(name, parts.stream().map(SeparateOperators::inPart).toList());
			}
			else if (isSeparable(name, value)) {
				((Document) value)
					.forEach((operator, operand) -> separated.add(new Document(name, new Document(operator, operand))));
			}
			else {
				rest.put(name, value);
			}
		});
		return separated.isEmpty() ? rest : and(rest, separated);
	}

	private static @Nullable Object inPart(@Nullable Object part) {
		return (part instanceof Document document) ? in(document) : part;
	}

	private static boolean isSeparable(String name, @Nullable Object value) {
		return !name.startsWith("$") && value instanceof Document operators && operators.size() > 1
				&& SEPARABLE.containsAll(operators.keySet());
	}

	private static Document and(Document rest, List<Document> separated) {
		List<Object> parts = new ArrayList<>(separated);
		if (rest.remove("$and") instanceof Collection<?> others) {
			parts.addAll(others);
		}
		return rest.append("$and", parts);
	}

}
