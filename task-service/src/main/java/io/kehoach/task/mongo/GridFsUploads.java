package io.kehoach.task.mongo;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.claims.Claimed;
import io.kehoach.chassis.claims.Claims;
import io.kehoach.chassis.events.Guards;
import io.kehoach.task.application.Upload;
import io.kehoach.task.application.Uploads;
import io.kehoach.task.domain.Task;
import org.bson.types.ObjectId;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Uploads under way: how far each has come, and a claim that keeps two requests from
 * writing at the same place.
 */
@Repository
class GridFsUploads implements Uploads {

	static final String COLLECTION = "uploads";

	/** Longer than a server waits for the next bytes of a dead connection. */
	private static final Duration LEASE = Duration.ofSeconds(30);

	private final MongoTemplate mongo;

	private final Guards guards;

	private final Claims claims;

	private final GridFsContent content;

	GridFsUploads(MongoTemplate mongo, Guards guards, Claims claims, GridFsContent content) {
		this.mongo = mongo;
		this.guards = guards;
		this.claims = claims;
		this.content = content;
	}

	@Override
	public Upload begin(String uploadId, Task task, String name, String mediaType, long size, Instant at) {
		Upload begun = new Upload(uploadId, task.id(), task.unitId(), task.issuerUnitId(), name, mediaType, size, 0,
				new ObjectId().toHexString(), at, null);
		boolean first = this.guards.insertOnce(COLLECTION, new UploadDocument(uploadId, begun));
		return first ? begun : find(uploadId, Scope.everything()).orElse(begun);
	}

	@Override
	public Optional<Upload> find(String uploadId, Scope performers) {
		Query query = new Query(where("_id").is(uploadId)).addCriteria(performers.criteria("upload.unitId"));
		return Optional.ofNullable(this.mongo.findOne(query, UploadDocument.class, COLLECTION))
			.map(UploadDocument::upload);
	}

	@Override
	public Upload append(Upload upload, InputStream bytes) throws IOException {
		Claimed claimed = this.claims
			.next(COLLECTION, where("_id").is(upload.uploadId()).and("upload.offset").is(upload.offset()), LEASE)
			.orElseThrow(UploadBusy::new);
		try {
			Upload last = copy(upload, bytes, claimed);
			if (last.whole() && bytes.read() >= 0) {
				throw new UploadTooLong();
			}
			return last;
		}
		finally {
			this.claims.release(claimed, new Update());
		}
	}

	private Upload copy(Upload upload, InputStream bytes, Claimed claimed) throws IOException {
		byte[] chunk = new byte[GridFsContent.CHUNK];
		Upload last = upload;
		while (!last.whole()) {
			int begun = (int) (last.offset() % chunk.length);
			if (begun > 0 && last.offset() == upload.offset()) {
				this.content.read(id(upload), last.offset() / chunk.length, chunk, begun);
			}
			int wanted = (int) Math.min(chunk.length - begun, last.size() - last.offset());
			int read = bytes.readNBytes(chunk, begun, wanted);
			if (read == 0) {
				break;
			}
			this.content.write(id(upload), last.offset() / chunk.length, chunk, begun + read);
			last = at(last, last.offset() + read);
			if (!this.claims.update(claimed, new Update().set("upload.offset", last.offset()), LEASE)) {
				throw new UploadBusy();
			}
		}
		return last;
	}

	@Override
	public InputStream open(Upload whole) {
		this.content.complete(id(whole), whole.name(), whole.size());
		return this.content.open(id(whole));
	}

	@Override
	public void became(Upload whole, String evidenceId) {
		this.mongo.updateFirst(new Query(where("_id").is(whole.uploadId())),
				new Update().set("upload.evidenceId", evidenceId), COLLECTION);
	}

	@Override
	public void discard(Upload upload) {
		this.content.delete(id(upload));
		this.mongo.remove(new Query(where("_id").is(upload.uploadId())), COLLECTION);
	}

	@Override
	public boolean removeOneBegun(Instant before) {
		return this.claims.next(COLLECTION, where("upload.begunAt").lt(before), LEASE).map((claimed) -> {
			Upload upload = this.mongo.getConverter().read(UploadDocument.class, claimed.document()).upload();
			if (upload.evidenceId() == null) {
				this.content.delete(id(upload));
			}
			this.mongo.remove(new Query(where("_id").is(upload.uploadId())), COLLECTION);
			return true;
		}).orElse(false);
	}

	private static ObjectId id(Upload upload) {
		return new ObjectId(upload.content());
	}

	private static Upload at(Upload upload, long offset) {
		return new Upload(upload.uploadId(), upload.taskId(), upload.unitId(), upload.issuerUnitId(), upload.name(),
				upload.mediaType(), upload.size(), offset, upload.content(), upload.begunAt(), upload.evidenceId());
	}

	private record UploadDocument(@Id String id, Upload upload) {

	}

}
