package io.kehoach.chassis.web;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The key that signs cursors: drawn once per service and kept in its database, so that
 * every instance reads the others' cursors.
 */
final class CursorSecret implements Supplier<byte[]> {

	private static final int BYTES = 32;

	private final MongoTemplate mongo;

	private volatile byte @Nullable [] secret;

	CursorSecret(MongoTemplate mongo) {
		this.mongo = mongo;
	}

	@Override
	public byte[] get() {
		byte[] known = this.secret;
		if (known == null) {
			known = load();
			this.secret = known;
		}
		return known;
	}

	private byte[] load() {
		byte[] drawn = new byte[BYTES];
		new SecureRandom().nextBytes(drawn);
		Document standing = this.mongo.getCollection("settings")
			.findOneAndUpdate(new Document("_id", "cursor-secret"),
					new Document("$setOnInsert", new Document("value", Base64.getEncoder().encodeToString(drawn))),
					new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
		return (standing == null) ? drawn : Base64.getDecoder().decode(standing.getString("value"));
	}

}
