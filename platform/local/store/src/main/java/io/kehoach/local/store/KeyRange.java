package io.kehoach.local.store;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The part of an index between two keys. The last value of each is a {@link Bound}, so no
 * key equals an end.
 */
record KeyRange(@Nullable Object[] from, @Nullable Object[] to) {

	static KeyRange within(@Nullable Object[] prefix, Bound from, Bound to) {
		return new KeyRange(append(prefix, from), append(prefix, to));
	}

	static KeyRange startingWith(@Nullable Object[] prefix) {
		return within(prefix, Bound.FIRST, Bound.LAST);
	}

	boolean isEmpty() {
		return ValueOrder.INSTANCE.compareKeys(from, to) >= 0;
	}

	static @Nullable Object[] append(@Nullable Object[] prefix, @Nullable Object value) {
		@Nullable Object[] key = Arrays.copyOf(prefix, prefix.length + 1);
		key[prefix.length] = value;
		return key;
	}

}
