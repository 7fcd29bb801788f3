package io.kehoach.local.store;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The index on {@code _id}. It holds nothing of its own: the documents are kept in the
 * order of their {@code _id}.
 */
final class PrimaryIndex extends OrderedIndex {

	private final MVMap<Object, Document> documents;

	PrimaryIndex(String name, List<IndexKey> keys, MVMap<Object, Document> documents) {
		super(name, keys, false);
		this.documents = documents;
	}

	@Override
	List<String> fields() {
		return List.of("_id");
	}

	@Override
	Stream<Object> positions(KeyRange range, boolean descending) {
		if (range.isEmpty()) {
			return Stream.empty();
		}
		if (range.from()[0] instanceof Bound from && range.to()[0] instanceof Bound to) {
			Iterator<Object> ids = descending ? documents.cursor(to, from, true) : documents.cursor(from, to, false);
			return StreamSupport.stream(Spliterators.spliteratorUnknownSize(ids, Spliterator.ORDERED), false);
		}
		Object id = Missing.ofNullable(range.from()[0]);
		return documents.containsKey(id) ? Stream.of(id) : Stream.empty();
	}

	@Override
	boolean holdsArrays() {
		return false;
	}

	@Override
	public boolean isUnique() {
		return true;
	}

	@Override
	public @Nullable Object getPosition(Document document) {
		Object position = positionOf(document);
		return documents.containsKey(position) ? position : null;
	}

	@Override
	public void checkAdd(Document document, MongoCollection<Object> collection) {
		if (documents.containsKey(positionOf(document))) {
			throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get("_id")));
		}
	}

	@Override
	public void add(Document document, Object position, MongoCollection<Object> collection) {
	}

	@Override
	public Object remove(Document document) {
		return positionOf(document);
	}

	@Override
	public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
	}

	@Override
	public void updateInPlace(Document oldDocument, Document newDocument, Object position,
			MongoCollection<Object> collection) {
	}

	@Override
	public boolean isEmpty() {
		// There is never anything to build.
		return false;
	}

	@Override
	public long getCount() {
		return documents.sizeAsLong();
	}

	@Override
	public void drop() {
	}

}
