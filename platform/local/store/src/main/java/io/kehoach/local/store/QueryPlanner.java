package io.kehoach.local.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the index that answers a query by reading the fewest documents.
 */
final class QueryPlanner {

	/**
	 * Sorting this many documents costs less than reading all of them in an index's
	 * order.
	 */
	private static final long FEW = 1000;

	private final List<OrderedIndex> indexes;

	QueryPlanner(List<OrderedIndex> indexes) {
		this.indexes = indexes;
	}

	/**
	 * Empty where every document has to be read.
	 * @param limited whether the reader stops early when documents come in order
	 */
	Optional<IndexScan> plan(Document query, @Nullable Document orderBy, boolean limited) {
		Conditions conditions = Conditions.of(query);
		SortOrder order = SortOrder.of(orderBy);
		List<IndexScan> scans = new ArrayList<>();
		indexes.forEach((index) -> scans.addAll(new ScanBuilder(index, conditions, order).scans()));
		if (scans.isEmpty()) {
			union(conditions).ifPresent(scans::add);
		}
		if (scans.isEmpty() && limited && !order.isNone()) {
			return wholeIndexInOrder(order);
		}
		return cheapest(scans, limited && !order.isNone());
	}

	private static Optional<IndexScan> cheapest(List<IndexScan> scans, boolean orderHelps) {
		if (scans.size() < 2) {
			return scans.stream().findFirst();
		}
		IndexScan best = scans.getFirst();
		long least = FEW;
		for (IndexScan scan : scans) {
			long size = scan.size(least);
			if (size < least) {
				best = scan;
				least = size;
			}
		}
		if (least == FEW && orderHelps) {
			return scans.stream().max(Comparator.comparing(IndexScan::isOrdered));
		}
		return Optional.of(best);
	}

	private Optional<IndexScan> union(Conditions conditions) {
		return conditions.alternatives().stream().map(this::union).flatMap(Optional::stream).findFirst();
	}

	private Optional<IndexScan> union(List<Document> branches) {
		List<IndexScan> parts = new ArrayList<>();
		for (Document branch : branches) {
			Optional<IndexScan> part = plan(branch, null, false);
			if (part.isEmpty()) {
				return Optional.empty();
			}
			parts.add(part.get());
		}
		return Optional.of(new IndexScan.Union(parts));
	}

	private Optional<IndexScan> wholeIndexInOrder(SortOrder order) {
		return indexes.stream()
			.filter((index) -> index.isComplete() && !index.holdsArrays() && order.isServedBy(index.fields()))
			.findFirst()
			.map((index) -> new IndexScan.Ranges(index, List.of(KeyRange.startingWith(new Object[0])), true,
					order.isDescending()));
	}

}
