package io.kehoach.local.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import com.mongodb.client.AggregateIterable;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a query reads must not grow with the collection. Counted in documents, not in
 * seconds.
 */
class IndexUseTests {

	private static final Instant NOW = Instant.parse("2023-06-15T00:00:00Z");

	private static final int SMALL = 1_000;

	private static final int LARGE = 100_000;

	private static EmbeddedStore store;

	private static MongoClient client;

	@BeforeAll
	static void fill() {
		store = EmbeddedStore.inMemory();
		client = MongoClients.create(store.connectionString());
		fill(SMALL);
		fill(LARGE);
	}

	@AfterAll
	static void close() {
		client.close();
		store.close();
	}

	private static MongoCollection<Document> tasks(int size) {
		return client.getDatabase("index-use").getCollection("tasks-" + size);
	}

	private static void fill(int size) {
		MongoCollection<Document> tasks = tasks(size);
		tasks.createIndex(Indexes.ascending("outboxDueAt"), new IndexOptions().sparse(true));
		tasks.createIndex(Indexes.ascending("planId", "itemId", "unitId"), new IndexOptions().unique(true));
		tasks.createIndex(Indexes.ascending("unitId", "sortKey"));
		tasks.createIndex(Indexes.ascending("terms"));
		tasks.createIndex(Indexes.ascending("sections.key"));
		List<Document> batch = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			batch.add(task(i, size));
			if (batch.size() == 1000) {
				tasks.insertMany(batch);
				batch.clear();
			}
		}
	}

	// Of everything asked for below there are ten or so, however many tasks there are.
	private static Document task(int i, int size) {
		int group = i / 10;
		Document task = new Document("_id", "task-%06d".formatted(i)).append("revision", 1L)
			.append("planId", "plan-" + group)
			.append("itemId", "item-" + i % 10)
			.append("unitId", "unit-" + group)
			.append("sortKey", "key-%06d".formatted((i * 7919) % size))
			.append("terms", List.of("chung", "term-%06d".formatted(group), "other-" + i))
			.append("sections", List.of(new Document("key", "s-" + group), new Document("key", "common")))
			.append("state", (i % 2 == 0) ? "OPEN" : "DONE");
		if (group == 3) {
			task.append("outboxDueAt", Date.from(NOW.minusSeconds(i)));
		}
		return task;
	}

	private long examined(int size, Consumer<MongoCollection<Document>> query) {
		long before = store.documentsExamined();
		query.accept(tasks(size));
		return store.documentsExamined() - before;
	}

	private void assertIndexed(int atMost, Consumer<MongoCollection<Document>> query) {
		long few = examined(SMALL, query);
		long many = examined(LARGE, query);
		assertThat(many).isLessThanOrEqualTo(Math.max(2 * few, 1)).isLessThanOrEqualTo(atMost);
	}

	private void assertIndexed(int atMost, int found, Bson filter) {
		assertIndexed(atMost, (tasks) -> assertThat(count(tasks.find(filter))).isEqualTo(found));
	}

	private static int count(FindIterable<Document> found) {
		return found.into(new ArrayList<>()).size();
	}

	@Test
	void idWithFurtherFieldsReadsOneDocument() {
		assertIndexed(1, 1, and(eq("_id", "task-000500"), eq("revision", 1L), ne("state", "GONE")));
		assertIndexed(1, 0, and(eq("_id", "task-000500"), eq("revision", 2L)));
		assertIndexed(1, 1, new Document("$and", List.of(eq("_id", "task-000500"), eq("state", "OPEN"))));
	}

	@Test
	void manyIdsReadAsManyDocuments() {
		assertIndexed(3, 3, and(in("_id", "task-000001", "task-000002", "task-000003", "no-such"), eq("revision", 1L)));
	}

	@Test
	void rangeOfIdsReadsThatRange() {
		assertIndexed(10, 10, and(gte("_id", "task-000010"), lt("_id", "task-000020")));
	}

	@Test
	void uniqueKeyReadsOneDocument() {
		assertIndexed(1, 1,
				and(eq("planId", "plan-7"), eq("itemId", "item-3"), eq("unitId", "unit-7"), eq("state", "DONE")));
	}

	@Test
	void leadingPartOfCompoundIndexIsUsed() {
		assertIndexed(10, 10, eq("planId", "plan-7"));
		assertIndexed(2, 2, and(eq("planId", "plan-7"), in("itemId", "item-1", "item-2")));
		assertIndexed(5, 5, and(eq("planId", "plan-7"), gt("itemId", "item-4")));
	}

	@Test
	void claimReadsOnlyWhatIsDue() {
		Bson due = and(lte("outboxDueAt", Date.from(NOW)),
				or(exists("claim", false), lt("claim.until", Date.from(NOW))));
		assertIndexed(10, 10, due);
		assertIndexed(1,
				(tasks) -> assertThat(tasks.findOneAndUpdate(due, set("seen", true),
						new FindOneAndUpdateOptions().sort(new Document("outboxDueAt", 1))))
					.containsEntry("_id", "task-000039"));
		assertIndexed(1, (tasks) -> assertThat(tasks.updateOne(due, set("again", true)).getMatchedCount()).isOne());
	}

	@Test
	void presenceInSparseIndexIsUsed() {
		assertIndexed(10, 10, exists("outboxDueAt"));
	}

	@Test
	void searchTermsAreFoundInArrays() {
		assertIndexed(10, 10, eq("terms", "term-000004"));
		assertIndexed(10, 10, elemMatch("terms", new Document("$gte", "term-000004").append("$lt", "term-000005")));
		assertIndexed(10, 1, new Document("$and",
				List.of(range("terms", "chung"), range("terms", "term-000004"), range("terms", "other-41"))));
	}

	@Test
	void everyOperatorMayBeMetByAnotherElementUnlessElementsAreMatched() {
		MongoCollection<Document> arrays = client.getDatabase("index-use").getCollection("arrays");
		arrays.insertOne(new Document("n", List.of(1, 9)));
		for (String index : List.of("none", "n")) {
			arrays.createIndex(Indexes.ascending(index));
			assertThat(count(arrays.find(new Document("n", new Document("$gt", 3).append("$lt", 5))))).isOne();
			assertThat(count(arrays.find(elemMatch("n", new Document("$gt", 3).append("$lt", 5))))).isZero();
		}
	}

	private static Document range(String field, String word) {
		return new Document(field,
				new Document("$elemMatch", new Document("$gte", word).append("$lt", word + "\uffff")));
	}

	@Test
	void fieldsOfDocumentsInArraysAreFound() {
		assertIndexed(10, 10, eq("sections.key", "s-5"));
		assertIndexed(10, 10, elemMatch("sections", eq("key", "s-5")));
	}

	@Test
	void eitherOfTwoIndexesIsUsed() {
		assertIndexed(20, 20, or(eq("planId", "plan-1"), eq("unitId", "unit-2")));
	}

	@Test
	void pageInIndexOrderReadsThePageOnly() {
		assertIndexed(10, (tasks) -> assertThat(
				tasks.find().sort(new Document("unitId", 1).append("sortKey", 1)).limit(10).into(new ArrayList<>()))
			.hasSize(10)
			.isSortedAccordingTo((a, b) -> a.getString("sortKey").compareTo(b.getString("sortKey"))));
		assertIndexed(3, (tasks) -> assertThat(
				count(tasks.find(eq("unitId", "unit-9")).sort(new Document("sortKey", -1).append("_id", -1)).limit(3)))
			.isEqualTo(3));
		assertIndexed(5,
				(tasks) -> assertThat(count(tasks.find(gt("_id", "task-000500")).sort(new Document("_id", 1)).limit(5)))
					.isEqualTo(5));
	}

	@Test
	void smallerOfTwoIndexesIsUsed() {
		assertIndexed(10, 10, and(eq("terms", "chung"), eq("planId", "plan-7")));
	}

	@Test
	void countDistinctDeleteAndLeadingMatchUseIndexes() {
		assertIndexed(10, (tasks) -> assertThat(tasks.countDocuments(eq("unitId", "unit-8"))).isEqualTo(10));
		assertIndexed(10,
				(tasks) -> assertThat(
						tasks.distinct("state", eq("unitId", "unit-8"), String.class).into(new ArrayList<>()))
					.containsExactlyInAnyOrder("OPEN", "DONE"));
		assertIndexed(10, (tasks) -> assertThat(totals(tasks)).isEqualTo(List.of(10)));
		assertIndexed(0, (tasks) -> assertThat(tasks.deleteMany(eq("unitId", "none")).getDeletedCount()).isZero());
	}

	private static List<Integer> totals(MongoCollection<Document> tasks) {
		AggregateIterable<Document> totals = tasks.aggregate(List.of(new Document("$match", eq("unitId", "unit-8")),
				new Document("$group", new Document("_id", null).append("n", new Document("$sum", 1)))));
		return totals.map((total) -> total.getInteger("n")).into(new ArrayList<>());
	}

	@Test
	void queryWithoutIndexReadsEverything() {
		assertThat(examined(SMALL, (tasks) -> tasks.find(eq("state", "OPEN")).into(new ArrayList<>())))
			.isEqualTo(SMALL);
	}

	@Test
	void indexFollowsUpdatesAndDeletes() {
		MongoCollection<Document> moving = client.getDatabase("index-use").getCollection("moving");
		moving.createIndex(Indexes.ascending("unitId"));
		moving.createIndex(Indexes.ascending("terms"));
		IntStream.range(0, 50)
			.forEach((i) -> moving
				.insertOne(new Document("_id", i).append("unitId", "a").append("terms", List.of("x", "y"))));
		moving.updateMany(lt("_id", 20), set("unitId", "b"));
		moving.updateOne(eq("_id", 3), new Document("$pull", new Document("terms", "x")));
		moving.deleteMany(gte("_id", 40));
		assertThat(count(moving.find(eq("unitId", "a")))).isEqualTo(20);
		assertThat(count(moving.find(eq("unitId", "b")))).isEqualTo(20);
		assertThat(count(moving.find(eq("terms", "x")))).isEqualTo(39);
	}

}
