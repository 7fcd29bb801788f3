package io.kehoach.chassis.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import io.kehoach.chassis.time.SystemClock;
import jakarta.servlet.ServletException;
import org.bson.Document;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The commands of the last seven days and their replies, in the collection
 * {@code requests}.
 */
public class RequestRecords {

	private static final String COLLECTION = "requests";

	private static final Duration UNDERWAY = Duration.ofSeconds(60);

	private static final Duration KEPT = Duration.ofDays(7);

	private final MongoTemplate mongo;

	private final SystemClock clock;

	RequestRecords(MongoTemplate mongo, SystemClock clock) {
		this.mongo = mongo;
		this.clock = clock;
	}

	/**
	 * Records that the command was begun.
	 * @return the reply, where the command is done already
	 */
	Optional<RecordedReply> begin(String id, String bodyHash) {
		Instant now = this.clock.instant();
		Document started = new Document("_id", id).append("body", bodyHash)
			.append("state", "STARTED")
			.append("startedAt", Date.from(now));
		try {
			this.mongo.getCollection(COLLECTION).insertOne(started);
			return Optional.empty();
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				throw ex;
			}
			return repeat(id, bodyHash, now);
		}
	}

	private Optional<RecordedReply> repeat(String id, String bodyHash, Instant now) {
		Document standing = this.mongo.getCollection(COLLECTION).find(new Document("_id", id)).first();
		if (standing == null) {
			return begin(id, bodyHash);
		}
		if (!bodyHash.equals(standing.getString("body"))) {
			throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
		}
		if ("DONE".equals(standing.getString("state"))) {
			return Optional.of(RecordedReply.from(standing.get("reply", Document.class)));
		}
		takeOver(standing, now);
		return Optional.empty();
	}

	/**
	 * Left by a crash: carried out again; the aggregate knows the command where it was
	 * done.
	 */
	private void takeOver(Document standing, Instant now) {
		Date startedAt = standing.getDate("startedAt");
		boolean old = startedAt.toInstant().isBefore(now.minus(UNDERWAY));
		Document same = new Document("_id", standing.get("_id")).append("startedAt", startedAt);
		Document again = new Document("$set", new Document("startedAt", Date.from(now)));
		if (!old || this.mongo.getCollection(COLLECTION).updateOne(same, again).getMatchedCount() == 0) {
			throw Problem.of(HttpStatus.CONFLICT, "request-underway").retryAfter(Duration.ofSeconds(2));
		}
	}

	void during(String id, Work work) throws ServletException, IOException {
		try {
			CommandId.running(id, () -> {
				try {
					work.run();
				}
				catch (ServletException | IOException ex) {
					throw new Wrapped(ex);
				}
			});
		}
		catch (Wrapped ex) {
			switch (ex.getCause()) {
				case ServletException failure -> throw failure;
				case IOException failure -> throw failure;
				case null, default -> throw ex;
			}
		}
	}

	void done(String id, RecordedReply reply) {
		this.mongo.getCollection(COLLECTION)
			.updateOne(new Document("_id", id),
					new Document("$set", new Document("state", "DONE").append("reply", reply.toDocument())));
	}

	void forget(String id) {
		this.mongo.getCollection(COLLECTION).deleteOne(new Document("_id", id));
	}

	/** Any instance may do this; deleting twice changes nothing. */
	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
	void sweep() {
		this.mongo.getCollection(COLLECTION)
			.deleteMany(new Document("startedAt", new Document("$lt", Date.from(this.clock.instant().minus(KEPT)))));
	}

	static String id(String subject, String method, String path, String key) {
		return hash(String.join("\n", subject, method, path, key).getBytes(StandardCharsets.UTF_8));
	}

	static String hash(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@FunctionalInterface
	interface Work {

		void run() throws ServletException, IOException;

	}

	private static final class Wrapped extends RuntimeException {

		private Wrapped(Exception cause) {
			super(cause);
		}

	}

}
