package io.kehoach.local.store;

import java.util.List;
import java.util.Optional;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;

/**
 * The aggregation by which drivers count, told as the command that only counts: grouping
 * would copy every document counted.
 */
record Counting(String collection, Document command) {

	private static final Document GROUP = new Document("_id", 1).append("n", new Document("$sum", 1));

	/** The command, too, filters first, then skips, then limits. */
	private static final List<String> BEFORE = List.of("$match", "$skip", "$limit");

	/** Empty where the aggregation does anything else. */
	static Optional<Counting> in(Document aggregate) {
		if (!(aggregate.get("aggregate") instanceof String collection
				&& aggregate.get("pipeline") instanceof List<?> stages && !stages.isEmpty()
				&& stages.getLast() instanceof Document last && GROUP.equals(last.get("$group")))) {
			return Optional.empty();
		}
		Document command = new Document("count", collection);
		int next = 0;
		for (Object each : stages.subList(0, stages.size() - 1)) {
			Document stage = (Document) each;
			String name = stage.keySet().iterator().next();
			int place = BEFORE.indexOf(name);
			if (place < next) {
				return Optional.empty();
			}
			next = place + 1;
			command.put((place == 0) ? "query" : name.substring(1), stage.get(name));
		}
		return Optional.of(new Counting(collection, command));
	}

	/** One group of all that was counted; none where there was nothing. */
	Document reply(String database, Document counted) {
		int n = (counted.get("n") instanceof Number number) ? number.intValue() : 0;
		Document reply = new Document("cursor", new Document("id", 0L).append("ns", database + "." + collection)
			.append("firstBatch", (n == 0) ? List.of() : List.of(new Document("_id", 1).append("n", n))));
		Utils.markOkay(reply);
		return reply;
	}

}
