package io.kehoach.bench.mails;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import org.bson.Document;

/**
 * Mails that wait to leave, as the service stored one: ten domains, all due at one
 * moment.
 */
final class Waiting {

	static final int UNITS = 1_000;

	static final int DOMAINS = 10;

	private static final int BATCH = 1_000;

	private final MongoCollection<Document> notifications;

	private final Document example;

	Waiting(MongoCollection<Document> notifications, Document example) {
		this.notifications = notifications;
		this.example = example;
	}

	static String unit(int number) {
		return "truong-%05d".formatted(number);
	}

	static String domain(int number) {
		return "d" + number % DOMAINS + ".example.invalid";
	}

	/** Returns at the moment at which they are due. */
	void lay(int count) throws InterruptedException {
		forget();
		Instant due = Instant.now().plus(Duration.ofMillis(2_000 + count / 2));
		for (int from = 0; from < count; from += BATCH) {
			this.notifications.insertMany(IntStream.range(from, Math.min(from + BATCH, count))
				.mapToObj((number) -> waiting(number, due))
				.toList());
		}
		long early = Duration.between(Instant.now(), due).toMillis();
		if (early < 0) {
			throw new IllegalStateException("Laying took longer than thought by " + -early + " ms");
		}
		TimeUnit.MILLISECONDS.sleep(early);
	}

	private Document waiting(int number, Instant due) {
		Document document = new Document(this.example);
		String task = "plan:i" + number + ":" + unit(number % UNITS);
		document.put("_id", task + ":" + due.toEpochMilli());
		put(document, "cause", Map.of("_id", task + ":2"));
		put(document, "to", Map.of("unitId", unit(number % UNITS)));
		put(document, "about", Map.of("subjectId", task, "unitId", unit(number % UNITS)));
		document.put("storedAt", Date.from(due));
		document.put("nextTryAt", Date.from(due));
		return document;
	}

	private static void put(Document document, String part, Map<String, Object> values) {
		Document changed = new Document(document.get(part, Document.class));
		changed.putAll(values);
		document.put(part, changed);
	}

	long delivered() {
		return this.notifications.countDocuments(Filters.eq("state", "DELIVERED"));
	}

	/** Whether every event of theirs is out. */
	boolean silent() {
		return this.notifications.countDocuments(Filters.exists("outboxDueAt")) == 0;
	}

	void forget() {
		this.notifications.deleteMany(new Document());
	}

}
