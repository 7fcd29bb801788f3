package io.kehoach.chassis.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.query.Criteria;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The fields of the outbox inside an aggregate's document, and the comparisons made on
 * them.
 */
final class Outbox {

	static final String ENTRIES = "outbox";

	static final String DUE_AT = "outboxDueAt";

	static final String TRIES = "outboxTries";

	static final String CLAIM = "claim";

	static final String TOKEN = "claim.token";

	static final String UNTIL = "claim.until";

	static final String LAST_SEQ = "lastSeq";

	static final String REVISION = "revision";

	static final String COMMANDS = "commands";

	static final int MOST_WAITING = 100;

	static final int MOST_BYTES = 8 * 1024 * 1024;

	static final int COMMANDS_KEPT = 50;

	static final Duration LEASE = Duration.ofSeconds(30);

	private Outbox() {
	}

	static Document newClaim(String token, Instant now) {
		return new Document("token", token).append("until", Date.from(now.plus(LEASE)));
	}

	static String newToken() {
		return UUID.randomUUID().toString();
	}

	static Criteria unclaimed(Instant now) {
		return new Criteria().orOperator(where(CLAIM).is(null), where(UNTIL).lt(Date.from(now)));
	}

	/** Neither saved nor noted upon since it was read. */
	static Criteria unchanged(Stored<?> stored) {
		return where("_id").is(stored.id()).and(REVISION).is(stored.revision()).and(LAST_SEQ).is(stored.lastSeq());
	}

	static boolean claimLive(Document document, Instant now) {
		Document claim = document.get(CLAIM, Document.class);
		return claim != null && !claim.getDate("until").toInstant().isBefore(now);
	}

	static List<Document> entries(Document document) {
		return document.getList(ENTRIES, Document.class, List.of());
	}

	static long number(Document document, String field) {
		@Nullable Number value = document.get(field, Number.class);
		return (value == null) ? 0 : value.longValue();
	}

}
