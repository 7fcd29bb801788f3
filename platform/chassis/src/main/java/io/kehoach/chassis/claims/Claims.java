package io.kehoach.chassis.claims;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.kehoach.chassis.time.SystemClock;
import org.bson.Document;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Claims documents one by one, so that scheduled work needs no elected node. The clock
 * decides only who tries; the token decides whose result counts. The claim lies in the
 * field {@code work}, apart from the relay's {@code claim}.
 */
public final class Claims {

	private static final String TOKEN = "work.token";

	private static final String UNTIL = "work.until";

	private final MongoTemplate mongo;

	private final SystemClock clock;

	public Claims(MongoTemplate mongo, SystemClock clock) {
		this.mongo = mongo;
		this.clock = clock;
	}

	/**
	 * Claims one document that is due and that nobody holds.
	 * @param due what makes a document due, best led by an indexed field
	 * @param lease how long the work may take before others may try
	 */
	public Optional<Claimed> next(String collection, Criteria due, Duration lease) {
		return next(collection, due, Sort.unsorted(), lease);
	}

	/**
	 * Claims the first document, in the given order, that is due and that nobody holds.
	 */
	public Optional<Claimed> next(String collection, Criteria due, Sort order, Duration lease) {
		Instant now = this.clock.instant();
		String token = UUID.randomUUID().toString();
		Criteria free = new Criteria().orOperator(where("work").is(null), where(UNTIL).lt(Date.from(now)));
		Document claim = new Document("token", token).append("until", Date.from(now.plus(lease)));
		Document document = this.mongo.findAndModify(new Query(new Criteria().andOperator(due, free)).with(order),
				new Update().set("work", claim), FindAndModifyOptions.options().returnNew(true), Document.class,
				collection);
		return Optional.ofNullable(document)
			.map((found) -> new Claimed(collection, Objects.requireNonNull(found.get("_id")), token, found));
	}

	/**
	 * Records progress and keeps the claim.
	 * @return false where the claim is no longer ours: stop, someone else goes on
	 */
	public boolean update(Claimed claimed, Update update, Duration lease) {
		return write(claimed, update.set(UNTIL, Date.from(this.clock.instant().plus(lease))));
	}

	/**
	 * Records the outcome and gives the claim back.
	 * @return false where the claim is no longer ours: the outcome was not recorded
	 */
	public boolean release(Claimed claimed, Update update) {
		return write(claimed, update.unset("work"));
	}

	private boolean write(Claimed claimed, Update update) {
		Query mine = new Query(where("_id").is(claimed.id()).and(TOKEN).is(claimed.token()));
		return this.mongo.updateFirst(mine, update, claimed.collection()).getMatchedCount() == 1;
	}

}
