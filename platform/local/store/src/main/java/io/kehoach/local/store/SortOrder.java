package io.kehoach.local.store;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The order a query asks for.
 */
final class SortOrder {

	private final List<Map.Entry<String, Boolean>> fields;

	private SortOrder(List<Map.Entry<String, Boolean>> fields) {
		this.fields = fields;
	}

	static SortOrder of(@Nullable Document orderBy) {
		return new SortOrder((orderBy == null) ? List.of()
				: orderBy.entrySet()
					.stream()
					.map((entry) -> Map.entry(entry.getKey(), Objects.equals(-1, whole(entry.getValue()))))
					.toList());
	}

	private static @Nullable Integer whole(@Nullable Object direction) {
		return (direction instanceof Number number) ? Integer.valueOf(number.intValue()) : null;
	}

	boolean isNone() {
		return fields.isEmpty();
	}

	/**
	 * The same order without fields that have one value only.
	 */
	SortOrder without(List<String> constant) {
		return new SortOrder(fields.stream().filter((field) -> !constant.contains(field.getKey())).toList());
	}

	/**
	 * Whether reading these fields in order, forwards or backwards, gives this order.
	 */
	boolean isServedBy(List<String> ordered) {
		List<String> names = fields.stream().map(Map.Entry::getKey).toList();
		boolean oneDirection = fields.stream().map(Map.Entry::getValue).distinct().count() <= 1;
		return oneDirection && names.size() <= ordered.size() && ordered.subList(0, names.size()).equals(names);
	}

	boolean isDescending() {
		return !fields.isEmpty() && fields.getFirst().getValue();
	}

}
