package io.kehoach.report.mongo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSUploadStream;
import io.kehoach.chassis.claims.Claimed;
import io.kehoach.chassis.claims.Claims;
import io.kehoach.chassis.events.Guards;
import io.kehoach.chassis.time.SystemClock;
import io.kehoach.report.application.ReportFiles;
import io.kehoach.report.domain.Attachment;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Files of reports whose bytes lie in GridFS. They pass through in pieces, never as a
 * whole.
 */
@Repository
class GridFsReportFiles implements ReportFiles {

	static final String FILES = "report-files";

	/**
	 * When there last was reason to leave a file; unset once a signed version names it.
	 */
	static final String LEFT_AT = "leftAt";

	/** Uploads whose bytes may lie there without a file that knows of them. */
	static final String UPLOADS = "report-file-uploads";

	private static final String BUCKET = "report-file";

	private static final Logger log = LoggerFactory.getLogger(GridFsReportFiles.class);

	private static final Duration LEASE = Duration.ofSeconds(60);

	/** Not every store bounds a reply by itself. */
	private static final int PIECES_AT_ONCE = 4;

	private final MongoTemplate mongo;

	private final Guards guards;

	private final Claims claims;

	private final SystemClock clock;

	GridFsReportFiles(MongoTemplate mongo, Guards guards, Claims claims, SystemClock clock) {
		this.mongo = mongo;
		this.guards = guards;
		this.claims = claims;
		this.clock = clock;
	}

	/** The bytes first; whoever comes second gets what stands, and leaves nothing. */
	@Override
	public Attachment keep(String reportId, Attachment file, InputStream content) throws IOException {
		String id = id(reportId, file);
		FileDocument standing = this.mongo.findById(id, FileDocument.class, FILES);
		if (standing != null) {
			aboutToBeNamed(reportId, List.of(id));
			return standing.file;
		}
		Attachment kept = new Attachment(id, file.name(), file.mediaType(), file.size(), file.sha256(), file.addedAt());
		String upload = id + "#" + UUID.randomUUID();
		this.mongo.insert(new UploadDocument(upload, id, this.clock.instant()), UPLOADS);
		write(upload, content);
		boolean first = this.guards.insertOnce(FILES,
				new FileDocument(id, reportId, kept, upload, this.clock.instant()));
		if (!first) {
			bucket().delete(new BsonString(upload));
		}
		this.mongo.remove(new Query(where("_id").is(upload)), UPLOADS);
		return first ? kept : stored(id).file;
	}

	private static String id(String reportId, Attachment file) {
		String identity = reportId + "\n" + file.sha256() + "\n" + file.name();
		return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString();
	}

	private void write(String upload, InputStream content) throws IOException {
		GridFSUploadStream out = bucket().openUploadStream(new BsonString(upload), upload);
		try (OutputStream closing = out) {
			content.transferTo(closing);
		}
		catch (IOException | RuntimeException ex) {
			out.abort();
			throw ex;
		}
	}

	@Override
	public Map<String, Attachment> aboutToBeNamed(String reportId, Collection<String> ids) {
		Query query = new Query(where("_id").in(ids).and("reportId").is(reportId));
		this.mongo.updateMulti(Query.of(query).addCriteria(where(LEFT_AT).ne(null)),
				new Update().set(LEFT_AT, this.clock.instant()), FILES);
		return this.mongo.find(query, FileDocument.class, FILES)
			.stream()
			.collect(Collectors.toMap(FileDocument::id, FileDocument::file));
	}

	@Override
	public InputStream open(Attachment file) {
		return bucket().openDownloadStream(new BsonString(stored(file.id()).upload)).batchSize(PIECES_AT_ONCE);
	}

	private FileDocument stored(String id) {
		FileDocument found = this.mongo.findById(id, FileDocument.class, FILES);
		if (found == null) {
			throw new IllegalStateException("A report names the file " + id + ", which is not there");
		}
		return found;
	}

	@Override
	public boolean lookAtOne(Instant before, Instant now) {
		return this.claims.next(FILES, where(LEFT_AT).lt(before), LEASE).map((claimed) -> {
			look(claimed, this.mongo.getConverter().read(FileDocument.class, claimed.document()), before, now);
			return true;
		}).orElse(false);
	}

	private void look(Claimed claimed, FileDocument file, Instant before, Instant now) {
		if (names(file, "submissions.sections.files._id")) {
			this.claims.release(claimed, new Update().unset(LEFT_AT));
		}
		else if (names(file, "sections.files._id")) {
			this.claims.release(claimed, new Update().set(LEFT_AT, now));
		}
		else {
			remove(file, before);
		}
	}

	private boolean names(FileDocument file, String place) {
		Criteria report = where("_id").is(file.reportId).and(place).is(file.id);
		return this.mongo.exists(new Query(report), MongoReports.REPORTS);
	}

	/** Not where somebody is about to name it after all. */
	private void remove(FileDocument file, Instant before) {
		Query unnamed = new Query(where("_id").is(file.id).and(LEFT_AT).lt(before));
		if (this.mongo.remove(unnamed, FILES).getDeletedCount() == 1) {
			bucket().delete(new BsonString(file.upload));
		}
	}

	@Override
	public boolean removeOneUnfinished(Instant before) {
		return this.claims.next(UPLOADS, where("begunAt").lt(before), LEASE).map((claimed) -> {
			UploadDocument begun = this.mongo.getConverter().read(UploadDocument.class, claimed.document());
			if (!this.mongo.exists(new Query(where("_id").is(begun.fileId).and("upload").is(begun.id)), FILES)) {
				deleteWhatCame(begun.id);
			}
			this.mongo.remove(new Query(where("_id").is(begun.id)), UPLOADS);
			return true;
		}).orElse(false);
	}

	private void deleteWhatCame(String upload) {
		try {
			bucket().delete(new BsonString(upload));
		}
		catch (MongoGridFSException ex) {
			log.debug("{} ended before it was whole; its pieces are removed all the same", upload);
		}
	}

	private GridFSBucket bucket() {
		return GridFSBuckets.create(this.mongo.getDb(), BUCKET);
	}

	/**
	 * A file as it is known.
	 *
	 * @param upload where its bytes lie
	 */
	private record FileDocument(@Id String id, String reportId, Attachment file, String upload,
			@Nullable Instant leftAt) {

	}

	/** An upload that has begun: gone once its file is known, or is certainly not. */
	private record UploadDocument(@Id String id, String fileId, Instant begunAt) {

	}

}
