package io.kehoach.local.store;

import java.util.List;
import java.util.stream.Stream;

/**
 * A way to find the documents that may match a query.
 */
sealed interface IndexScan {

	/**
	 * Read lazily, each position once.
	 */
	Stream<Object> positions();

	/**
	 * Whether the documents come in the order the query asks for.
	 */
	boolean isOrdered();

	/**
	 * The number of documents to read, counted no further than the limit.
	 */
	default long size(long limit) {
		return positions().limit(limit).count();
	}

	/**
	 * Ranges of one index.
	 */
	record Ranges(OrderedIndex index, List<KeyRange> ranges, boolean isOrdered,
			boolean descending) implements IndexScan {

		@Override
		public Stream<Object> positions() {
			Stream<Object> found = ranges.stream().flatMap((range) -> index.positions(range, descending));
			return index.holdsArrays() ? found.distinct() : found;
		}

	}

	/**
	 * What either of several scans finds, for {@code $or}.
	 */
	record Union(List<IndexScan> parts) implements IndexScan {

		@Override
		public Stream<Object> positions() {
			return parts.stream().flatMap(IndexScan::positions).distinct();
		}

		@Override
		public boolean isOrdered() {
			return false;
		}

	}

}
