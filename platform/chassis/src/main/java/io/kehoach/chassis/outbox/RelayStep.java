package io.kehoach.chassis.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import io.kehoach.chassis.time.SystemClock;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The relay's work on one document: claim, send in order, mark what the broker
 * acknowledged. Every mark carries the token, so a relay that slept past its claim can
 * mark nothing. All updates are untyped and leave the revision alone: a person's next
 * save never conflicts with the relay.
 */
final class RelayStep {

	private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(30);

	private static final int FIRST_BACK_OFF_MILLIS = 250;

	private final MongoTemplate mongo;

	private final EventPublisher publisher;

	private final SystemClock clock;

	RelayStep(MongoTemplate mongo, EventPublisher publisher, SystemClock clock) {
		this.mongo = mongo;
		this.publisher = publisher;
		this.clock = clock;
	}

	List<String> due(AggregateCollection<?> collection, int limit) {
		Instant now = this.clock.instant();
		Query query = new Query(where(Outbox.DUE_AT).lte(Date.from(now)).andOperator(Outbox.unclaimed(now)))
			.limit(limit);
		query.fields().include("_id");
		return this.mongo.find(query, Document.class, collection.collection())
			.stream()
			.map((document) -> document.getString("_id"))
			.toList();
	}

	long waiting(AggregateCollection<?> collection) {
		return this.mongo.count(new Query(where(Outbox.DUE_AT).gte(new Date(0))), collection.collection());
	}

	void claimAndSend(AggregateCollection<?> collection, String id) {
		Instant now = this.clock.instant();
		String token = Outbox.newToken();
		Query query = new Query(
				where("_id").is(id).and(Outbox.DUE_AT).lte(Date.from(now)).andOperator(Outbox.unclaimed(now)));
		Document claimed = this.mongo.findAndModify(query, new Update().set(Outbox.CLAIM, Outbox.newClaim(token, now)),
				FindAndModifyOptions.options().returnNew(true), Document.class, collection.collection());
		if (claimed != null) {
			send(new Holding(collection, id, token, now.plus(Outbox.LEASE)), events(claimed), number(claimed));
		}
	}

	void sendClaimed(AggregateCollection<?> collection, String id, String token) {
		Instant until = this.clock.instant().plus(Outbox.LEASE);
		Holding holding = new Holding(collection, id, token, until);
		Document document = this.mongo.findOne(new Query(holding.filter()), Document.class, collection.collection());
		if (document != null) {
			send(holding, events(document), number(document));
		}
	}

	void sendFresh(AggregateCollection<?> collection, String id, String token, List<WaitingEvent> events) {
		Instant until = this.clock.instant().plus(Outbox.LEASE);
		send(new Holding(collection, id, token, until), events, events.getLast().seq());
	}

	private void send(Holding holding, List<WaitingEvent> events, long lastSeq) {
		long acknowledged = events.isEmpty() ? lastSeq : 0;
		try {
			for (WaitingEvent event : events) {
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
		if (!finish(holding, acknowledged)) {
			goOn(holding, acknowledged);
		}
	}

	private boolean finish(Holding holding, long acknowledged) {
		Update update = new Update().set(Outbox.ENTRIES, List.of())
			.unset(Outbox.DUE_AT)
			.unset(Outbox.CLAIM)
			.unset(Outbox.TRIES);
		return updated(holding, holding.filter().and(Outbox.LAST_SEQ).is(acknowledged), update);
	}

	/** A new event came while we sent, or the claim is no longer ours. */
	private void goOn(Holding holding, long acknowledged) {
		Instant now = this.clock.instant();
		Update update = pull(acknowledged).set(Outbox.UNTIL, Date.from(now.plus(Outbox.LEASE)));
		if (updated(holding, holding.filter(), update)) {
			sendClaimed(holding.collection(), holding.id(), holding.token());
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
		updated(holding, holding.filter(), update);
		throw failure;
	}

	private static Update pull(long acknowledged) {
		return new Update().pull(Outbox.ENTRIES, new Document("seq", new Document("$lte", acknowledged)));
	}

	private boolean updated(Holding holding, Criteria criteria, Update update) {
		return this.mongo.updateFirst(new Query(criteria), update, holding.collection().collection())
			.getMatchedCount() == 1;
	}

	private static List<WaitingEvent> events(Document document) {
		return Outbox.entries(document).stream().map(WaitingEvent::from).toList();
	}

	private static long number(@Nullable Document document) {
		return (document == null) ? 0 : Outbox.number(document, Outbox.LAST_SEQ);
	}

	private record Holding(AggregateCollection<?> collection, String id, String token, Instant until) {

		Criteria filter() {
			return where("_id").is(this.id).and(Outbox.TOKEN).is(this.token);
		}

	}

}
