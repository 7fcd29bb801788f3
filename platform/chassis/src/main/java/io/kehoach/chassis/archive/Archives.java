package io.kehoach.chassis.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSUploadStream;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import io.kehoach.chassis.events.Guards;
import org.bson.BsonString;
import org.bson.Document;

import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Archives in GridFS under derived ids. Bytes pass through in pieces, so the largest
 * archive needs no more memory than the smallest.
 */
public final class Archives {

	private static final String COLLECTION = "archives";

	private static final String BUCKET = "archive";

	/**
	 * Larger than usual: an archive is read from end to end, and each piece is a write.
	 */
	private static final int PIECE = 2 * 1024 * 1024;

	/** Not every store bounds a reply by itself. */
	private static final int PIECES_AT_ONCE = 4;

	private final MongoTemplate mongo;

	private final Guards guards;

	Archives(MongoTemplate mongo, Guards guards) {
		this.mongo = mongo;
		this.guards = guards;
	}

	/**
	 * Builds an archive once. Whoever comes second, after a crash or beside the first,
	 * gets what stands; what else was uploaded under the id is removed.
	 * @param at the time its files bear
	 */
	public Archive build(String id, Instant at, Files files) {
		Optional<Archive> standing = find(id);
		if (standing.isPresent()) {
			return standing.get();
		}
		this.guards.insertOnce(COLLECTION, upload(id, at, files));
		Archive kept = find(id).orElseThrow();
		removeAllBut(kept);
		return kept;
	}

	public Optional<Archive> find(String id) {
		return Optional.ofNullable(this.mongo.findById(id, Archive.class, COLLECTION));
	}

	public InputStream open(Archive archive) {
		return bucket().openDownloadStream(new BsonString(archive.upload())).batchSize(PIECES_AT_ONCE);
	}

	private Archive upload(String id, Instant at, Files files) {
		String uploadId = id + "#" + UUID.randomUUID();
		GridFSUploadStream upload = bucket().openUploadStream(new BsonString(uploadId), id,
				new GridFSUploadOptions().chunkSizeBytes(PIECE));
		MessageDigest digest = ArchiveWriter.sha256();
		Counting counting = new Counting(new DigestOutputStream(upload, digest));
		try {
			int count = write(counting, at, files);
			upload.close();
			return new Archive(id, uploadId, HexFormat.of().formatHex(digest.digest()), counting.count, count);
		}
		catch (IOException ex) {
			upload.abort();
			throw new UncheckedIOException(ex);
		}
		catch (RuntimeException ex) {
			upload.abort();
			throw ex;
		}
	}

	private static int write(OutputStream out, Instant at, Files files) throws IOException {
		try (ArchiveWriter writer = new ArchiveWriter(out, at)) {
			files.addTo(writer);
			return writer.files();
		}
	}

	/** A worker that was killed left its pieces under an upload of its own. */
	private void removeAllBut(Archive kept) {
		Document others = new Document("$gte", kept.id() + "#").append("$lt", kept.id() + "$")
			.append("$ne", kept.upload());
		this.mongo.getCollection(BUCKET + ".files").deleteMany(new Document("_id", others));
		this.mongo.getCollection(BUCKET + ".chunks").deleteMany(new Document("files_id", others));
	}

	private GridFSBucket bucket() {
		return GridFSBuckets.create(this.mongo.getDb(), BUCKET);
	}

	/** Adds an archive's files one after the other. */
	@FunctionalInterface
	public interface Files {

		void addTo(ArchiveWriter archive) throws IOException;

	}

	private static final class Counting extends java.io.FilterOutputStream {

		private long count;

		Counting(OutputStream out) {
			super(out);
		}

		@Override
		public void write(int one) throws IOException {
			this.out.write(one);
			this.count++;
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			this.out.write(bytes, from, length);
			this.count += length;
		}

	}

}
