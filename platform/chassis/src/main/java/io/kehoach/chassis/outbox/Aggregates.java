package io.kehoach.chassis.outbox;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

/**
 * Opens collections of aggregates and registers each with the relay.
 */
public final class Aggregates {

	private final MongoTemplate mongo;

	private final EventWriter events;

	private final OutboxRelay relay;

	Aggregates(MongoTemplate mongo, EventWriter events, OutboxRelay relay) {
		this.mongo = mongo;
		this.events = events;
		this.relay = relay;
	}

	/**
	 * @param collection name of the MongoDB collection
	 * @param type the state's record
	 * @param topic where the aggregates' events go, keyed by aggregate id
	 */
	public <S> AggregateCollection<S> of(String collection, Class<S> type, String topic) {
		AggregateCollection<S> aggregates = new AggregateCollection<>(this.mongo, collection, topic,
				new AggregateDocuments<>(this.mongo.getConverter(), type), this.events, this.relay);
		this.relay.register(aggregates, () -> this.mongo.indexOps(collection)
			.createIndex(new Index(Outbox.DUE_AT, Sort.Direction.ASC).sparse()));
		return aggregates;
	}

}
