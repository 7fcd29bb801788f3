package io.kehoach.chassis.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

import org.bson.Document;

import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Marks documents as finished, those of the same moment in one unordered bulk: whoever
 * comes while a bulk is under way goes with the next. Each mark keeps its own filter, so
 * a bulk changes no more than its marks one by one would; one document alone waits for
 * nobody.
 */
final class Finishes {

	private final MongoTemplate mongo;

	private final Queue<Finish> waiting = new ConcurrentLinkedQueue<>();

	private final Lock writing = new ReentrantLock();

	Finishes(MongoTemplate mongo) {
		this.mongo = mongo;
	}

	/**
	 * Empties the outbox and gives the claim back, if nothing newer waits and the claim
	 * is still ours.
	 * @return false where that is not sure: the caller looks at its document again
	 */
	boolean finish(Holding holding, long acknowledged) {
		Finish finish = new Finish(holding, acknowledged, new CompletableFuture<>());
		this.waiting.add(finish);
		this.writing.lock();
		try {
			if (!finish.sure().isDone()) {
				writeWaiting();
			}
		}
		finally {
			this.writing.unlock();
		}
		return finish.sure().join();
	}

	private void writeWaiting() {
		List<Finish> together = new ArrayList<>();
		for (Finish next = this.waiting.poll(); next != null; next = this.waiting.poll()) {
			together.add(next);
		}
		Map<String, List<Finish>> byCollection = together.stream()
			.collect(Collectors.groupingBy((finish) -> finish.holding().collection().collection()));
		byCollection.forEach(this::write);
	}

	/** A bulk tells how many of its marks matched, not which. */
	private void write(String collection, List<Finish> finishes) {
		try {
			BulkOperations bulk = this.mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, collection);
			finishes.forEach((finish) -> bulk.updateOne(finish.query(), Finish.update()));
			boolean all = bulk.execute().getMatchedCount() == finishes.size();
			finishes.forEach((finish) -> finish.sure().complete(all));
		}
		catch (RuntimeException ex) {
			finishes.forEach((finish) -> finish.sure().completeExceptionally(ex));
		}
	}

	private record Finish(Holding holding, long acknowledged, CompletableFuture<Boolean> sure) {

		Query query() {
			return new Query(this.holding.filter().and(Outbox.LAST_SEQ).is(this.acknowledged));
		}

		static Update update() {
			return new Update().set(Outbox.ENTRIES, List.<Document>of())
				.unset(Outbox.DUE_AT)
				.unset(Outbox.CLAIM)
				.unset(Outbox.TRIES);
		}

	}

}
