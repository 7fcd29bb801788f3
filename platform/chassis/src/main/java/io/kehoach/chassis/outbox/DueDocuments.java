package io.kehoach.chassis.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import io.kehoach.chassis.time.SystemClock;
import org.bson.Document;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Finds documents whose events wait, and takes them. Of a document only its outbox is
 * read: the state may be large, and the relay has no use for it.
 */
final class DueDocuments {

	private final MongoTemplate mongo;

	private final SystemClock clock;

	DueDocuments(MongoTemplate mongo, SystemClock clock) {
		this.mongo = mongo;
		this.clock = clock;
	}

	List<String> find(AggregateCollection<?> collection, int limit) {
		Query query = new Query(takeable(this.clock.instant())).limit(limit);
		query.fields().include("_id");
		return this.mongo.find(query, Document.class, collection.collection())
			.stream()
			.map((document) -> document.getString("_id"))
			.toList();
	}

	long waiting(AggregateCollection<?> collection) {
		return this.mongo.count(new Query(where(Outbox.DUE_AT).gte(new Date(0))), collection.collection());
	}

	/**
	 * Takes a page of documents with one update. Each is taken or not by itself: those
	 * that another relay took at the same moment are not among the answer.
	 */
	List<Sending> claim(AggregateCollection<?> collection, Collection<String> ids) {
		Instant now = this.clock.instant();
		String token = Outbox.newToken();
		Update claim = new Update().set(Outbox.CLAIM, Outbox.newClaim(token, now));
		this.mongo.updateMulti(new Query(takeable(now).and("_id").in(ids)), claim, collection.collection());
		return this.mongo
			.find(outboxes(where("_id").in(ids).and(Outbox.TOKEN).is(token)), Document.class, collection.collection())
			.stream()
			.map((document) -> sending(
					new Holding(collection, document.getString("_id"), token, now.plus(Outbox.LEASE)), document))
			.toList();
	}

	/** Empty where the claim is no longer ours. */
	Optional<Sending> read(Holding holding) {
		return Optional
			.ofNullable(
					this.mongo.findOne(outboxes(holding.filter()), Document.class, holding.collection().collection()))
			.map((document) -> sending(holding, document));
	}

	private static Criteria takeable(Instant now) {
		return where(Outbox.DUE_AT).lte(Date.from(now)).andOperator(Outbox.unclaimed(now));
	}

	private static Query outboxes(Criteria criteria) {
		Query query = new Query(criteria);
		query.fields().include(Outbox.ENTRIES, Outbox.LAST_SEQ);
		return query;
	}

	private static Sending sending(Holding holding, Document document) {
		List<WaitingEvent> events = Outbox.entries(document).stream().map(WaitingEvent::from).toList();
		return new Sending(holding, events, Outbox.number(document, Outbox.LAST_SEQ));
	}

}
