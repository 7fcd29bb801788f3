package io.kehoach.chassis.outbox;

import java.time.Instant;
import java.util.Date;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a document's outbox: the wire form, so that a renamed class strands
 * nothing.
 */
record WaitingEvent(long seq, String type, int schemaVersion, Instant occurredAt, @Nullable String traceparent,
		String payload) {

	Document toDocument() {
		return new Document("seq", this.seq).append("type", this.type)
			.append("schemaVersion", this.schemaVersion)
			.append("occurredAt", Date.from(this.occurredAt))
			.append("traceparent", this.traceparent)
			.append("payload", this.payload);
	}

	static WaitingEvent from(Document entry) {
		return new WaitingEvent(entry.get("seq", Number.class).longValue(), entry.getString("type"),
				entry.getInteger("schemaVersion"), entry.getDate("occurredAt").toInstant(),
				entry.getString("traceparent"), entry.getString("payload"));
	}

}
