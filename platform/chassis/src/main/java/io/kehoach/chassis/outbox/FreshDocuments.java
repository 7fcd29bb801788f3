package io.kehoach.chassis.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import org.bson.Document;

/**
 * Many new documents in one request. They carry no claim: what is so many is a backlog,
 * and the relay's poll sends a backlog page after page.
 */
final class FreshDocuments<S> {

	private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

	private final MongoCollection<Document> collection;

	private final AggregateDocuments<S> documents;

	private final EventWriter events;

	FreshDocuments(MongoCollection<Document> collection, AggregateDocuments<S> documents, EventWriter events) {
		this.collection = collection;
		this.documents = documents;
		this.events = events;
	}

	void insert(Map<String, Changed<S>> fresh) {
		Instant now = this.events.now();
		List<Document> all = fresh.entrySet()
			.stream()
			.map((one) -> this.documents.waiting(one.getKey(), one.getValue().state(),
					this.events.write(one.getValue().events(), 0), now))
			.toList();
		try {
			this.collection.insertMany(all, UNORDERED);
		}
		catch (MongoBulkWriteException ex) {
			boolean onlyStanding = ex.getWriteConcernError() == null
					&& ex.getWriteErrors().stream().allMatch((one) -> one.getCategory() == ErrorCategory.DUPLICATE_KEY);
			if (!onlyStanding) {
				throw ex;
			}
		}
	}

}
