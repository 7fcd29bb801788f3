package io.kehoach.report.mongo;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.AggregateCollection;
import io.kehoach.chassis.outbox.Aggregates;
import io.kehoach.chassis.outbox.Changed;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.application.ReportTemplates;
import io.kehoach.report.domain.ReportTemplate;
import org.bson.Document;
import org.bson.types.Binary;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Files stand beside their records, so that a list reads none of them.
 */
@Repository
class MongoReportTemplates implements ReportTemplates {

	static final String TEMPLATES = "report-templates";

	private final AggregateCollection<ReportTemplate> templates;

	private final MongoTemplate mongo;

	MongoReportTemplates(Aggregates aggregates, MongoTemplate mongo) {
		this.templates = aggregates.of(TEMPLATES, ReportTemplate.class, "report-events");
		this.mongo = mongo;
	}

	/** The record first: whoever loses the number must not replace the other's file. */
	@Override
	public Stored<ReportTemplate> add(ReportTemplate template, byte[] file) {
		Stored<ReportTemplate> added = this.templates.insert(template.id(), template, List.of());
		files().replaceOne(new Document("_id", template.id()),
				new Document("_id", template.id()).append("bytes", new Binary(file)),
				new ReplaceOptions().upsert(true));
		return added;
	}

	@Override
	public Optional<Stored<ReportTemplate>> find(String id, Scope scope) {
		return this.templates.find(byId(id, scope));
	}

	@Override
	public List<Stored<ReportTemplate>> list(Scope scope) {
		return this.templates
			.list(new Query(scope.criteria("unitId")).with(Sort.by(Sort.Direction.DESC, "unitId", "version")));
	}

	@Override
	public byte[] file(String id) {
		Document found = Objects.requireNonNull(files().find(new Document("_id", id)).first());
		return found.get("bytes", Binary.class).getData();
	}

	@Override
	public Stored<ReportTemplate> change(String id, Scope scope, long revision, UnaryOperator<ReportTemplate> command) {
		return this.templates.change(byId(id, scope), revision, (template) -> Changed.quietly(command.apply(template)));
	}

	private MongoCollection<Document> files() {
		return this.mongo.getCollection("report-template-files");
	}

	private static Query byId(String id, Scope scope) {
		return new Query(new Criteria().andOperator(where("_id").is(id), scope.criteria("unitId")));
	}

}
