package io.kehoach.local.store;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a query demands of one field, as far as an index can answer it. A document that
 * matches the query always meets its conditions; one that meets them may still not match.
 */
sealed interface Condition {

	/**
	 * The field has one of these values.
	 */
	record OneOf(List<@Nullable Object> values) implements Condition {

		boolean allowsAbsent() {
			return values.stream().anyMatch((value) -> ValueOrder.rank(value) == ValueOrder.rank(null));
		}

	}

	/**
	 * The field lies between two places.
	 */
	record Between(Bound from, Bound to) implements Condition {

		static final Between EVERYTHING = new Between(Bound.FIRST, Bound.LAST);

		boolean includes(@Nullable Object value) {
			return ValueOrder.INSTANCE.compare(from, value) < 0 && ValueOrder.INSTANCE.compare(value, to) < 0;
		}

	}

	/**
	 * Both, for a field that holds one value. For an array each could be met by another
	 * element.
	 */
	default Condition and(Condition other) {
		return switch (this) {
			case OneOf some -> new OneOf(some.values().stream().filter((value) -> allows(other, value)).toList());
			case Between range -> switch (other) {
				case OneOf some -> some.and(range);
				case Between second ->
					new Between(later(range.from(), second.from()), earlier(range.to(), second.to()));
			};
		};
	}

	private static boolean allows(Condition condition, @Nullable Object value) {
		return switch (condition) {
			case OneOf some -> some.values().stream().anyMatch((each) -> ValueOrder.INSTANCE.compare(each, value) == 0);
			case Between range -> range.includes(value);
		};
	}

	private static Bound later(Bound a, Bound b) {
		return (ValueOrder.INSTANCE.compare(a, b) < 0) ? b : a;
	}

	private static Bound earlier(Bound a, Bound b) {
		return (ValueOrder.INSTANCE.compare(a, b) < 0) ? a : b;
	}

}
