package io.kehoach.report.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.AggregateCollection;
import io.kehoach.chassis.outbox.Aggregates;
import io.kehoach.chassis.outbox.AlreadyExists;
import io.kehoach.chassis.outbox.Changed;
import io.kehoach.chassis.outbox.NoSuchAggregate;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.application.Periods;
import io.kehoach.report.application.ReportFacts;
import io.kehoach.report.domain.Period;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

@Repository
class MongoPeriods implements Periods {

	static final String PERIODS = "periods";

	private final AggregateCollection<Period> periods;

	private final ReportFacts facts;

	MongoPeriods(Aggregates aggregates, ReportFacts facts) {
		this.periods = aggregates.of(PERIODS, Period.class, "report-events");
		this.facts = facts;
	}

	@Override
	public void follow(Period period, Instant at) {
		try {
			this.periods.insert(period.id(), period, List.of());
		}
		catch (AlreadyExists ex) {
			this.periods.change(byId(period.id()), (standing) -> Changed.quietly(standing.follow(period, at)));
		}
	}

	@Override
	public void drop(String planId, List<String> keysKept, long planSequence) {
		others(planId, keysKept, (standing) -> standing.dropped(planSequence));
	}

	@Override
	public void withdraw(String planId, List<String> keysAsked, long planSequence, Instant at) {
		others(planId, keysAsked, (standing) -> standing.withdrawn(planSequence, at));
	}

	private void others(String planId, List<String> keys, UnaryOperator<Period> change) {
		Query others = new Query(where("planId").is(planId).and("key").nin(keys));
		this.periods.list(others)
			.forEach((stored) -> this.periods.change(byId(stored.id()),
					(standing) -> Changed.quietly(change.apply(standing))));
	}

	@Override
	public void openDue(Instant now) {
		Query due = new Query(where("opensAt").lte(Date.from(now)));
		this.periods.list(due).forEach((stored) -> open(stored.id(), now));
	}

	/**
	 * The revision decides between two instances: the second finds the period open and
	 * raises nothing.
	 */
	private void open(String id, Instant now) {
		Query stillDue = new Query(where("_id").is(id).and("opensAt").lte(Date.from(now)));
		try {
			this.periods.change(stillDue, (standing) -> {
				Period opened = standing.open(now);
				return new Changed<>(opened, List.of(this.facts.opened(id, opened)));
			});
		}
		catch (NoSuchAggregate ex) {
			// Another instance has opened it.
		}
	}

	@Override
	public List<Period> filling() {
		return this.periods.list(new Query(where("filling").is(true))).stream().map(Stored::state).toList();
	}

	@Override
	public Optional<Period> before(Period period) {
		Query earlier = new Query(where("bodyId").is(period.bodyId())
			.and("terms.kind")
			.is(period.terms().kind())
			.and("openedAt")
			.ne(null)
			.and("terms.dueAt")
			.lt(Date.from(period.terms().dueAt()))).with(Sort.by(Sort.Direction.DESC, "terms.dueAt", "_id"));
		List<Period> comparable = this.periods.list(earlier)
			.stream()
			.map(Stored::state)
			.filter(period::continues)
			.toList();
		return comparable.stream().filter(period::ofPlan).findFirst().or(() -> comparable.stream().findFirst());
	}

	@Override
	public void filled(Period begun) {
		this.periods.change(byId(begun.id()), (standing) -> Changed.quietly(standing.filled(begun)));
	}

	@Override
	public Optional<Period> find(String id, Scope scope) {
		return this.periods.find(new Query(inScope(where("_id").is(id), scope))).map(Stored::state);
	}

	@Override
	public List<Period> ofPlan(String planId, Scope scope) {
		Query query = new Query(inScope(where("planId").is(planId), scope)).with(Sort.by("terms.dueAt"));
		return this.periods.list(query)
			.stream()
			.map(Stored::state)
			.filter((period) -> period.open() || period.opensAt() != null)
			.toList();
	}

	/** A period is its body's; the units it asks see it too. */
	private static Criteria inScope(Criteria wanted, Scope scope) {
		Criteria seen = scope.all() ? new Criteria() : new Criteria().orOperator(scope.criteria("bodyId"),
				scope.criteria("reporters"), scope.criteria("expected"));
		return new Criteria().andOperator(wanted, seen);
	}

	private static Query byId(String id) {
		return new Query(where("_id").is(id));
	}

}
