package io.kehoach.local.store;

import java.util.List;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UniqueIndexTests {

	private final EmbeddedStore store = EmbeddedStore.inMemory();

	private final MongoClient client = MongoClients.create(store.connectionString());

	private MongoCollection<Document> documents;

	@BeforeEach
	void open() {
		documents = client.getDatabase("unique").getCollection("documents");
	}

	@AfterEach
	void close() {
		client.close();
		store.close();
	}

	private void uniqueIndex(boolean sparse, String... fields) {
		documents.createIndex(Indexes.ascending(fields), new IndexOptions().unique(true).sparse(sparse));
	}

	private static Document document(int id, String code) {
		return new Document("_id", id).append("code", code);
	}

	private static void assertDuplicate(ThrowingCallable write) {
		assertThatExceptionOfType(MongoWriteException.class).isThrownBy(write)
			.satisfies((ex) -> assertThat(ex.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
	}

	@Test
	void aKeyIsTakenOnce() {
		uniqueIndex(false, "code");
		documents.insertOne(document(1, "a"));
		assertDuplicate(() -> documents.insertOne(document(2, "a")));
		documents.insertOne(document(2, "b"));
		assertDuplicate(() -> documents.updateOne(eq("_id", 2), set("code", "a")));
		assertThat(documents.find(eq("code", "b")).first()).containsEntry("_id", 2);
	}

	@Test
	void theIdIsTakenOnceWhateverNumberTypeItHas() {
		documents.insertOne(new Document("_id", 1));
		assertDuplicate(() -> documents.insertOne(new Document("_id", 1L)));
		assertDuplicate(() -> documents.insertOne(new Document("_id", 1.0)));
	}

	@Test
	void aFreedKeyCanBeTakenAgain() {
		uniqueIndex(false, "code");
		documents.insertOne(document(1, "a"));
		documents.updateOne(eq("_id", 1), set("code", "b"));
		documents.insertOne(document(2, "a"));
		documents.deleteOne(eq("_id", 1));
		assertThatCode(() -> documents.insertOne(document(3, "b"))).doesNotThrowAnyException();
	}

	@Test
	void absentCountsAsOneKeyUnlessSparse() {
		uniqueIndex(false, "code");
		documents.insertOne(new Document("_id", 1));
		assertDuplicate(() -> documents.insertOne(new Document("_id", 2)));
	}

	@Test
	void sparseIndexLetsManyLackTheField() {
		uniqueIndex(true, "code");
		documents.insertMany(List.of(new Document("_id", 1), new Document("_id", 2), document(3, "a")));
		assertDuplicate(() -> documents.insertOne(document(4, "a")));
		assertDuplicate(() -> documents.updateOne(eq("_id", 1), set("code", "a")));
		documents.updateOne(eq("_id", 3), unset("code"));
		documents.updateOne(eq("_id", 1), set("code", "a"));
		assertThat(documents.find(eq("code", "a")).first()).containsEntry("_id", 1);
		assertThat(documents.countDocuments(eq("code", null))).isEqualTo(2);
	}

	@Test
	void compoundKeyIsTakenOnce() {
		uniqueIndex(false, "planId", "unitId");
		documents.insertOne(new Document("planId", "p").append("unitId", "a"));
		documents.insertOne(new Document("planId", "p").append("unitId", "b"));
		assertDuplicate(() -> documents.insertOne(new Document("planId", "p").append("unitId", "a")));
	}

	@Test
	void elementsOfArraysAreTakenOnce() {
		uniqueIndex(false, "aliases");
		documents.insertOne(new Document("_id", 1).append("aliases", List.of("a", "b", "a")));
		assertDuplicate(() -> documents.insertOne(new Document("_id", 2).append("aliases", List.of("c", "b"))));
	}

	@Test
	void upsertThatMeetsATakenKeyIsRefused() {
		uniqueIndex(false, "code");
		documents.insertOne(document(1, "a").append("revision", 1));
		assertDuplicate(() -> documents.updateOne(and(eq("code", "a"), eq("revision", 2)), set("x", 1),
				new UpdateOptions().upsert(true)));
		assertDuplicate(() -> documents.updateOne(and(eq("_id", 1), eq("revision", 2)), set("x", 1),
				new UpdateOptions().upsert(true)));
		assertThatExceptionOfType(MongoCommandException.class)
			.isThrownBy(() -> documents.findOneAndUpdate(and(eq("_id", 1), eq("revision", 2)), set("x", 1),
					new FindOneAndUpdateOptions().upsert(true)))
			.satisfies((ex) -> assertThat(ErrorCategory.fromErrorCode(ex.getErrorCode()))
				.isEqualTo(ErrorCategory.DUPLICATE_KEY));
		assertThat(documents.find().first()).isEqualTo(document(1, "a").append("revision", 1));
	}

	@Test
	void indexOverDuplicatesIsNotBuilt() {
		documents.insertMany(List.of(document(1, "a"), document(2, "a")));
		assertThatExceptionOfType(MongoException.class).isThrownBy(() -> uniqueIndex(false, "code"))
			.withMessageContaining("E11000");
		documents.insertOne(document(3, "a"));
	}

	@Test
	void whatWouldBeIgnoredIsRefused() {
		IndexOptions partial = new IndexOptions().unique(true).partialFilterExpression(new Document("open", true));
		assertThatExceptionOfType(MongoCommandException.class)
			.isThrownBy(() -> documents.createIndex(Indexes.ascending("code"), partial));
		assertThatExceptionOfType(MongoCommandException.class)
			.isThrownBy(() -> documents.createIndex(Indexes.text("code")));
	}

	@Test
	void anIndexCanBeDeclaredAgainButNotOtherwise() {
		documents.createIndex(Indexes.ascending("code"), new IndexOptions().name("by-code"));
		documents.createIndex(Indexes.ascending("code"), new IndexOptions().name("by-code"));
		assertThatExceptionOfType(MongoCommandException.class)
			.isThrownBy(() -> documents.createIndex(Indexes.ascending("name"), new IndexOptions().name("by-code")));
	}

}
