package io.kehoach.local.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Finds the ranges of one index that hold everything a query may match: values of its
 * leading fields, then at most one range.
 */
final class ScanBuilder {

	private static final int ENOUGH_RANGES = 1000;

	private final OrderedIndex index;

	private final Conditions conditions;

	private final SortOrder order;

	ScanBuilder(OrderedIndex index, Conditions conditions, SortOrder order) {
		this.index = index;
		this.conditions = conditions;
		this.order = order;
	}

	/**
	 * One scan per usable condition on the leading field; several only where that field
	 * is an array.
	 */
	List<IndexScan> scans() {
		if (!index.fields().stream().allMatch(Conditions::isIndexable)) {
			return List.of();
		}
		return usable(index.fields().getFirst()).stream()
			.filter((condition) -> index.isComplete() || !allowsAbsent(condition))
			.map(this::scan)
			.toList();
	}

	private List<Condition> usable(String field) {
		List<Condition> all = conditions.on(field);
		return index.holdsArrays() ? all : all.stream().reduce(Condition::and).map(List::of).orElse(List.of());
	}

	private static boolean allowsAbsent(Condition condition) {
		return condition instanceof Condition.OneOf some && some.allowsAbsent();
	}

	private IndexScan scan(Condition leading) {
		List<@Nullable Object[]> prefixes = Collections.singletonList(new @Nullable Object[0]);
		List<String> constant = new ArrayList<>();
		Condition condition = leading;
		for (int i = 0; condition instanceof Condition.OneOf some; i++) {
			prefixes = extend(prefixes, some.values());
			if (some.values().size() == 1) {
				constant.add(index.fields().get(i));
			}
			boolean more = i + 1 < index.fields().size() && prefixes.size() <= ENOUGH_RANGES;
			condition = more ? usable(index.fields().get(i + 1)).stream().findFirst().orElse(null) : null;
			if (condition instanceof Condition.OneOf && isPosition(i + 1)) {
				// A key ends with the position, so no key begins with one: the document's
				// own check decides.
				condition = null;
			}
		}
		return ranges(prefixes, condition, constant);
	}

	private boolean isPosition(int field) {
		return field >= index.getKeys().size();
	}

	private IndexScan ranges(List<@Nullable Object[]> prefixes, @Nullable Condition last, List<String> constant) {
		List<KeyRange> ranges = (last instanceof Condition.Between between)
				? prefixes.stream().map((prefix) -> KeyRange.within(prefix, between.from(), between.to())).toList()
				: prefixes.stream().map(KeyRange::startingWith).toList();
		List<String> varying = index.fields().stream().filter((field) -> !constant.contains(field)).toList();
		SortOrder rest = order.without(constant);
		boolean ordered = ranges.size() == 1 && !index.holdsArrays() && rest.isServedBy(varying);
		return new IndexScan.Ranges(index, ranges, ordered, ordered && rest.isDescending());
	}

	private static List<@Nullable Object[]> extend(List<@Nullable Object[]> prefixes, List<@Nullable Object> values) {
		return prefixes.stream()
			.flatMap((prefix) -> values.stream().map((value) -> KeyRange.append(prefix, value)))
			.toList();
	}

}
