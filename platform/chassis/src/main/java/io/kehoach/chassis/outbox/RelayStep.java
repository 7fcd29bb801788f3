package io.kehoach.chassis.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import io.kehoach.chassis.time.SystemClock;
import org.bson.Document;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * The relay's work on one document: send in order, mark what the broker acknowledged.
 * Every mark carries the token, so a relay that slept past its claim can mark nothing.
 * All updates are untyped and leave the revision alone: a person's next save never
 * conflicts with the relay.
 */
final class RelayStep {

	private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(30);

	private static final int FIRST_BACK_OFF_MILLIS = 250;

	private final MongoTemplate mongo;

	private final DueDocuments documents;

	private final Finishes finishes;

	private final EventPublisher publisher;

	private final SystemClock clock;

	RelayStep(MongoTemplate mongo, EventPublisher publisher, SystemClock clock) {
		this.mongo = mongo;
		this.documents = new DueDocuments(mongo, clock);
		this.finishes = new Finishes(mongo);
		this.publisher = publisher;
		this.clock = clock;
	}

	DueDocuments documents() {
		return this.documents;
	}

	void sendClaimed(AggregateCollection<?> collection, String id, String token) {
		this.documents.read(held(collection, id, token)).ifPresent(this::send);
	}

	void sendFresh(AggregateCollection<?> collection, String id, String token, List<WaitingEvent> events) {
		send(new Sending(held(collection, id, token), events, events.getLast().seq()));
	}

	private Holding held(AggregateCollection<?> collection, String id, String token) {
		return new Holding(collection, id, token, this.clock.instant().plus(Outbox.LEASE));
	}

	void send(Sending sending) {
		Holding holding = sending.holding();
		long acknowledged = sending.events().isEmpty() ? sending.lastSeq() : 0;
		try {
			for (WaitingEvent event : sending.events()) {
				if (!this.clock.instant().isBefore(holding.until())) {
					break;
				}
				this.publisher.send(holding.collection().topic(), holding.id(), event);
				acknowledged = event.seq();
			}
		}
		catch (EventPublisher.NotAcknowledged ex) {
			giveBack(holding, acknowledged, ex);
			return;
		}
		if (!this.finishes.finish(holding, acknowledged)) {
			goOn(holding, acknowledged);
		}
	}

	/**
	 * A new event came while we sent, or the claim is no longer ours, or it is finished
	 * after all: then the token is gone and nothing matches.
	 */
	private void goOn(Holding holding, long acknowledged) {
		Instant until = this.clock.instant().plus(Outbox.LEASE);
		if (updated(holding, pull(acknowledged).set(Outbox.UNTIL, Date.from(until)))) {
			this.documents.read(holding.extended(until)).ifPresent(this::send);
		}
	}

	private void giveBack(Holding holding, long acknowledged, EventPublisher.NotAcknowledged failure) {
		Document document = this.mongo.findOne(new Query(holding.filter()), Document.class,
				holding.collection().collection());
		int tries = (document == null) ? 0 : (int) Outbox.number(document, Outbox.TRIES);
		long millis = Math.min(LONGEST_BACK_OFF.toMillis(), (long) FIRST_BACK_OFF_MILLIS << Math.min(tries, 10));
		Update update = pull(acknowledged).inc(Outbox.TRIES, 1)
			.set(Outbox.DUE_AT, Date.from(this.clock.instant().plusMillis(millis)))
			.unset(Outbox.CLAIM);
		updated(holding, update);
		throw failure;
	}

	private static Update pull(long acknowledged) {
		return new Update().pull(Outbox.ENTRIES, new Document("seq", new Document("$lte", acknowledged)));
	}

	private boolean updated(Holding holding, Update update) {
		return this.mongo.updateFirst(new Query(holding.filter()), update, holding.collection().collection())
			.getMatchedCount() == 1;
	}

}
