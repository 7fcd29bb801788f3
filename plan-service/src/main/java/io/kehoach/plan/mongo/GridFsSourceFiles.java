package io.kehoach.plan.mongo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import io.kehoach.plan.application.SourceFiles;
import io.kehoach.plan.domain.Source;
import org.bson.BsonString;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;

/**
 * Files in GridFS under ids of our own, so that a repeated request finds the file of the
 * first.
 */
@Repository
class GridFsSourceFiles implements SourceFiles {

	private final MongoDatabaseFactory database;

	GridFsSourceFiles(MongoDatabaseFactory database) {
		this.database = database;
	}

	@Override
	public Source keep(String fileId, String name, String mediaType, byte[] content) {
		GridFSFile standing = find(fileId);
		Document about = (standing != null) ? standing.getMetadata() : null;
		if (about != null) {
			return new Source(fileId, about.getString("sha256"), about.getString("mediaType"), name, content.length);
		}
		String sha256 = sha256(content);
		GridFSUploadOptions options = new GridFSUploadOptions()
			.metadata(new Document("sha256", sha256).append("mediaType", mediaType));
		bucket().uploadFromStream(new BsonString(fileId), name, new ByteArrayInputStream(content), options);
		return new Source(fileId, sha256, mediaType, name, content.length);
	}

	@Override
	public Optional<byte[]> read(String fileId) {
		if (find(fileId) == null) {
			return Optional.empty();
		}
		try (var stream = bucket().openDownloadStream(new BsonString(fileId))) {
			return Optional.of(stream.readAllBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private @Nullable GridFSFile find(String fileId) {
		return bucket().find(new Document("_id", fileId)).first();
	}

	private GridFSBucket bucket() {
		return GridFSBuckets.create(database.getMongoDatabase(), "sources");
	}

	private static String sha256(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
