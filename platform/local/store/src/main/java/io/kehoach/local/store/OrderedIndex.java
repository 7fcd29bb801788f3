package io.kehoach.local.store;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;

/**
 * An index that finds documents by ranges of its keys, in the order of its keys. A
 * document's position is its {@code _id}.
 */
abstract class OrderedIndex extends Index<Object> {

	OrderedIndex(String name, List<IndexKey> keys, boolean sparse) {
		super(name, keys, sparse);
	}

	/**
	 * The fields whose values make up a key, in this order.
	 */
	abstract List<String> fields();

	abstract Stream<Object> positions(KeyRange range, boolean descending);

	/**
	 * Whether some document has several keys here, or none that sorts as one value would.
	 */
	abstract boolean holdsArrays();

	/**
	 * Whether every document of the collection is in here.
	 */
	boolean isComplete() {
		return !isSparse();
	}

	static Object positionOf(Document document) {
		return Missing.ofNullable(document.get("_id"));
	}

	@Override
	public final boolean hasSameOptions(Index<?> other) {
		return super.hasSameOptions(other) && isUnique() == other.isUnique()
				&& Objects.equals(toIndexDescription().get("key"), other.toIndexDescription().get("key"));
	}

	/**
	 * Never: {@link QueryPlanner} decides.
	 */
	@Override
	public final boolean canHandle(Document query) {
		return false;
	}

	@Override
	public final Iterable<Object> getPositions(Document query) {
		throw new UnsupportedOperationException();
	}

	@Override
	public long getDataSize() {
		return getCount();
	}

	@Override
	public void checkAdd(Document document, MongoCollection<Object> collection) {
	}

}
