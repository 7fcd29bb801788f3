package io.kehoach.local.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

class TornReadTests {

	private static final int FIELDS = 300;

	private final Instant end = Instant.now().plus(Duration.ofSeconds(10));

	@Test
	void readersNeverSeeHalfOfAnUpdate() throws Exception {
		try (EmbeddedStore store = EmbeddedStore.inMemory();
				MongoClient client = MongoClients.create(store.connectionString());
				ExecutorService threads = Executors.newFixedThreadPool(5)) {
			MongoCollection<Document> wide = client.getDatabase("torn").getCollection("wide");
			wide.insertOne(fields(0).append("_id", "wide"));
			Future<Integer> writes = threads.submit(() -> write(wide));
			Callable<Integer> reader = () -> read(wide);
			for (Future<Integer> reads : threads.invokeAll(List.of(reader, reader, reader, reader))) {
				assertThat(reads.get()).isPositive();
			}
			assertThat(writes.get()).isPositive();
		}
	}

	private int write(MongoCollection<Document> wide) {
		int version = 0;
		while (Instant.now().isBefore(end)) {
			version++;
			// Every second update also changes which fields there are.
			Document update = new Document("$set", fields(version));
			update.append((version % 2 == 0) ? "$unset" : "$max", new Document("extra", version));
			assertThat(wide.updateOne(eq("_id", "wide"), update).getModifiedCount()).isOne();
		}
		return version;
	}

	private int read(MongoCollection<Document> wide) {
		int reads = 0;
		while (Instant.now().isBefore(end)) {
			Document seen = wide.find(eq("_id", "wide")).first();
			Objects.requireNonNull(seen);
			Integer version = seen.getInteger("field-0");
			assertThat(isWhole(seen, version)).as("mixed: %s", seen).isTrue();
			reads++;
		}
		return reads;
	}

	// Plain comparisons, because the more is read, the more is proved.
	private static boolean isWhole(Document seen, Integer version) {
		boolean whole = seen.containsKey("extra") == (version % 2 == 1);
		for (int i = 0; i < FIELDS; i++) {
			whole &= version.equals(seen.get("field-" + i));
		}
		return whole;
	}

	private static Document fields(int version) {
		Document fields = new Document();
		for (int i = 0; i < FIELDS; i++) {
			fields.append("field-" + i, version);
		}
		return fields;
	}

	@Test
	void aResultStaysWhatItWasWhileItIsReadInBatches() {
		try (EmbeddedStore store = EmbeddedStore.inMemory();
				MongoClient client = MongoClients.create(store.connectionString())) {
			MongoCollection<Document> rows = client.getDatabase("torn").getCollection("rows");
			List<Document> inserted = new ArrayList<>();
			for (int i = 0; i < 100; i++) {
				inserted.add(new Document("_id", i).append("n", 0));
			}
			rows.insertMany(inserted);
			try (var cursor = rows.find().batchSize(10).cursor()) {
				cursor.next();
				rows.updateMany(new Document(), new Document("$set", new Document("n", 1)));
				cursor.forEachRemaining((row) -> assertThat(row).containsEntry("n", 0));
			}
		}
	}

	@Test
	void moreThanOneReplyHoldsIsReadWhole() {
		byte[] large = new byte[200_000];
		try (EmbeddedStore store = EmbeddedStore.inMemory();
				MongoClient client = MongoClients.create(store.connectionString())) {
			MongoCollection<Document> rows = client.getDatabase("torn").getCollection("large");
			for (int n = 0; n < 300; n++) {
				rows.insertOne(new Document("_id", n).append("bytes", large));
			}

			assertThat(rows.find().map((row) -> row.getInteger("_id")).into(new ArrayList<>())).hasSize(300)
				.doesNotHaveDuplicates();
		}
	}

}
