package io.kehoach.local.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the store's process again and again while it is written to.
 */
class KillTests {

	private static final int KILLS = 20;

	private static final int WRITERS = 4;

	private static final String PADDING = "x".repeat(300);

	private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);

	/**
	 * The step each document has reached, as far as the store has said so; -1 is deleted.
	 */
	private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();

	private final AtomicLong writes = new AtomicLong();

	@TempDir
	private Path dataDir;

	@AfterEach
	void stop() {
		threads.shutdownNow();
	}

	@Test
	void nothingAcknowledgedIsLostAndEveryIndexEqualsItsData() throws Exception {
		for (int round = 0; round < KILLS; round++) {
			try (StoreProcess store = StoreProcess.start(dataDir);
					MongoClient client = MongoClients.create(store.connectionString())) {
				MongoCollection<Document> documents = client.getDatabase("kill").getCollection("documents");
				verify(documents);
				documents.createIndex(Indexes.ascending("code"), new IndexOptions().unique(true));
				documents.createIndex(Indexes.ascending("step"));
				killWhileWriting(store, documents, round);
			}
		}
		try (StoreProcess store = StoreProcess.start(dataDir);
				MongoClient client = MongoClients.create(store.connectionString())) {
			verify(client.getDatabase("kill").getCollection("documents"));
		}
		assertThat(writes.get()).isGreaterThan(KILLS * 50L);
		System.out.println("Kills: " + KILLS + ", acknowledged writes: " + writes + ", none lost");
	}

	private void killWhileWriting(StoreProcess store, MongoCollection<Document> documents, int round) throws Exception {
		long before = writes.get();
		List<Future<?>> running = new ArrayList<>();
		for (int writer = 0; writer < WRITERS; writer++) {
			String prefix = "%d-%d-".formatted(round, writer);
			running.add(threads.submit(() -> write(documents, prefix)));
		}
		// With a save every 50 ms a kill comes before, in and after one.
		long enough = before + 100 + 50L * (round % 5);
		Awaitility.await()
			.atMost(60, TimeUnit.SECONDS)
			.pollInterval(5, TimeUnit.MILLISECONDS)
			.until(() -> writes.get() > enough);
		store.kill();
		for (Future<?> writer : running) {
			writer.get();
		}
	}

	private void write(MongoCollection<Document> documents, String prefix) {
		try {
			for (int i = 0; true; i++) {
				String id = prefix + i;
				documents.insertOne(new Document("_id", id).append("code", code(id, 0))
					.append("step", 0)
					.append("padding", PADDING));
				reached(id, 0);
				for (int step = 1; step <= 3; step++) {
					documents.updateOne(eq("_id", id), combine(set("code", code(id, step)), set("step", step)));
					reached(id, step);
				}
				if (i % 5 == 4) {
					documents.deleteOne(eq("_id", id));
					reached(id, -1);
				}
			}
		}
		catch (MongoException | IllegalStateException killed) {
			// The last write is in doubt: it may have been made or not.
			assertThat(killed).isNotNull();
		}
	}

	private void reached(String id, int step) {
		acknowledged.put(id, step);
		writes.incrementAndGet();
	}

	private static String code(String id, int step) {
		return id + "/" + step;
	}

	private void verify(MongoCollection<Document> documents) {
		Map<String, Document> data = new ConcurrentHashMap<>();
		documents.find().forEach((document) -> data.put(document.getString("_id"), document));
		acknowledged.forEach((id, step) -> assertReached(id, step, data.get(id)));
		assertThat(documents.countDocuments(gte("code", ""))).isEqualTo(data.size());
		assertThat(documents.countDocuments(gte("step", 0))).isEqualTo(data.size());
		assertThat(documents.countDocuments(in("_id", data.keySet()))).isEqualTo(data.size());
		data.values().forEach((document) -> assertThat(document).containsEntry("code", expectedCode(document)));
		List<String> codes = data.values().stream().map((document) -> document.getString("code")).toList();
		assertThat(documents.find(in("code", codes)).into(new ArrayList<>())).hasSameSizeAs(codes);
		data.values()
			.stream()
			.limit(20)
			.forEach((document) -> assertThat(
					documents.find(and(eq("code", document.get("code")), eq("step", document.get("step")))).first())
				.isEqualTo(document));
		adopt(data);
	}

	private static String expectedCode(Document document) {
		return code(document.getString("_id"), document.getInteger("step"));
	}

	private static void assertReached(String id, int step, @Nullable Document found) {
		if (step < 0) {
			assertThat(found).as("deleted %s", id).isNull();
		}
		else if (found != null) {
			assertThat(found.getInteger("step")).as("step of %s", id).isBetween(step, step + 1);
		}
		else {
			// Only a delete that was not acknowledged any more can have taken it.
			assertThat(step).as("lost %s", id).isEqualTo(3);
			assertThat(Integer.parseInt(id.substring(id.lastIndexOf('-') + 1)) % 5).as("lost %s", id).isEqualTo(4);
		}
	}

	// What was in doubt is now settled.
	private void adopt(Map<String, Document> data) {
		acknowledged.clear();
		data.forEach((id, document) -> acknowledged.put(id, document.getInteger("step")));
	}

}
