package io.kehoach.local.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

class ConcurrencyTests {

	private static final int THREADS = 20;

	private final EmbeddedStore store = EmbeddedStore.inMemory();

	private final MongoClient client = MongoClients.create(store.connectionString());

	private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

	private MongoCollection<Document> documents;

	@BeforeEach
	void open() {
		documents = client.getDatabase("concurrency").getCollection("documents");
	}

	@AfterEach
	void close() {
		threads.shutdownNow();
		client.close();
		store.close();
	}

	private <T> List<T> all(Callable<T> work) throws Exception {
		List<T> results = new ArrayList<>();
		for (Future<T> result : threads.invokeAll(Collections.nCopies(THREADS, work))) {
			results.add(result.get());
		}
		return results;
	}

	@Test
	void noDocumentIsClaimedTwice() throws Exception {
		documents.createIndex(Indexes.ascending("dueAt"), new IndexOptions().sparse(true));
		documents.insertMany(
				IntStream.range(0, 2000).mapToObj((i) -> new Document("_id", i).append("dueAt", i % 100)).toList());
		List<Integer> claimed = all(this::claimAll).stream().flatMap(List::stream).toList();
		assertThat(claimed).hasSize(2000).doesNotHaveDuplicates();
	}

	private List<Integer> claimAll() {
		List<Integer> claimed = new ArrayList<>();
		while (true) {
			Document next = documents.findOneAndUpdate(and(lte("dueAt", 100), exists("claim", false)),
					combine(set("claim", "token"), unset("dueAt")),
					new FindOneAndUpdateOptions().sort(new Document("dueAt", 1)));
			if (next == null) {
				return claimed;
			}
			claimed.add(next.getInteger("_id"));
		}
	}

	@Test
	void conditionalUpdatesLoseNothing() throws Exception {
		documents.insertOne(new Document("_id", "counter").append("revision", 0).append("total", 0));
		all(() -> {
			for (int i = 0; i < 20; i++) {
				raise();
			}
			return 0;
		});
		assertThat(documents.find().first()).containsEntry("revision", 400).containsEntry("total", 400);
	}

	private void raise() {
		boolean done = false;
		while (!done) {
			Document seen = documents.find(eq("_id", "counter")).first();
			assertThat(seen).isNotNull();
			int revision = seen.getInteger("revision");
			done = documents
				.updateOne(and(eq("_id", "counter"), eq("revision", revision)),
						combine(set("total", seen.getInteger("total") + 1), inc("revision", 1)))
				.getModifiedCount() == 1;
		}
	}

	@Test
	void upsertsOfOneUniqueKeyMakeOneDocument() throws Exception {
		documents.createIndex(Indexes.ascending("code"), new IndexOptions().unique(true));
		all(() -> documents.updateOne(eq("code", "one"), inc("n", 1), new UpdateOptions().upsert(true)));
		assertThat(documents.countDocuments()).isOne();
		assertThat(documents.find().first()).containsEntry("n", THREADS);
	}

}
