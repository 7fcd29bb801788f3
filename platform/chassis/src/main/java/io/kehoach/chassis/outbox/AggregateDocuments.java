package io.kehoach.chassis.outbox;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import io.kehoach.chassis.web.CommandId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.convert.MongoConverter;

/**
 * Turns an aggregate's state into its document, and a command's outcome into one update
 * that never writes the outbox or the claim whole.
 */
final class AggregateDocuments<S> {

	private static final Set<String> OWN_FIELDS = Set.of("_id", "_class", Outbox.REVISION, Outbox.LAST_SEQ,
			Outbox.ENTRIES, Outbox.DUE_AT, Outbox.TRIES, Outbox.CLAIM, Outbox.COMMANDS);

	private final MongoConverter converter;

	private final Class<S> type;

	AggregateDocuments(MongoConverter converter, Class<S> type) {
		this.converter = converter;
		this.type = type;
	}

	Stored<S> stored(Document document) {
		return new Stored<>(document.get("_id", String.class), Outbox.number(document, Outbox.REVISION),
				Outbox.number(document, Outbox.LAST_SEQ), this.converter.read(this.type, document));
	}

	Document created(String id, S state, List<WaitingEvent> waiting, @Nullable String token, Instant now) {
		Document document = new Document("_id", id).append(Outbox.REVISION, 1L);
		document.putAll(stateOf(state));
		document.append(Outbox.LAST_SEQ, (long) waiting.size());
		document.append(Outbox.ENTRIES, waiting.stream().map(WaitingEvent::toDocument).toList());
		if (token != null) {
			document.append(Outbox.DUE_AT, Date.from(now)).append(Outbox.CLAIM, Outbox.newClaim(token, now));
		}
		String command = CommandId.current();
		if (command != null) {
			document.append(Outbox.COMMANDS, List.of(command));
		}
		return document;
	}

	/** Not claimed by anybody: the relay's poll takes it up. */
	Document waiting(String id, S state, List<WaitingEvent> waiting, Instant now) {
		Document document = created(id, state, waiting, null, now);
		return waiting.isEmpty() ? document : document.append(Outbox.DUE_AT, Date.from(now));
	}

	Document saved(Document before, S state, List<WaitingEvent> waiting, @Nullable String token, Instant now,
			long raise) {
		Document set = stateOf(state);
		Document update = new Document("$inc", new Document(Outbox.REVISION, raise));
		Document unset = vanished(before, set);
		if (!unset.isEmpty()) {
			update.append("$unset", unset);
		}
		Document push = new Document();
		String command = CommandId.current();
		if (command != null) {
			push.append(Outbox.COMMANDS,
					new Document("$each", List.of(command)).append("$slice", -Outbox.COMMANDS_KEPT));
		}
		if (!waiting.isEmpty()) {
			push.append(Outbox.ENTRIES, new Document("$each", waiting.stream().map(WaitingEvent::toDocument).toList()));
			set.append(Outbox.LAST_SEQ, waiting.getLast().seq());
			update.append("$min", new Document(Outbox.DUE_AT, Date.from(now)));
		}
		if (token != null) {
			set.append(Outbox.CLAIM, Outbox.newClaim(token, now));
		}
		if (!push.isEmpty()) {
			update.append("$push", push);
		}
		if (!set.isEmpty()) {
			update.append("$set", set);
		}
		return update;
	}

	private static Document vanished(Document before, Document set) {
		Set<String> gone = new TreeSet<>(before.keySet());
		gone.removeAll(OWN_FIELDS);
		gone.removeAll(set.keySet());
		Document unset = new Document();
		gone.forEach((field) -> unset.append(field, ""));
		return unset;
	}

	private Document stateOf(S state) {
		Document document = new Document();
		this.converter.write(state, document);
		OWN_FIELDS.forEach(document::remove);
		return document;
	}

	/** Whether it stands there just as it was to be written. */
	boolean holds(@Nullable Document document, Stored<S> written) {
		return document != null && Outbox.number(document, Outbox.REVISION) == written.revision()
				&& Outbox.number(document, Outbox.LAST_SEQ) == written.lastSeq()
				&& stateOf(written.state()).entrySet()
					.stream()
					.allMatch((field) -> Objects.equals(document.get(field.getKey()), field.getValue()));
	}

	void requireRoom(String id, Document before, List<OutgoingEvent> raised) {
		List<Document> entries = Outbox.entries(before);
		if (raised.isEmpty()) {
			return;
		}
		long bytes = entries.stream().mapToLong((entry) -> entry.getString("payload").length()).sum();
		if (entries.size() + raised.size() > Outbox.MOST_WAITING || bytes > Outbox.MOST_BYTES) {
			throw new OutboxFull(id);
		}
	}

	static boolean madeBy(Document document, @Nullable String command) {
		return command != null && document.getList(Outbox.COMMANDS, String.class, List.of()).contains(command);
	}

}
