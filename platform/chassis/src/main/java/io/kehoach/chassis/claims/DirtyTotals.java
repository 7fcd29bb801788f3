package io.kehoach.chassis.claims;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Figures over many rows, never incremented: whoever writes a row marks its total dirty,
 * and a claimed worker recomputes the total from the rows, at most every 250 ms. A mark
 * that comes during a recomputation raises {@code marks} again, so the total is
 * recomputed in the next turn. A total that is clean holds nothing of how often it was
 * marked.
 */
public final class DirtyTotals implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(DirtyTotals.class);

	private static final Duration PACE = Duration.ofMillis(250);

	private static final Duration LEASE = Duration.ofSeconds(30);

	private final MongoTemplate mongo;

	private final Claims claims;

	private final String collection;

	private final Function<String, Object> recompute;

	private volatile boolean running;

	/**
	 * @param collection where the totals lie, one document per total
	 * @param recompute gives a total's fields, read from the rows
	 */
	public DirtyTotals(MongoTemplate mongo, Claims claims, String collection, Function<String, Object> recompute) {
		this.mongo = mongo;
		this.claims = claims;
		this.collection = collection;
		this.recompute = recompute;
	}

	public void mark(String totalId) {
		this.mongo.getCollection(this.collection)
			.updateOne(new Document("_id", totalId),
					new Document("$inc", new Document("marks", 1L)).append("$set", new Document("dirty", true)),
					new UpdateOptions().upsert(true));
	}

	/**
	 * Recomputes every total that is marked now, once: a large one that is marked again
	 * and again would otherwise be all that is ever done.
	 */
	public void recomputeMarked() {
		Query marked = new Query(where("dirty").is(true));
		marked.fields().include("_id");
		this.mongo.find(marked, Document.class, this.collection)
			.forEach((total) -> this.claims
				.next(this.collection, where("_id").is(total.get("_id")).and("dirty").is(true), LEASE)
				.ifPresent(this::recompute));
	}

	private void recompute(Claimed claimed) {
		Document fields = new Document();
		this.mongo.getConverter().write(this.recompute.apply((String) claimed.id()), fields);
		Query unmarkedSince = new Query(where("_id").is(claimed.id())
			.and("work.token")
			.is(claimed.token())
			.and("marks")
			.is(claimed.document().get("marks")));
		Update clean = setting(fields).set("dirty", false).unset("work").unset("marks");
		if (this.mongo.updateFirst(unmarkedSince, clean, this.collection).getMatchedCount() == 0) {
			this.claims.release(claimed, setting(fields));
		}
	}

	private static Update setting(Document fields) {
		Update update = new Update();
		fields.forEach((name, value) -> {
			if (!name.equals("_id") && !name.equals("_class")) {
				update.set(name, value);
			}
		});
		return update;
	}

	private void work() {
		while (this.running) {
			try {
				recomputeMarked();
				TimeUnit.MILLISECONDS.sleep(PACE.toMillis());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return;
			}
			catch (RuntimeException ex) {
				log.warn("Totals of {} wait: {}", this.collection, ex.toString());
				pauseAfterFailure();
			}
		}
	}

	private static void pauseAfterFailure() {
		try {
			TimeUnit.SECONDS.sleep(1);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void start() {
		this.running = true;
		Thread.ofVirtual().name("totals-" + this.collection).start(this::work);
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
