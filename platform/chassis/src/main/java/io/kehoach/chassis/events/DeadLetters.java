package io.kehoach.chassis.events;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import io.kehoach.chassis.time.SystemClock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The dead letters of this service, in the collection {@code dead_letters}: listed for an
 * operator, and re-driven through the very listener that refused them. The guards make
 * that safe.
 */
public final class DeadLetters {

	private static final String COLLECTION = "dead_letters";

	private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "at", "_id");

	private final MongoTemplate mongo;

	private final SystemClock clock;

	private final Map<String, Consumer<Message<byte[]>>> listeners;

	private final MeterRegistry meters;

	/**
	 * @param listeners by topic
	 */
	DeadLetters(MongoTemplate mongo, SystemClock clock, Map<String, Consumer<Message<byte[]>>> listeners,
			MeterRegistry meters) {
		this.mongo = mongo;
		this.clock = clock;
		this.listeners = Map.copyOf(listeners);
		this.meters = meters;
		listeners.keySet().forEach(this::counter);
	}

	private Counter counter(String topic) {
		return Counter.builder("kehoach.dead-letters")
			.description("Records that a listener refused and that were set aside")
			.tag("topic", topic)
			.register(this.meters);
	}

	void store(String id, String topic, @Nullable String key, Map<String, String> headers, byte @Nullable [] value) {
		Document set = new Document("topic", topic).append("key", key)
			.append("eventId", headers.get("ce_id"))
			.append("type", headers.get("ce_type"))
			.append("cause", headers.getOrDefault("x-exception-message", "unknown"))
			.append("at", Date.from(this.clock.instant()))
			.append("headers", new Document(headers))
			.append("value", (value == null) ? null : new Binary(value))
			.append("tries", 0);
		UpdateResult stored = this.mongo.getCollection(COLLECTION)
			.updateOne(new Document("_id", id), new Document("$setOnInsert", set), new UpdateOptions().upsert(true));
		if (stored.getUpsertedId() != null) {
			counter(topic).increment();
		}
	}

	/** The newest ones, newest first. */
	public List<DeadLetter> list(int limit) {
		return list(new Query(), limit);
	}

	/** Those that follow in the same order on one with that time and id. */
	public List<DeadLetter> listAfter(Instant at, String id, int limit) {
		return list(new Query(
				new Criteria().orOperator(where("at").lt(at), where("at").is(at).andOperator(where("_id").lt(id)))),
				limit);
	}

	private List<DeadLetter> list(Query query, int limit) {
		return this.mongo.find(query.with(NEWEST_FIRST).limit(limit), Document.class, COLLECTION)
			.stream()
			.map(DeadLetters::toLetter)
			.toList();
	}

	void createIndex() {
		this.mongo.indexOps(COLLECTION)
			.createIndex(new Index("at", Sort.Direction.DESC).on("_id", Sort.Direction.DESC));
	}

	public Optional<DeadLetter> find(String id) {
		return Optional.ofNullable(this.mongo.findById(id, Document.class, COLLECTION)).map(DeadLetters::toLetter);
	}

	/**
	 * Gives the record to its listener again.
	 * @return the letter as it then stands: with {@code redrivenAt} where the listener
	 * took it, else with the new cause
	 */
	public Optional<DeadLetter> redrive(String id) {
		Document letter = this.mongo.findById(id, Document.class, COLLECTION);
		if (letter == null) {
			return Optional.empty();
		}
		Update outcome = new Update().inc("tries", 1);
		try {
			deliver(letter);
			outcome.set("redrivenAt", Date.from(this.clock.instant()));
		}
		catch (RuntimeException ex) {
			outcome.set("cause", ex.toString());
		}
		this.mongo.updateFirst(new Query(where("_id").is(id)), outcome, COLLECTION);
		return find(id);
	}

	private void deliver(Document letter) {
		Consumer<Message<byte[]>> listener = this.listeners.get(letter.getString("topic"));
		Binary value = letter.get("value", Binary.class);
		if (listener == null || value == null) {
			throw new UnreadableEvent("Nothing here reads " + letter.getString("topic"), null);
		}
		Map<String, Object> headers = new HashMap<>(letter.get("headers", Document.class));
		listener.accept(new GenericMessage<>(value.getData(), headers));
	}

	private static DeadLetter toLetter(Document document) {
		Date redriven = document.getDate("redrivenAt");
		return new DeadLetter(document.getString("_id"), document.getString("topic"), document.getString("key"),
				document.getString("eventId"), document.getString("type"), document.getString("cause"),
				instant(document.getDate("at")), document.getInteger("tries", 0),
				(redriven == null) ? null : redriven.toInstant());
	}

	private static Instant instant(Date date) {
		return date.toInstant();
	}

}
