package io.kehoach.bench.relay;

import java.util.List;
import java.util.stream.IntStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.kehoach.chassis.outbox.AggregateCollection;
import io.kehoach.chassis.outbox.OutgoingEvent;
import org.bson.Document;

/**
 * Documents whose events wait, as the chassis writes them: made once, laid down anew for
 * each round.
 */
final class Backlog {

	static final int EVENTS_EACH = 10;

	private static final int LAID_AT_ONCE = 200;

	private final MongoCollection<Document> notes;

	private final List<Document> documents;

	private Backlog(MongoCollection<Document> notes, List<Document> documents) {
		this.notes = notes;
		this.documents = documents;
	}

	/** The relay must rest meanwhile. */
	static Backlog make(AggregateCollection<Noted> aggregates, MongoCollection<Document> notes, int size) {
		notes.deleteMany(new Document());
		Noted state = Noted.example();
		List<OutgoingEvent> events = IntStream.range(0, EVENTS_EACH)
			.mapToObj((number) -> ChassisService.noted(state))
			.toList();
		IntStream.range(0, size).forEach((number) -> aggregates.insert("note-" + number, state, events));
		List<Document> documents = notes.find().into(new java.util.ArrayList<>());
		// The command's own claim would keep the poll away for as long as it lasts.
		documents.forEach((document) -> document.remove("claim"));
		return new Backlog(notes, documents);
	}

	void lay() {
		this.notes.deleteMany(new Document());
		for (int from = 0; from < this.documents.size(); from += LAID_AT_ONCE) {
			this.notes.insertMany(this.documents.subList(from, Math.min(from + LAID_AT_ONCE, this.documents.size())));
		}
	}

	long events() {
		return (long) this.documents.size() * EVENTS_EACH;
	}

	/** Documents that are not marked as done. */
	long left() {
		return this.notes.countDocuments(Filters.exists("outboxDueAt"));
	}

}
