package io.kehoach.local.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random queries must find in an indexed collection what they find in one without
 * indexes.
 */
class SameAnswerTests {

	private final Random random = new Random(20230116);

	@Test
	void indexesNeverChangeAnAnswer() {
		try (EmbeddedStore store = EmbeddedStore.inMemory();
				MongoClient client = MongoClients.create(store.connectionString())) {
			MongoDatabase database = client.getDatabase("same");
			MongoCollection<Document> plain = database.getCollection("plain");
			MongoCollection<Document> indexed = database.getCollection("indexed");
			indexed.createIndex(Indexes.ascending("a"));
			indexed.createIndex(Indexes.ascending("b", "a"), new IndexOptions().sparse(true));
			indexed.createIndex(Indexes.descending("list"));
			indexed.createIndex(Indexes.ascending("sub.x", "b"));
			change(plain, indexed);
			List<Document> stored = plain.find().into(new ArrayList<>());
			for (int i = 0; i < 800; i++) {
				compare(plain, indexed, query(2));
				Document some = stored.get(random.nextInt(stored.size()));
				compare(plain, indexed, queryFor(some));
				compare(plain, indexed, new Document("a", some.get("a")).append(pick("b", "other", "list"),
						new Document("$in", manyWords())));
			}
		}
	}

	private void change(MongoCollection<Document> plain, MongoCollection<Document> indexed) {
		for (int i = 0; i < 400; i++) {
			Document document = document().append("_id", i);
			plain.insertOne(document);
			indexed.insertOne(document);
		}
		for (int i = 0; i < 400; i++) {
			// Few at a time, so that the documents stay different.
			Document query = query(2).append("_id", new Document("$in", random.ints(20, 0, 400).boxed().toList()));
			Document update = (i % 4 == 0) ? new Document("$unset", new Document(pick("a", "list", "sub"), ""))
					: new Document("$set", document().append("changed", i));
			plain.updateMany(query, update);
			indexed.updateMany(query, update);
		}
	}

	private void compare(MongoCollection<Document> plain, MongoCollection<Document> indexed, Document query) {
		Document sort = new Document(pick("a", "b", "sub.x"), pick(1, -1)).append("_id", 1);
		int limit = random.nextInt(6);
		List<Document> expected = plain.find(query).sort(sort).limit(limit).into(new ArrayList<>());
		List<Document> actual = indexed.find(query).sort(sort).limit(limit).into(new ArrayList<>());
		assertThat(actual).as("%s sorted by %s", query, sort).isEqualTo(expected);
		int all = plain.find(query).into(new ArrayList<>()).size();
		assertThat(indexed.countDocuments(query)).isEqualTo(all);
		assertThat(indexed.countDocuments(query, new CountOptions().skip(3).limit(5)))
			.isEqualTo(Math.clamp(all - 3, 0, 5));
	}

	private Document document() {
		Document document = new Document();
		for (String field : List.of("a", "b", "other")) {
			if (random.nextInt(4) > 0) {
				document.append(field, value());
			}
		}
		if (random.nextInt(3) > 0) {
			document.append("list", values());
		}
		if (random.nextInt(3) > 0) {
			document.append("sub", random.nextBoolean() ? new Document("x", value())
					: List.of(new Document("x", value()), new Document("y", 1)));
		}
		return document;
	}

	private Object value() {
		return Arrays.<Object>asList(1, 2L, 2.0, 2.5, -1, "x", "y", "", "xy", true, null, 7).get(random.nextInt(12));
	}

	private List<Object> values() {
		List<Object> values = new ArrayList<>();
		for (int i = random.nextInt(4); i > 0; i--) {
			values.add(value());
		}
		return values;
	}

	// Some of the fields that the document really has.
	private Document queryFor(Document stored) {
		List<String> fields = new ArrayList<>(stored.keySet());
		Collections.shuffle(fields, random);
		Document query = new Document();
		fields.subList(0, 1 + random.nextInt(fields.size())).forEach((field) -> query.append(field, stored.get(field)));
		return query;
	}

	private Document query(int depth) {
		Document query = new Document();
		for (int i = 1 + random.nextInt(2); i > 0; i--) {
			query.append(pick("a", "b", "list", "sub.x", "other", "_id"), demand());
		}
		if (depth > 0 && random.nextInt(3) == 0) {
			query.append(pick("$and", "$or"), List.of(query(depth - 1), query(depth - 1)));
		}
		return query;
	}

	private Object demand() {
		return switch (random.nextInt(7)) {
			case 0 -> new Document("$in", values());
			case 1 -> new Document(pick("$gt", "$gte"), value());
			case 2 -> new Document("$gte", value()).append(pick("$lt", "$lte"), value());
			case 3 -> new Document("$exists", random.nextBoolean());
			case 4 -> new Document("$ne", value());
			case 5 -> new Document("$elemMatch", new Document("$gte", value()));
			default -> value();
		};
	}

	private List<String> manyWords() {
		List<String> words = new ArrayList<>(List.of("u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8"));
		List.of("x", "y", "", "xy").stream().filter((word) -> random.nextBoolean()).forEach(words::add);
		return words;
	}

	@SafeVarargs
	private <T> T pick(T... choices) {
		return choices[random.nextInt(choices.length)];
	}

}
