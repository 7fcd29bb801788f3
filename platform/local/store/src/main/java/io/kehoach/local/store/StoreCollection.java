package io.kehoach.local.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection whose indexes are used, whose results are copies and whose changes are
 * written to the journal before they are made. A stored document is never modified, only
 * replaced.
 */
final class StoreCollection extends H2Collection {

	private final MVMap<Object, Document> documents;

	private final Journal journal;

	private final LongAdder examined;

	/**
	 * How many documents the running command can use, 0 for all; guarded by this
	 * collection's lock.
	 */
	private int usable;

	/** Whether all indexes are still being declared, to be built together. */
	private boolean opening;

	StoreCollection(MongoDatabase database, String name, CollectionOptions options, MVMap<Object, Document> documents,
			CursorRegistry cursors, StoreContext context, boolean opening) {
		super(database, name, options, documents, context.openStatistics(), cursors);
		this.documents = documents;
		this.journal = context.journal();
		this.examined = context.examined();
		this.opening = opening;
	}

	MVMap<Object, Document> documents() {
		return documents;
	}

	@Override
	protected synchronized QueryResult queryDocuments(Document asked, @Nullable Document orderBy, int skip, int limit,
			int batchSize, @Nullable Document fields) {
		Document query = SeparateOperators.in(asked);
		int most = (limit == 0) ? usable : limit;
		Optional<IndexScan> scan = isNatural(orderBy) ? Optional.empty()
				: new QueryPlanner(orderedIndexes()).plan(query, orderBy, most > 0);
		if (scan.isEmpty()) {
			return matchDocuments(query, orderBy, skip, most, batchSize, fields);
		}
		ManyValues many = ManyValues.in(query);
		return matchDocumentsFromStream(many.rest(), candidates(scan.get().positions(), many), skip, most, batchSize,
				scan.get().isOrdered() ? null : deriveComparator(orderBy), fields);
	}

	/**
	 * What a query finds, as it is stored: only for those who change nothing in it.
	 */
	synchronized List<Document> stored(Document asked) {
		Document query = SeparateOperators.in(asked);
		ManyValues many = ManyValues.in(query);
		Stream<Object> positions = new QueryPlanner(orderedIndexes()).plan(query, null, false)
			.map(IndexScan::positions)
			.orElseGet(() -> documents.keySet().stream());
		return candidates(positions, many).filter((document) -> documentMatchesQuery(document, many.rest())).toList();
	}

	private Stream<Document> candidates(Stream<Object> positions, ManyValues many) {
		return positions.map(documents::get)
			.filter(Objects::nonNull)
			.peek((document) -> examined.increment())
			.filter((document) -> many.met(document, this::documentMatchesQuery));
	}

	private static boolean isNatural(@Nullable Document orderBy) {
		return orderBy != null && orderBy.containsKey("$natural");
	}

	private List<OrderedIndex> orderedIndexes() {
		return getIndexes().stream().map(OrderedIndex.class::cast).toList();
	}

	@Override
	protected QueryResult matchDocuments(Document query, @Nullable Document orderBy, int skip, int limit, int batchSize,
			@Nullable Document fields) {
		examined.add(documents.size());
		return super.matchDocuments(query, orderBy, skip, limit, batchSize, fields);
	}

	/**
	 * What waits in a cursor is copied when its turn comes: copies take far more room
	 * than the stored documents, which never change.
	 */
	@Override
	protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
		return super.createQueryResult((batchSize > 0) ? new Copies(matched) : List.copyOf(new Copies(matched)),
				batchSize);
	}

	@Override
	public synchronized Document updateDocuments(Document selector, Document update, ArrayFilters filters,
			boolean multi, boolean upsert, Oplog oplog) {
		usable = multi ? 0 : 1;
		try {
			return super.updateDocuments(selector, update, filters, multi, upsert, oplog);
		}
		finally {
			usable = 0;
		}
	}

	@Override
	public synchronized int count(Document query, int skip, int limit) {
		return super.count(query, skip, limit);
	}

	@Override
	public synchronized void addIndex(Index<Object> index) {
		boolean known = getIndexes().stream().anyMatch((each) -> each.getName().equals(index.getName()));
		if (known) {
			super.addIndex(index);
			return;
		}
		if (!opening) {
			build(List.of(index));
		}
		getIndexes().add(index);
	}

	/**
	 * Builds all indexes while reading every document once.
	 */
	synchronized void opened() {
		opening = false;
		build(getIndexes());
	}

	private void build(List<Index<Object>> indexes) {
		List<Index<Object>> unbuilt = indexes.stream().filter(SortedIndex.class::isInstance).toList();
		if (!unbuilt.isEmpty()) {
			documents.forEach((position, document) -> unbuilt.forEach((index) -> add(document, position, index)));
		}
	}

	private void add(Document document, Object position, Index<Object> index) {
		try {
			index.checkAdd(document, this);
			index.add(document, position, this);
		}
		catch (MongoServerError ex) {
			throw new IndexBuildFailedException(ex, this);
		}
	}

	@Override
	public synchronized void dropIndex(String indexName) {
		super.dropIndex(indexName);
	}

	@Override
	protected Object addDocumentInternal(Document document) {
		String idField = getIdField();
		Object position = (idField != null) ? Missing.ofNullable(Utils.getSubdocumentValue(document, idField))
				: UUID.randomUUID();
		journal.put(documents.getName(), position, document);
		documents.put(position, Names.shared(document));
		return position;
	}

	@Override
	protected void handleUpdate(Object position, Document oldDocument, Document newDocument) {
		try {
			journal.put(documents.getName(), position, newDocument);
		}
		catch (RuntimeException refused) {
			getIndexes().forEach((index) -> index.updateInPlace(newDocument, oldDocument, position, this));
			throw refused;
		}
		documents.put(position, Names.shared(newDocument));
	}

	@Override
	protected void removeDocument(Object position) {
		journal.remove(documents.getName(), position);
		super.removeDocument(position);
	}

	/**
	 * Not tracked: it would encode every document twice more for a statistic that nobody
	 * reads.
	 */
	@Override
	protected boolean tracksDataSize() {
		return false;
	}

}
