package io.kehoach.task.mongo;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSUploadStream;
import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.claims.Claims;
import io.kehoach.chassis.events.Guards;
import io.kehoach.task.application.EvidenceFile;
import io.kehoach.task.application.EvidenceFiles;
import io.kehoach.task.domain.Task;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Evidence in GridFS. Bytes pass through in pieces, never as a whole.
 */
@Repository
class GridFsEvidence implements EvidenceFiles {

	static final String COLLECTION = "evidence-files";

	private static final Duration LEASE = Duration.ofSeconds(60);

	private static final int PIECE = 64 * 1024;

	private final MongoTemplate mongo;

	private final Guards guards;

	private final Claims claims;

	GridFsEvidence(MongoTemplate mongo, Guards guards, Claims claims) {
		this.mongo = mongo;
		this.guards = guards;
		this.claims = claims;
	}

	@Override
	public EvidenceFile store(Task task, String name, String mediaType, InputStream content, Instant at)
			throws IOException {
		MessageDigest digest = sha256();
		GridFSUploadStream upload = bucket().openUploadStream(name);
		long size = copy(new DigestInputStream(content, digest), upload);
		String hash = HexFormat.of().formatHex(digest.digest());
		String id = UUID.nameUUIDFromBytes((task.id() + ":" + hash).getBytes(java.nio.charset.StandardCharsets.UTF_8))
			.toString();
		EvidenceFile file = new EvidenceFile(id, task.id(), task.unitId(), task.issuerUnitId(), name, mediaType, size,
				hash, upload.getObjectId().toHexString(), at, false);
		if (!this.guards.insertOnce(COLLECTION, new FileDocument(id, file, at))) {
			bucket().delete(upload.getObjectId());
			return find(id, Scope.everything()).orElse(file);
		}
		return file;
	}

	private static long copy(InputStream content, GridFSUploadStream upload) throws IOException {
		long size = 0;
		byte[] piece = new byte[PIECE];
		try {
			for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
				size += read;
				if (size > LARGEST) {
					throw new FileTooLarge();
				}
				upload.write(piece, 0, read);
			}
			upload.close();
			return size;
		}
		catch (IOException | RuntimeException ex) {
			upload.abort();
			throw ex;
		}
	}

	@Override
	public Optional<EvidenceFile> find(String evidenceId, Scope performers) {
		Query query = new Query(where("_id").is(evidenceId)).addCriteria(performers.criteria("file.unitId"));
		return Optional.ofNullable(this.mongo.findOne(query, FileDocument.class, COLLECTION)).map(FileDocument::file);
	}

	@Override
	public void named(String evidenceId) {
		this.mongo.updateFirst(new Query(where("_id").is(evidenceId)),
				new Update().set("file.named", true).unset("unnamedSince"), COLLECTION);
	}

	@Override
	public InputStream open(EvidenceFile file) {
		return bucket().openDownloadStream(new ObjectId(file.content()));
	}

	@Override
	public boolean removeOneUnnamed(Instant storedBefore) {
		return this.claims.next(COLLECTION, where("unnamedSince").lt(storedBefore), LEASE).map((claimed) -> {
			FileDocument document = this.mongo.getConverter().read(FileDocument.class, claimed.document());
			Query unnamed = new Query(where("_id").is(document.id()).and("unnamedSince").ne(null));
			if (this.mongo.remove(unnamed, COLLECTION).getDeletedCount() == 1) {
				bucket().delete(new ObjectId(document.file().content()));
			}
			return true;
		}).orElse(false);
	}

	private GridFSBucket bucket() {
		return GridFSBuckets.create(this.mongo.getDb(), "evidence");
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record FileDocument(@Id String id, EvidenceFile file, @Nullable Instant unnamedSince) {

	}

}
