package io.kehoach.task.mongo;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.claims.Claims;
import io.kehoach.chassis.events.Guards;
import io.kehoach.chassis.scan.VirusScan;
import io.kehoach.task.application.EvidenceFile;
import io.kehoach.task.application.EvidenceFiles;
import io.kehoach.task.application.Upload;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Evidence whose bytes lie in GridFS. They pass through in pieces, never as a whole.
 */
@Repository
class GridFsEvidence implements EvidenceFiles {

	static final String COLLECTION = "evidence-files";

	private static final Duration LEASE = Duration.ofSeconds(60);

	private final MongoTemplate mongo;

	private final Guards guards;

	private final Claims claims;

	private final GridFsContent content;

	GridFsEvidence(MongoTemplate mongo, Guards guards, Claims claims, GridFsContent content) {
		this.mongo = mongo;
		this.guards = guards;
		this.claims = claims;
		this.content = content;
	}

	@Override
	public EvidenceFile keep(Upload whole, String sha256, VirusScan.Verdict scan, Instant at) {
		String id = UUID.nameUUIDFromBytes((whole.taskId() + ":" + sha256).getBytes(StandardCharsets.UTF_8)).toString();
		EvidenceFile file = new EvidenceFile(id, whole.taskId(), whole.unitId(), whole.issuerUnitId(), whole.name(),
				whole.mediaType(), whole.size(), sha256, whole.content(), scan, at, false);
		if (this.guards.insertOnce(COLLECTION, new FileDocument(id, file, at))) {
			return file;
		}
		EvidenceFile standing = find(id, Scope.everything()).orElse(file);
		if (!standing.content().equals(whole.content())) {
			this.content.delete(new ObjectId(whole.content()));
		}
		return standing;
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
		return this.content.open(new ObjectId(file.content()));
	}

	@Override
	public boolean removeOneUnnamed(Instant storedBefore) {
		return this.claims.next(COLLECTION, where("unnamedSince").lt(storedBefore), LEASE).map((claimed) -> {
			FileDocument document = this.mongo.getConverter().read(FileDocument.class, claimed.document());
			Query unnamed = new Query(where("_id").is(document.id()).and("unnamedSince").ne(null));
			if (this.mongo.remove(unnamed, COLLECTION).getDeletedCount() == 1) {
				this.content.delete(new ObjectId(document.file().content()));
			}
			return true;
		}).orElse(false);
	}

	private record FileDocument(@Id String id, EvidenceFile file, @Nullable Instant unnamedSince) {

	}

}
