package io.kehoach.report.mongo;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.AggregateCollection;
import io.kehoach.chassis.outbox.Aggregates;
import io.kehoach.chassis.outbox.Changed;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.application.PublicPages;
import io.kehoach.report.domain.PublicPage;

import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

@Repository
class MongoPublicPages implements PublicPages {

	static final String PAGES = "public-pages";

	private final AggregateCollection<PublicPage> pages;

	MongoPublicPages(Aggregates aggregates) {
		this.pages = aggregates.of(PAGES, PublicPage.class, "report-events");
	}

	@Override
	public Stored<PublicPage> add(String slug, PublicPage page) {
		return this.pages.insert(slug, page, List.of());
	}

	@Override
	public List<Stored<PublicPage>> ofPlan(String planId, Scope scope) {
		return this.pages.list(inScope(where("planId").is(planId), scope));
	}

	@Override
	public Stored<PublicPage> change(String slug, Scope scope, long revision, UnaryOperator<PublicPage> command) {
		return this.pages.change(inScope(where("_id").is(slug), scope), revision,
				(page) -> Changed.quietly(command.apply(page)));
	}

	@Override
	public Optional<PublicPage> shown(String slug) {
		return this.pages.find(new Query(where("_id").is(slug).and("shown").is(true))).map(Stored::state);
	}

	private static Query inScope(Criteria wanted, Scope scope) {
		return new Query(new Criteria().andOperator(wanted, scope.criteria("bodyId")));
	}

}
