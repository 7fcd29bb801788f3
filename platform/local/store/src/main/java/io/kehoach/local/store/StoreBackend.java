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
			case "aggregate" ->
				writes(query) ? durability.reshape(() -> super.handleCommand(channel, database, command, query))
						: super.handleCommand(channel, database, command, query);
			case "hello" -> hello(super.handleCommand(channel, database, "ismaster", query));
			default -> super.handleCommand(channel, database, command, query);
		};
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
