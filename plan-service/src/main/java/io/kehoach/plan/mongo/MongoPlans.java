package io.kehoach.plan.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.AggregateCollection;
import io.kehoach.chassis.outbox.Aggregates;
import io.kehoach.chassis.outbox.AlreadyExists;
import io.kehoach.chassis.outbox.Changed;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.plan.application.PlanEvents;
import io.kehoach.plan.application.PlanFilter;
import io.kehoach.plan.application.Plans;
import io.kehoach.plan.application.Refusals;
import io.kehoach.plan.domain.CitedNumbers;
import io.kehoach.plan.domain.Plan;
import io.kehoach.plan.domain.PlanChange;
import io.kehoach.plan.domain.PlanStatus;
import io.kehoach.plan.domain.directory.Folded;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

@Repository
class MongoPlans implements Plans {

	/** One question stays small, whatever a plan cites. */
	private static final int MOST_NUMBERS = 100;

	private final AggregateCollection<PlanDocument> plans;

	private final PlanEvents events;

	MongoPlans(Aggregates aggregates, PlanEvents events) {
		this.plans = aggregates.of("plans", PlanDocument.class, "plan-events");
		this.events = events;
	}

	@Override
	public Stored<Plan> add(PlanChange created, Actor actor) {
		String planId = created.plan().planId();
		try {
			return plan(plans.insert(planId, PlanDocument.of(created.plan()), events.of(created, actor)));
		}
		catch (AlreadyExists ex) {
			return plans.find(new Query(where("_id").is(planId))).map(MongoPlans::plan).orElseThrow(() -> ex);
		}
	}

	@Override
	public Optional<Stored<Plan>> find(String planId, Caller caller) {
		return plans.find(new Query(PlanSight.of(caller).and("_id").is(planId))).map(MongoPlans::plan);
	}

	@Override
	public List<Listed> list(PlanFilter filter, Caller caller, String after, int limit) {
		Query query = new Query(new Criteria().andOperator(criteria(filter, caller, after))).with(Sort.by("listKey"))
			.limit(limit);
		return plans.list(query).stream().map((stored) -> new Listed(plan(stored), stored.state().listKey())).toList();
	}

	@Override
	public Stored<Plan> change(String planId, Caller caller, long revision, Function<Plan, PlanChange> command) {
		Query query = new Query(PlanSight.of(caller).and("_id").is(planId));
		return plan(Refusals.translating(() -> plans.change(query, revision,
				(document) -> changed(command.apply(document.plan()), caller.actor()))));
	}

	@Override
	public Optional<Plan> newest(String planId) {
		return plans.find(new Query(where("_id").is(planId))).map((stored) -> stored.state().plan());
	}

	@Override
	public List<String> open() {
		return plans.list(new Query(where("status").is(PlanStatus.ISSUED))).stream().map(Stored::id).toList();
	}

	@Override
	public void follow(String planId, Function<Plan, PlanChange> act) {
		plans.note(new Query(where("_id").is(planId)), (document) -> changed(act.apply(document.plan()), Actor.SYSTEM));
	}

	@Override
	public Optional<String> nextToCall(Instant now) {
		return plans.find(new Query(where("nextCallAt").lte(now)).limit(1)).map(Stored::id);
	}

	@Override
	public List<Stored<Plan>> ofYear(String unitId, int year) {
		return plans.list(new Query(where("unitId").is(unitId).and("year").is(year)))
			.stream()
			.map(MongoPlans::plan)
			.toList();
	}

	@Override
	public List<Plan> numbered(Set<String> numbers, Caller caller) {
		Criteria[] any = numbers.stream().limit(MOST_NUMBERS).map(MongoPlans::numbered).toArray(Criteria[]::new);
		Query query = new Query(new Criteria().andOperator(PlanSight.of(caller), new Criteria().orOperator(any)));
		return plans.list(query).stream().map((stored) -> stored.state().plan()).toList();
	}

	/**
	 * A number stands among the words that a plan is found by, with or without its zero.
	 */
	private static Criteria numbered(String number) {
		List<String> words = new ArrayList<>(Folded.words(CitedNumbers.folded(number)));
		String first = words.isEmpty() ? "" : words.removeFirst();
		Criteria begins = where("terms").in(first, "0" + first);
		return words.isEmpty() ? begins : new Criteria().andOperator(begins, where("terms").all(words));
	}

	@Override
	public List<Plan> derivedFrom(String parentPlanId) {
		return plans.list(new Query(where("parentPlanId").is(parentPlanId)))
			.stream()
			.map((stored) -> stored.state().plan())
			.toList();
	}

	private Changed<PlanDocument> changed(PlanChange change, Actor actor) {
		return new Changed<>(PlanDocument.of(change.plan()), events.of(change, actor));
	}

	private static List<Criteria> criteria(PlanFilter filter, Caller caller, String after) {
		List<Criteria> all = new ArrayList<>(List.of(PlanSight.of(caller), where("listKey").gt(after)));
		if (filter.year() != null) {
			all.add(where("year").is(filter.year()));
		}
		if (filter.status() != null) {
			all.add(where("status").is(filter.status()));
		}
		if (filter.issuer() != null) {
			all.add(where("issuerUnitId").is(filter.issuer()));
		}
		if (filter.q() != null) {
			Folded.words(filter.q()).forEach((word) -> all.add(startingWith(word)));
		}
		return all;
	}

	private static Criteria startingWith(String word) {
		return where("terms").elemMatch(new Criteria().gte(word).lt(word + '\uffff'));
	}

	private static Stored<Plan> plan(Stored<PlanDocument> stored) {
		return new Stored<>(stored.id(), stored.revision(), stored.lastSeq(), stored.state().plan());
	}

}
