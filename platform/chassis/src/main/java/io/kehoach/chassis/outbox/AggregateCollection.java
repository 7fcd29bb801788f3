package io.kehoach.chassis.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import io.kehoach.chassis.web.CommandId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * One collection of aggregates. State and events are written in one atomic update of one
 * document, so forgetting to publish is impossible. The state type is a record mapped by
 * Spring Data; id, revision and outbox stay outside it. Queries carry the caller's scope.
 */
public final class AggregateCollection<S> {

	private static final int CONFLICTS_RETRIED = 20;

	private final MongoTemplate mongo;

	private final String collection;

	private final String topic;

	private final AggregateDocuments<S> documents;

	private final EventWriter events;

	private final OutboxRelay relay;

	private final JointChanges<S> joint;

	AggregateCollection(MongoTemplate mongo, String collection, String topic, AggregateDocuments<S> documents,
			EventWriter events, OutboxRelay relay) {
		this.mongo = mongo;
		this.collection = collection;
		this.topic = topic;
		this.documents = documents;
		this.events = events;
		this.relay = relay;
		this.joint = new JointChanges<>(mongo, this, documents, events, relay);
	}

	/**
	 * Stores a new aggregate.
	 * @throws AlreadyExists where the id stands, unless this very command made it: then
	 * what stands is returned
	 */
	public Stored<S> insert(String id, S state, List<OutgoingEvent> raised) {
		Instant now = this.events.now();
		List<WaitingEvent> waiting = this.events.write(raised, 0);
		String token = waiting.isEmpty() ? null : Outbox.newToken();
		Document document = this.documents.created(id, state, waiting, token, now);
		try {
			this.mongo.getCollection(this.collection).insertOne(document);
		}
		catch (MongoWriteException ex) {
			return standing(id, ex);
		}
		if (token != null) {
			this.relay.send(this, id, token, waiting);
		}
		return this.documents.stored(document);
	}

	/** Stores many new aggregates at once; one whose id stands is left as it stands. */
	public void insertAll(Map<String, Changed<S>> fresh) {
		new FreshDocuments<>(this.mongo.getCollection(this.collection), this.documents, this.events).insert(fresh);
	}

	private Stored<S> standing(String id, MongoWriteException failure) {
		if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
			throw failure;
		}
		Document document = this.mongo.findById(id, Document.class, this.collection);
		if (document == null) {
			throw new DuplicateKeyException("A unique field of " + id + " is taken", failure);
		}
		if (!AggregateDocuments.madeBy(document, CommandId.current())) {
			throw new AlreadyExists(id);
		}
		return this.documents.stored(document);
	}

	public Optional<Stored<S>> find(Query query) {
		return Optional.ofNullable(this.mongo.findOne(query, Document.class, this.collection))
			.map(this.documents::stored);
	}

	public List<Stored<S>> list(Query query) {
		return this.mongo.find(query, Document.class, this.collection).stream().map(this.documents::stored).toList();
	}

	/**
	 * A person's command on the revision that person saw.
	 * @throws NoSuchAggregate where nothing in scope matches
	 * @throws StaleRevision where someone saved in between
	 */
	public Stored<S> change(Query query, long expectedRevision, Change<S> change) {
		return change(query, OptionalLong.of(expectedRevision), change, 1);
	}

	/** A system act: applied to whatever stands, again after each conflict. */
	public Stored<S> change(Query query, Change<S> change) {
		return change(query, OptionalLong.empty(), change, 1);
	}

	/**
	 * A system act like {@link #change(Query, Change)} on one of many aggregates that
	 * change at the same moment, made together with those of other threads. No act of a
	 * command: it leaves no trace of one.
	 */
	public Stored<S> changeTogether(String id, Change<S> change) {
		return this.joint.change(id, change);
	}

	/**
	 * A fact the system adds that nobody decides by, such as that it is late: the
	 * revision stays, so what a person saw stays good to save on. A save at the same
	 * moment notices the number of the event; a fact that raises none raises the
	 * revision.
	 */
	public Stored<S> note(Query query, Change<S> change) {
		return change(query, OptionalLong.empty(), change, 0);
	}

	private Stored<S> change(Query query, OptionalLong expected, Change<S> change, long raise) {
		for (int attempt = 0; attempt < CONFLICTS_RETRIED; attempt++) {
			Document before = this.mongo.findOne(query, Document.class, this.collection);
			if (before == null) {
				throw new NoSuchAggregate(this.collection);
			}
			Stored<S> stored = this.documents.stored(before);
			if (AggregateDocuments.madeBy(before, CommandId.current())) {
				return stored;
			}
			if (expected.isPresent() && stored.revision() != expected.getAsLong()) {
				throw new StaleRevision(stored.id(), expected.getAsLong());
			}
			Changed<S> changed = change.apply(stored.state());
			if (changed.events().isEmpty() && changed.state().equals(stored.state()) && CommandId.current() == null) {
				return stored;
			}
			Stored<S> saved = save(before, stored, changed, raise);
			if (saved != null) {
				return saved;
			}
		}
		throw new StaleRevision(this.collection, expected.orElse(-1));
	}

	private @Nullable Stored<S> save(Document before, Stored<S> stored, Changed<S> changed, long raise) {
		this.documents.requireRoom(stored.id(), before, changed.events());
		Save<S> save = Save.of(before, stored, changed, this.events, raise);
		if (save.token() != null && made(save)) {
			save.wake(this.relay, this);
			return save.after();
		}
		return made(save.withoutClaim()) ? save.after() : null;
	}

	private boolean made(Save<S> save) {
		return this.mongo.getCollection(this.collection)
			.updateOne(save.filter(), save.update(this.documents))
			.getMatchedCount() == 1;
	}

	String collection() {
		return this.collection;
	}

	String topic() {
		return this.topic;
	}

}
