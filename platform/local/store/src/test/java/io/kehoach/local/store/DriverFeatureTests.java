package io.kehoach.local.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.pullByFilter;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The updates that an outbox in the document lives on.
 */
class DriverFeatureTests {

	private final EmbeddedStore store = EmbeddedStore.inMemory();

	private final MongoClient client = MongoClients.create(store.connectionString());

	private MongoCollection<Document> documents;

	@BeforeEach
	void open() {
		documents = client.getDatabase("features").getCollection("documents");
		documents.insertOne(new Document("_id", "a").append("revision", 1L)
			.append("lastSeq", 3L)
			.append("outbox", List.of(event(1), event(2), event(3)))
			.append("commands", List.of("c1", "c2"))
			.append("outboxDueAt", new Date(5000)));
	}

	@AfterEach
	void close() {
		client.close();
		store.close();
	}

	private static Document event(long seq) {
		return new Document("seq", seq).append("type", "changed");
	}

	private Document stored() {
		Document stored = documents.find(eq("_id", "a")).first();
		assertThat(stored).isNotNull();
		return stored;
	}

	private List<Long> waiting() {
		return stored().getList("outbox", Document.class).stream().map((event) -> event.getLong("seq")).toList();
	}

	@Test
	void oneUpdateSavesStateEventsAndCommand() {
		documents.updateOne(and(eq("_id", "a"), eq("revision", 1L)),
				combine(set("state", "ISSUED"), push("outbox", event(4)), set("lastSeq", 4L),
						min("outboxDueAt", new Date(1000)), inc("revision", 1L),
						pushEach("commands", List.of("c3"), new PushOptions().slice(-2))));
		assertThat(stored()).containsEntry("revision", 2L)
			.containsEntry("outboxDueAt", new Date(1000))
			.containsEntry("commands", List.of("c2", "c3"));
		assertThat(waiting()).containsExactly(1L, 2L, 3L, 4L);
	}

	@Test
	void minSetsAnAbsentFieldAndKeepsASmallerOne() {
		documents.updateOne(eq("_id", "a"), combine(min("outboxDueAt", new Date(9000)), min("absent", 7)));
		assertThat(stored()).containsEntry("outboxDueAt", new Date(5000)).containsEntry("absent", 7);
	}

	@Test
	void anIdBesideAnIndexedFieldFindsTheDocument() {
		documents.insertOne(new Document("_id", "scoped").append("unit", "u1"));
		documents.createIndex(new Document("unit", 1));
		assertThat(documents.find(and(eq("_id", "scoped"), eq("unit", "u1"))).first()).isNotNull();
		assertThat(documents.find(and(eq("_id", "scoped"), eq("unit", "u2"))).first()).isNull();
	}

	@Test
	void pullTakesWhatWasSent() {
		documents.updateOne(eq("_id", "a"),
				pullByFilter(new Document("outbox", new Document("seq", new Document("$lte", 2L)))));
		assertThat(waiting()).containsExactly(3L);
	}

	@Test
	void finishedEmptiesTheOutboxOnlyAtTheLastSequence() {
		var finish = combine(set("outbox", List.of()), unset("outboxDueAt"), unset("claim"));
		assertThat(documents.updateOne(and(eq("_id", "a"), eq("lastSeq", 2L)), finish).getMatchedCount()).isZero();
		assertThat(documents.updateOne(and(eq("_id", "a"), eq("lastSeq", 3L)), finish).getMatchedCount()).isOne();
		assertThat(waiting()).isEmpty();
		assertThat(stored()).doesNotContainKey("outboxDueAt");
	}

	@Test
	void claimTakesTheEarliestAndReturnsItWithItsToken() {
		documents.insertOne(new Document("_id", "b").append("outboxDueAt", new Date(1000)));
		Date now = new Date(6000);
		var due = and(lte("outboxDueAt", now), or(exists("claim", false), lt("claim.until", now)));
		var claim = set("claim", new Document("token", "t").append("until", new Date(9000)));
		var options = new FindOneAndUpdateOptions().sort(new Document("outboxDueAt", 1))
			.returnDocument(ReturnDocument.AFTER);
		assertThat(documents.findOneAndUpdate(due, claim, options)).containsEntry("_id", "b").containsKey("claim");
		assertThat(documents.findOneAndUpdate(due, claim, options)).containsEntry("_id", "a");
		assertThat(documents.findOneAndUpdate(due, claim, options)).isNull();
		assertThat(documents.findOneAndUpdate(due, claim, options.projection(new Document("outbox", 1)))).isNull();
	}

	@Test
	void arrayFiltersChangeTheElementsTheyMatch() {
		documents.updateOne(eq("_id", "a"), set("outbox.$[event].sent", true),
				new UpdateOptions().arrayFilters(List.of(new Document("event.seq", new Document("$lte", 2L)))));
		assertThat(stored().getList("outbox", Document.class)).extracting((event) -> event.get("sent"))
			.containsExactly(true, true, null);
	}

	@Test
	void guardedUpsertInsertsOnceAndKeepsTheNewest() {
		var newer = and(eq("_id", "picture"), lt("seq", 7L));
		var options = new UpdateOptions().upsert(true);
		documents.updateOne(newer, combine(set("seq", 7L), setOnInsert("since", 1)), options);
		assertThat(documents.find(eq("_id", "picture")).first()).containsEntry("seq", 7L).containsEntry("since", 1);
		documents.updateOne(and(eq("_id", "picture"), lt("seq", 9L)), max("seq", 9L));
		assertThat(documents.updateOne(newer, set("seq", 7L)).getMatchedCount()).isZero();
	}

	@Test
	void fileIsReadBackByTheLeadingPartOfItsChunkIndex() throws IOException {
		GridFSBucket files = GridFSBuckets.create(client.getDatabase("features"));
		byte[] content = new byte[300_000];
		new Random(1).nextBytes(content);
		ObjectId id = upload(files, content);
		for (int i = 0; i < 20; i++) {
			upload(files, content);
		}
		long before = store.documentsExamined();
		ByteArrayOutputStream read = new ByteArrayOutputStream();
		files.downloadToStream(id, read);
		assertThat(read.toByteArray()).isEqualTo(content);
		assertThat(store.documentsExamined() - before).isLessThanOrEqualTo(5);
		files.delete(id);
		assertThat(files.find(eq("_id", id)).into(new ArrayList<>())).isEmpty();
	}

	private static ObjectId upload(GridFSBucket files, byte[] content) throws IOException {
		try (ByteArrayInputStream source = new ByteArrayInputStream(content)) {
			return files.uploadFromStream("plan.pdf", source, new GridFSUploadOptions().chunkSizeBytes(100_000));
		}
	}

	@Test
	void aHealthCheckGetsItsHello() {
		Document hello = this.client.getDatabase("test").runCommand(new Document("hello", 1));

		assertThat(hello).containsEntry("isWritablePrimary", true).containsKey("maxWireVersion");
	}

}
