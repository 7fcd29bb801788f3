package io.kehoach.local.store;

import java.util.List;
import java.util.Locale;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;

/**
 * Answers commands; each runs under the {@link Durability} its kind needs.
 */
final class StoreBackend extends H2Backend {

	private static final int BATCH = 101;

	private final StoreContext context;

	private final Durability durability;

	StoreBackend(StoreContext context, Durability durability) {
		// The super constructor opens the databases.
		this.context = context;
		this.durability = durability;
		super(context.maps());
	}

	@Override
	protected MongoDatabase openOrCreateDatabase(String name) {
		return new StoreDatabase(name, context, getCursorRegistry());
	}

	@Override
	public Document handleCommand(Channel channel, String database, String command, Document query) {
		return switch (command.toLowerCase(Locale.ROOT)) {
			case "insert", "update", "delete", "findandmodify", "create", "createindexes" ->
				durability.change(() -> super.handleCommand(channel, database, command, query));
			case "drop", "dropdatabase", "dropindexes", "renamecollection" ->
				durability.reshape(() -> super.handleCommand(channel, database, command, query));
			case "aggregate" -> aggregate(channel, database, query);
			case "find", "getmore" -> super.handleCommand(channel, database, command, inBatches(query));
			case "hello" -> hello(super.handleCommand(channel, database, "ismaster", query));
			default -> super.handleCommand(channel, database, command, query);
		};
	}

	private Document aggregate(Channel channel, String database, Document query) {
		if (writes(query)) {
			return durability.reshape(() -> super.handleCommand(channel, database, "aggregate", query));
		}
		return Counting.in(query)
			.map((counting) -> counting.reply(database,
					super.handleCommand(channel, database, "count", counting.command())))
			.orElseGet(() -> super.handleCommand(channel, database, "aggregate", query));
	}

	/**
	 * A client that names no size for its batches gets them as large as MongoDB's first.
	 * Without this everything found would go into one reply, and clients refuse a reply
	 * of more than 48 MB.
	 */
	private static Document inBatches(Document query) {
		if (!query.containsKey("batchSize") && !Boolean.TRUE.equals(query.get("singleBatch"))) {
			query.put("batchSize", BATCH);
		}
		return query;
	}

	/** The newer name of the older question, as health checks ask it. */
	private static Document hello(Document isMaster) {
		isMaster.put("isWritablePrimary", true);
		return isMaster;
	}

	private static boolean writes(Document query) {
		return query.get("pipeline") instanceof List<?> stages && !stages.isEmpty()
				&& stages.getLast() instanceof Document last
				&& (last.containsKey("$out") || last.containsKey("$merge"));
	}

	@Override
	public void close() {
		durability.close();
		super.close();
	}

}
