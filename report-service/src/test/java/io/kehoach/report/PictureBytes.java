package io.kehoach.report;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.bson.RawBsonDocument;

import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The pictures as they lie in the store, byte by byte.
 */
public final class PictureBytes {

	private static final List<String> PICTURES = List.of("units", "working-days", "plans", "tasks", "obstacles",
			"tallies");

	private PictureBytes() {
	}

	/** By collection and id, in hexadecimal. */
	public static Map<String, String> of(MongoTemplate mongo) {
		Map<String, String> bytes = new TreeMap<>();
		for (String collection : PICTURES) {
			mongo.getCollection(collection)
				.withDocumentClass(RawBsonDocument.class)
				.find()
				.forEach((document) -> bytes.put(collection + "/" + document.getString("_id").getValue(),
						HexFormat.of().formatHex(document.getByteBuffer().array())));
		}
		return bytes;
	}

}
