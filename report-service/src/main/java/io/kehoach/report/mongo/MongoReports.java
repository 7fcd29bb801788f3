package io.kehoach.report.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.AggregateCollection;
import io.kehoach.chassis.outbox.Aggregates;
import io.kehoach.chassis.outbox.AlreadyExists;
import io.kehoach.chassis.outbox.Change;
import io.kehoach.chassis.outbox.Changed;
import io.kehoach.chassis.outbox.NoSuchAggregate;
import io.kehoach.chassis.outbox.OutboxFull;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.application.ReportFacts;
import io.kehoach.report.application.Reports;
import io.kehoach.report.application.Waiting;
import io.kehoach.report.domain.Decision;
import io.kehoach.report.domain.Report;
import io.kehoach.report.domain.ReportEvent;
import io.kehoach.report.domain.ReportState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

@Repository
class MongoReports implements Reports {

	static final String REPORTS = "reports";

	private static final String CHECKED_BY = "review.checkedBy";

	private static final Logger log = LoggerFactory.getLogger(MongoReports.class);

	private final AggregateCollection<Report> reports;

	private final MongoTemplate mongo;

	private final ReportFacts facts;

	MongoReports(Aggregates aggregates, MongoTemplate mongo, ReportFacts facts) {
		this.mongo = mongo;
		this.reports = aggregates.of(REPORTS, Report.class, "report-events");
		this.facts = facts;
	}

	@Override
	public void open(Report report, boolean joined) {
		try {
			List<ReportEvent> told = joined ? List.of(ReportEvent.OPENED) : List.of();
			this.reports.insert(report.id(), report, this.facts.raised(report.id(), report, told, Actor.SYSTEM));
		}
		catch (AlreadyExists ex) {
			// Interrupted, done by another instance too, or the plan says something else.
			this.reports.change(byId(report.id(), Scope.everything()),
					deciding(report.id(), Actor.SYSTEM, (standing) -> standing.askedAgain(report.terms())));
		}
	}

	@Override
	public Optional<Stored<Report>> find(String id, Scope scope) {
		return this.reports.find(byId(id, scope));
	}

	@Override
	public List<Stored<Report>> list(Filter filter, Scope scope) {
		List<Criteria> wanted = new ArrayList<>(List.of(scope.criteria("unitId")));
		add(wanted, "unitId", filter.unitId());
		add(wanted, "planId", filter.planId());
		add(wanted, "periodKey", filter.periodKey());
		add(wanted, "state", filter.state());
		if (filter.after() != null) {
			wanted.add(where("_id").gt(filter.after()));
		}
		return this.reports
			.list(new Query(new Criteria().andOperator(wanted)).with(Sort.by("_id")).limit(filter.limit()));
	}

	@Override
	public Waiting<Stored<Report>> submitted(String person, Scope scope, int limit) {
		return waiting(where("state").is(ReportState.SUBMITTED).and(CHECKED_BY).ne(person), scope, limit);
	}

	@Override
	public Waiting<Stored<Report>> checked(String person, Scope scope, int limit) {
		return waiting(where("state").is(ReportState.SUBMITTED).and("review").ne(null).and(CHECKED_BY).ne(person),
				scope, limit);
	}

	@Override
	public Waiting<Stored<Report>> unanswered(Instant now, Scope scope, int limit) {
		return waiting(
				where("state").is(ReportState.OPEN).and("outcome").isNull().and("terms.dueAt").lte(Date.from(now)),
				scope, limit);
	}

	private Waiting<Stored<Report>> waiting(Criteria wanted, Scope scope, int limit) {
		Query query = inScope(wanted, scope);
		return Waiting.of(this.reports.list(Query.of(query).with(Sort.by("terms.dueAt")).limit(limit)), limit,
				() -> this.mongo.count(Query.of(query).limit(Waiting.MOST_COUNTED), REPORTS));
	}

	private static void add(List<Criteria> wanted, String field, @Nullable Object value) {
		Optional.ofNullable(value).ifPresent((given) -> wanted.add(where(field).is(given)));
	}

	@Override
	public Optional<Report> lastSigned(String planId, String unitId, Instant before) {
		return this.reports.list(new Query(where("unitId").is(unitId).and("planId").is(planId)))
			.stream()
			.map(Stored::state)
			.filter((report) -> report.version() > 0 && report.terms().dueAt().isBefore(before))
			.max(Comparator.comparing((report) -> report.terms().dueAt()));
	}

	@Override
	public void eachOfPeriod(String planId, String periodKey, Consumer<Report> visit) {
		new ReportPages(this.reports).each(
				(after) -> new Query(where("planId").is(planId).and("periodKey").is(periodKey).and("_id").gt(after)),
				(stored) -> visit.accept(stored.state()));
	}

	@Override
	public void release(String id, String reason) {
		try {
			this.reports.change(byId(id, Scope.everything()),
					deciding(id, Actor.SYSTEM, (report) -> report.release(reason)));
		}
		catch (NoSuchAggregate ex) {
			log.debug("{} left before it was asked", id);
		}
	}

	@Override
	public Stored<Report> change(String id, Scope scope, long revision, Actor actor,
			Function<Report, Decision> command) {
		return this.reports.change(byId(id, scope), revision, deciding(id, actor, command));
	}

	@Override
	public void note(String id, Scope scope, Actor actor, Function<Report, Decision> command) {
		this.reports.note(byId(id, scope), deciding(id, actor, command));
	}

	private Change<Report> deciding(String id, Actor actor, Function<Report, Decision> command) {
		return (report) -> {
			Decision decision = command.apply(report);
			return new Changed<>(decision.report(), this.facts.raised(id, decision.report(), decision.events(), actor));
		};
	}

	@Override
	public void noteDue(Instant now) {
		new ReportPages(this.reports).each(
				(after) -> new Query(where("noticeAt").lte(Date.from(now)).and("_id").gt(after)),
				(stored) -> note(stored.id(), now));
	}

	/**
	 * The event's number decides between two instances, or the clock and a submission.
	 */
	private void note(String id, Instant now) {
		Query stillDue = new Query(where("_id").is(id).and("noticeAt").lte(Date.from(now)));
		try {
			this.reports.note(stillDue, deciding(id, Actor.SYSTEM, (report) -> report.note(now)));
		}
		catch (NoSuchAggregate ex) {
			log.debug("Another instance has said it of {}, or the unit has answered", id);
		}
		catch (OutboxFull ex) {
			log.warn("The next sweep says it again: {}", ex.getMessage());
		}
	}

	private static Query byId(String id, Scope scope) {
		return inScope(where("_id").is(id), scope);
	}

	private static Query inScope(Criteria wanted, Scope scope) {
		return new Query(new Criteria().andOperator(wanted, scope.criteria("unitId")));
	}

}
