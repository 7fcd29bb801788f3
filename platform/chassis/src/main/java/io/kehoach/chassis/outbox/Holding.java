package io.kehoach.chassis.outbox;

import java.time.Instant;

import org.springframework.data.mongodb.core.query.Criteria;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * A document that this relay may send and mark. The token proves it; the time only says
 * when to stop trying.
 */
record Holding(AggregateCollection<?> collection, String id, String token, Instant until) {

	Criteria filter() {
		return where("_id").is(this.id).and(Outbox.TOKEN).is(this.token);
	}

	Holding extended(Instant until) {
		return new Holding(this.collection, this.id, this.token, until);
	}

}
