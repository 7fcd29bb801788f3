package io.kehoach.chassis.outbox;

import java.time.Instant;
import java.util.List;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * A decided change of one document: how it must still stand, and the update to make then.
 *
 * @param token taken along with the save so that its events are sent at once; null where
 * there are none or somebody else holds the claim, who sends the new events too
 */
record Save<S>(Document before, Stored<S> stored, S state, List<WaitingEvent> waiting, Instant now, long raise,
		@Nullable String token) {

	static <S> Save<S> of(Document before, Stored<S> stored, Changed<S> changed, EventWriter events, long raise) {
		Instant now = events.now();
		List<WaitingEvent> waiting = events.write(changed.events(), stored.lastSeq());
		boolean claimable = !waiting.isEmpty() && !Outbox.claimLive(before, now);
		return new Save<>(before, stored, changed.state(), waiting, now, waiting.isEmpty() ? 1 : raise,
				claimable ? Outbox.newToken() : null);
	}

	Save<S> withoutClaim() {
		return new Save<>(this.before, this.stored, this.state, this.waiting, this.now, this.raise, null);
	}

	Document filter() {
		Criteria unchanged = Outbox.unchanged(this.stored);
		Criteria filter = (this.token == null) ? unchanged : unchanged.andOperator(Outbox.unclaimed(this.now));
		return new Query(filter).getQueryObject();
	}

	Document update(AggregateDocuments<S> documents) {
		return documents.saved(this.before, this.state, this.waiting, this.token, this.now, this.raise);
	}

	/** The aggregate once the update is made. */
	Stored<S> after() {
		long lastSeq = this.waiting.isEmpty() ? this.stored.lastSeq() : this.waiting.getLast().seq();
		return new Stored<>(this.stored.id(), this.stored.revision() + this.raise, lastSeq, this.state);
	}

	void wake(OutboxRelay relay, AggregateCollection<S> collection) {
		if (this.token == null) {
			return;
		}
		if (Outbox.entries(this.before).isEmpty()) {
			relay.send(collection, this.stored.id(), this.token, this.waiting);
		}
		else {
			relay.resume(collection, this.stored.id(), this.token);
		}
	}

}
