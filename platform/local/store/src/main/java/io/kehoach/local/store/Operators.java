package io.kehoach.local.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code {$gte: 1, $lt: 5}} and the like as a condition.
 */
final class Operators {

	private Operators() {
	}

	/**
	 * All operators together, or null where none of them helps an index.
	 */
	static @Nullable Condition condition(Document operators) {
		Stream<Condition> known = operators.entrySet()
			.stream()
			.map((operator) -> condition(operator.getKey(), operator.getValue()))
			.filter(Objects::nonNull);
		return known.reduce(Condition::and).orElse(null);
	}

	private static @Nullable Condition condition(String operator, @Nullable Object value) {
		return switch (operator) {
			case "$eq" -> Conditions.isPlain(value) ? new Condition.OneOf(Collections.singletonList(value)) : null;
			case "$in" -> (value instanceof Collection<?> values) ? in(values) : null;
			case "$exists" -> Utils.isTrue(value) ? Condition.Between.EVERYTHING : null;
			case "$gt", "$gte", "$lt", "$lte" -> (value != null && isOrdered(value)) ? range(operator, value) : null;
			default -> null;
		};
	}

	private static @Nullable Condition in(Collection<?> values) {
		List<@Nullable Object> sorted = new ArrayList<>();
		if (!values.stream().allMatch(Conditions::isPlain)) {
			return null;
		}
		values.stream().sorted(ValueOrder.INSTANCE).forEach((value) -> {
			if (sorted.isEmpty() || ValueOrder.INSTANCE.compare(sorted.getLast(), value) != 0) {
				sorted.add(value);
			}
		});
		return new Condition.OneOf(sorted);
	}

	// A range never leaves the type of its end: a date is not greater than a number.
	private static Condition range(String operator, Object value) {
		return switch (operator) {
			case "$gt" -> new Condition.Between(Bound.after(value), Bound.endOfType(value));
			case "$gte" -> new Condition.Between(Bound.before(value), Bound.endOfType(value));
			case "$lt" -> new Condition.Between(Bound.startOfType(value), Bound.before(value));
			default -> new Condition.Between(Bound.startOfType(value), Bound.after(value));
		};
	}

	// Numbers, strings, bytes, identifiers, booleans and times; see ValueOrder.rank.
	private static boolean isOrdered(Object value) {
		int rank = ValueOrder.rank(value);
		return rank == 2 || rank == 3 || (rank >= 6 && rank <= 12);
	}

}
