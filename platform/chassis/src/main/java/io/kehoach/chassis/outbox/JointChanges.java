package io.kehoach.chassis.outbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Changes of different aggregates at the same moment, read with one query and written
 * with one unordered bulk: whoever comes while a bulk is under way goes with the next,
 * and one alone waits for nobody. Each keeps its own condition, so a bulk changes no more
 * than its changes one by one would; what it may not have made is made alone.
 */
final class JointChanges<S> {

	private static final Logger log = LoggerFactory.getLogger(JointChanges.class);

	private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

	private final MongoTemplate mongo;

	private final AggregateCollection<S> collection;

	private final AggregateDocuments<S> documents;

	private final EventWriter events;

	private final OutboxRelay relay;

	private final Queue<Joint<S>> waiting = new ConcurrentLinkedQueue<>();

	private final Lock writing = new ReentrantLock();

	JointChanges(MongoTemplate mongo, AggregateCollection<S> collection, AggregateDocuments<S> documents,
			EventWriter events, OutboxRelay relay) {
		this.mongo = mongo;
		this.collection = collection;
		this.documents = documents;
		this.events = events;
		this.relay = relay;
	}

	Stored<S> change(String id, Change<S> change) {
		Joint<S> joint = new Joint<>(id, change, new CompletableFuture<>());
		this.waiting.add(joint);
		this.writing.lock();
		try {
			if (!joint.made().isDone()) {
				writeWaiting();
			}
		}
		finally {
			this.writing.unlock();
		}
		return joint.made().join().orElseGet(() -> this.collection.change(new Query(where("_id").is(id)), change));
	}

	private void writeWaiting() {
		Map<String, Joint<S>> together = new LinkedHashMap<>();
		List<Joint<S>> all = new ArrayList<>();
		for (Joint<S> next = this.waiting.poll(); next != null; next = this.waiting.poll()) {
			all.add(next);
			together.putIfAbsent(next.id(), next);
		}
		try {
			write(together);
		}
		catch (RuntimeException ex) {
			log.warn("{} changes of {} are made one by one: {}", all.size(), this.collection.collection(),
					ex.toString());
		}
		finally {
			all.forEach((joint) -> joint.made().complete(Optional.empty()));
		}
	}

	private void write(Map<String, Joint<S>> together) {
		Map<Joint<S>, Save<S>> saves = new LinkedHashMap<>();
		Map<String, Document> found = read(together.keySet());
		together.forEach((id, joint) -> {
			Save<S> save = decide(joint, found.get(id));
			if (save != null) {
				saves.put(joint, save);
			}
		});
		if (saves.isEmpty()) {
			return;
		}
		boolean all = matched(saves.values()) == saves.size();
		// A bulk tells how many of its updates matched, not which.
		Map<String, Document> now = all ? Map.of() : read(together.keySet());
		saves.forEach((joint, save) -> {
			if (all || this.documents.holds(now.get(joint.id()), save.after())) {
				save.wake(this.relay, this.collection);
				joint.made().complete(Optional.of(save.after()));
			}
		});
	}

	private int matched(Collection<Save<S>> saves) {
		List<UpdateOneModel<Document>> updates = saves.stream()
			.map((save) -> new UpdateOneModel<Document>(save.filter(), save.update(this.documents)))
			.toList();
		Integer matched = this.mongo.execute(this.collection.collection(),
				(documents) -> documents.bulkWrite(updates, UNORDERED).getMatchedCount());
		return Objects.requireNonNullElse(matched, 0);
	}

	/** Null where it is for the caller to see what becomes of it. */
	private @Nullable Save<S> decide(Joint<S> joint, @Nullable Document before) {
		if (before == null) {
			return null;
		}
		try {
			Stored<S> stored = this.documents.stored(before);
			Changed<S> changed = joint.change().apply(stored.state());
			this.documents.requireRoom(joint.id(), before, changed.events());
			boolean nothing = changed.events().isEmpty() && changed.state().equals(stored.state());
			return nothing ? null : Save.of(before, stored, changed, this.events, 1);
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

	private Map<String, Document> read(Collection<String> ids) {
		return this.mongo.find(new Query(where("_id").in(ids)), Document.class, this.collection.collection())
			.stream()
			.collect(Collectors.toMap((document) -> document.getString("_id"), Function.identity()));
	}

	/**
	 * @param made empty where it is not sure, or certainly was not
	 */
	private record Joint<S>(String id, Change<S> change, CompletableFuture<Optional<Stored<S>>> made) {
	}

}
