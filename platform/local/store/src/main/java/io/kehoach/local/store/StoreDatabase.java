package io.kehoach.local.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A database of {@link StoreCollection}s. What the server below would silently ignore
 * about an index is refused.
 */
final class StoreDatabase extends H2Database {

	private static final List<String> REFUSED_OPTIONS = List.of("partialFilterExpression", "collation");

	private final StoreContext context;

	/** The collections that were there before, while they are opened. */
	private @Nullable List<StoreCollection> opening;

	StoreDatabase(String name, StoreContext context, CursorRegistry cursors) {
		// The super constructor opens the collections.
		this.context = context;
		this.opening = new ArrayList<>();
		super(name, context.maps(), cursors);
		List<StoreCollection> opened = opening;
		this.opening = null;
		opened.forEach(StoreCollection::opened);
	}

	@Override
	protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
		MVMap<Object, Document> documents = context.openDocuments(mapName(name));
		StoreCollection collection = new StoreCollection(this, name, options, documents, cursorRegistry, context,
				opening != null);
		if (opening != null) {
			opening.add(collection);
		}
		return collection;
	}

	// The name the H2 backend expects.
	private String mapName(String collection) {
		return "databases." + getFullCollectionNamespace(collection);
	}

	@Override
	protected synchronized void addIndex(Document description) {
		boolean refused = REFUSED_OPTIONS.stream().anyMatch(description::containsKey)
				|| !(description.get("key") instanceof Document keys)
				|| !keys.values().stream().allMatch(Number.class::isInstance);
		if (refused) {
			throw new MongoServerError(67, "CannotCreateIndex", "not supported by the embedded store: " + description);
		}
		super.addIndex(description);
	}

	@Override
	protected Index<Object> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys,
			boolean sparse) {
		boolean primary = keys.size() == 1 && keys.getFirst().getKey().equals("_id");
		return primary ? new PrimaryIndex(name, keys, context.openDocuments(mapName(collection)))
				: new SortedIndex(name, keys, true, sparse);
	}

	@Override
	protected Index<Object> openOrCreateSecondaryIndex(String collection, String name, List<IndexKey> keys,
			boolean sparse) {
		return new SortedIndex(name, keys, false, sparse);
	}

	@Override
	public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
		super.moveCollection(from, collection, newName);
		// The H2 backend leaves the documents under the old name, where they are not
		// found after a restart.
		context.maps().removeMap(mapName(newName));
		context.maps().renameMap(((StoreCollection) collection).documents(), mapName(newName));
	}

	@Override
	public Document handleCommand(Channel channel, String command, Document query, DatabaseResolver databases,
			Oplog oplog) {
		if (command.equals("aggregate")) {
			List<Document> pipeline = Aggregation.parse(query.get("pipeline"));
			if (!pipeline.isEmpty() && pipeline.getFirst().get("$match") instanceof Document match
					&& resolveCollection(String.valueOf(query.get(command)),
							false) instanceof StoreCollection collection) {
				List<Document> rest = pipeline.subList(1, pipeline.size());
				Aggregation aggregation = Aggregation.fromPipeline(rest, databases, this, collection, oplog);
				aggregation.validate(query);
				return reply(collection, aggregation.runStages(matched(collection, match, rest)));
			}
		}
		return super.handleCommand(channel, command, query, databases, oplog);
	}

	/**
	 * The server below would read the whole collection; a leading $match can use an
	 * index. Only stages that may change what they are given need copies.
	 */
	private static Stream<Document> matched(StoreCollection collection, Document match, List<Document> rest) {
		boolean onlyGrouped = rest.size() == 1 && rest.getFirst().containsKey("$group");
		return onlyGrouped ? collection.stored(match).stream()
				: collection.handleQueryAsStream(new Document("$query", match));
	}

	private static Document reply(StoreCollection collection, List<Document> found) {
		Document cursor = new Document("id", 0L).append("ns", collection.getFullName())
			.append("firstBatch", new ArrayList<>(found));
		Document reply = new Document("cursor", cursor);
		Utils.markOkay(reply);
		return reply;
	}

}
