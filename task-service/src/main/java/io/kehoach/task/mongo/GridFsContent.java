package io.kehoach.task.mongo;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Date;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Bytes in GridFS, written chunk by chunk: the driver's own stream cannot be left and
 * taken up again by another request or another process.
 */
@Component
class GridFsContent {

	static final int CHUNK = 256 * 1024;

	private static final int READ_AHEAD = 4;

	static final String CHUNKS = "evidence.chunks";

	private static final String FILES = "evidence.files";

	private static final String OF_FILE = "files_id";

	private final MongoTemplate mongo;

	GridFsContent(MongoTemplate mongo) {
		this.mongo = mongo;
	}

	/** Writes a chunk, whole or as far as it has come. */
	void write(ObjectId content, long number, byte[] bytes, int length) {
		Document chunk = new Document(OF_FILE, content).append("n", (int) number)
			.append("data", new Binary(Arrays.copyOf(bytes, length)));
		chunks().replaceOne(at(content, number), chunk, new ReplaceOptions().upsert(true));
	}

	/** Reads back a chunk that was left unfinished. */
	void read(ObjectId content, long number, byte[] into, int length) {
		Document chunk = chunks().find(at(content, number)).first();
		byte[] bytes = (chunk != null) ? chunk.get("data", Binary.class).getData() : new byte[0];
		if (bytes.length < length) {
			throw new IllegalStateException("Chunk " + number + " of " + content + " is shorter than was noted");
		}
		System.arraycopy(bytes, 0, into, 0, length);
	}

	/** From now on it can be read as a file. */
	void complete(ObjectId content, String name, long size) {
		Document file = new Document("_id", content).append("length", size)
			.append("chunkSize", CHUNK)
			.append("uploadDate", new Date())
			.append("filename", name);
		this.mongo.getCollection(FILES).replaceOne(Filters.eq("_id", content), file, new ReplaceOptions().upsert(true));
	}

	/**
	 * A few chunks at a time: left to itself the store sends as much as a message holds,
	 * to each reader.
	 */
	InputStream open(ObjectId content) {
		return GridFSBuckets.create(this.mongo.getDb(), "evidence").openDownloadStream(content).batchSize(READ_AHEAD);
	}

	void delete(ObjectId content) {
		this.mongo.getCollection(FILES).deleteOne(Filters.eq("_id", content));
		chunks().deleteMany(Filters.eq(OF_FILE, content));
	}

	private static org.bson.conversions.Bson at(ObjectId content, long number) {
		return Filters.and(Filters.eq(OF_FILE, content), Filters.eq("n", (int) number));
	}

	private MongoCollection<Document> chunks() {
		return this.mongo.getCollection(CHUNKS);
	}

}
