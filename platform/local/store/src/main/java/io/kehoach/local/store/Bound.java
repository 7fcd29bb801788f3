package io.kehoach.local.store;

import org.jspecify.annotations.Nullable;

/**
 * A place between values where a range begins or ends. It never equals a value, so a
 * range needs no flags for open and closed ends.
 *
 * @param rank the type it lies in, see {@link ValueOrder#rank}
 * @param value the value it stands next to, meaningless where it spans the type
 * @param side -1 before, 1 after
 * @param spansType whether it stands before or after every value of the type
 */
record Bound(int rank, @Nullable Object value, int side, boolean spansType) {

	static final Bound FIRST = new Bound(Integer.MIN_VALUE, null, -1, true);

	static final Bound LAST = new Bound(Integer.MAX_VALUE, null, 1, true);

	static Bound before(@Nullable Object value) {
		return new Bound(ValueOrder.rank(value), value, -1, false);
	}

	static Bound after(@Nullable Object value) {
		return new Bound(ValueOrder.rank(value), value, 1, false);
	}

	static Bound startOfType(Object value) {
		return new Bound(ValueOrder.rank(value), null, -1, true);
	}

	static Bound endOfType(Object value) {
		return new Bound(ValueOrder.rank(value), null, 1, true);
	}

}
