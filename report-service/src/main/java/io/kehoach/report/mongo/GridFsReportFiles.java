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

	private static final String BUCKET = "report-file";

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
		write(upload, content);
		if (this.guards.insertOnce(FILES, new FileDocument(id, reportId, kept, upload, this.clock.instant()))) {
			return kept;
		}
		bucket().delete(new BsonString(upload));
		return stored(id).file;
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

}
