package io.kehoach.notification.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.AggregateCollection;
import io.kehoach.chassis.outbox.Changed;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.notification.application.FactMapping;
import io.kehoach.notification.application.NotificationLists;
import io.kehoach.notification.application.ReminderEffects.Reminder;
import io.kehoach.notification.domain.About;
import io.kehoach.notification.domain.Addressee;
import io.kehoach.notification.domain.Delivery;
import io.kehoach.notification.domain.DeliveryState;
import io.kehoach.notification.domain.Kind;
import io.kehoach.notification.domain.Notification;
import io.kehoach.notification.domain.Transition;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Lists for people; every query carries whose notifications the person may see.
 */
@Repository
class MongoNotificationLists implements NotificationLists {

	private static final List<String> NEVER_SAID = List.of("STALE", "OVERTAKEN", "MOVED_ON");

	private static final int MOST_REMINDERS = 200_000;

	private static final int MOST_COUNTED = 100_000;

	private final AggregateCollection<Notification> aggregates;

	private final MongoTemplate mongo;

	private final FactMapping facts;

	MongoNotificationLists(MongoNotifications notifications, MongoTemplate mongo, FactMapping facts) {
		this.aggregates = notifications.aggregates();
		this.mongo = mongo;
		this.facts = facts;
	}

	@Override
	public List<Stored<Notification>> mine(List<Addressee> posts, @Nullable Position after, int limit) {
		return page(toPosts(posts), after, limit);
	}

	@Override
	public Optional<Stored<Notification>> mine(List<Addressee> posts, String id) {
		return this.aggregates.find(new Query(new Criteria().andOperator(where("_id").is(id), all(toPosts(posts)))));
	}

	@Override
	public long unread(List<Addressee> posts, String subject) {
		List<Criteria> unread = new ArrayList<>(toPosts(posts));
		unread.add(where("reads.subject").ne(subject));
		return this.mongo.count(new Query(all(unread)), MongoNotifications.COLLECTION);
	}

	@Override
	public List<Stored<Notification>> deliveries(Scope scope, Filter filter, @Nullable Position after, int limit) {
		List<Criteria> wanted = new ArrayList<>();
		wanted.add(scope.criteria("to.unitId"));
		add(wanted, "about.planId", filter.plan());
		add(wanted, "about.subjectId", filter.subject());
		add(wanted, "to.unitId", filter.unit());
		add(wanted, "state", filter.state());
		add(wanted, "kind", filter.kind());
		add(wanted, "delivery.maybeTwice", filter.maybeTwice());
		if (filter.from() != null) {
			wanted.add(where("createdAt").gte(filter.from()));
		}
		if (filter.to() != null) {
			wanted.add(where("createdAt").lt(filter.to()));
		}
		return page(wanted, after, limit);
	}

	private static void add(List<Criteria> wanted, String field, @Nullable Object value) {
		if (value != null) {
			wanted.add(where(field).is(value));
		}
	}

	@Override
	public Counts counts(Scope scope, @Nullable String plan) {
		Map<DeliveryState, Long> states = new EnumMap<>(DeliveryState.class);
		for (DeliveryState state : DeliveryState.values()) {
			states.put(state, count(scope, plan, where("state").is(state)));
		}
		long total = states.values().stream().mapToLong(Long::longValue).sum();
		return new Counts(total, states, count(scope, plan, where("delivery.maybeTwice").is(true)));
	}

	private long count(Scope scope, @Nullable String plan, Criteria which) {
		return this.mongo.count(new Query(all(within(scope, plan, which))).limit(MOST_COUNTED),
				MongoNotifications.COLLECTION);
	}

	private static List<Criteria> within(Scope scope, @Nullable String plan, Criteria which) {
		List<Criteria> wanted = new ArrayList<>(List.of(scope.criteria("to.unitId"), which));
		add(wanted, "about.planId", plan);
		return wanted;
	}

	@Override
	public List<Reminder> reminders(Scope scope, @Nullable String plan) {
		Query delivered = new Query(all(within(scope, plan,
				where("kind").in(MongoNotifications.REMINDERS).and("state").is(DeliveryState.DELIVERED))))
			.limit(MOST_REMINDERS);
		return this.mongo.find(delivered, Told.class, MongoNotifications.COLLECTION)
			.stream()
			.map(Told::reminder)
			.toList();
	}

	@Override
	public Optional<Stored<Notification>> delivery(Scope scope, String id) {
		return this.aggregates.find(one(scope, id));
	}

	@Override
	public Stored<Notification> change(Scope scope, String id, long expectedRevision,
			Function<Notification, Transition> change) {
		return this.aggregates.change(one(scope, id), expectedRevision, (state) -> {
			Transition transition = change.apply(state);
			return new Changed<>(transition.next(), this.facts.events(id, transition.next(), transition.facts()));
		});
	}

	private static Query one(Scope scope, String id) {
		return new Query(new Criteria().andOperator(where("_id").is(id), scope.criteria("to.unitId")));
	}

	private static List<Criteria> toPosts(List<Addressee> posts) {
		List<Criteria> any = posts.stream()
			.map((post) -> where("to.unitId").is(post.unitId()).and("to.post").is(post.post()))
			.toList();
		Criteria theirs = any.isEmpty() ? where("_id").in(List.of()) : new Criteria().orOperator(any);
		return List.of(theirs, where("kind").ne(Kind.DIGEST), where("reason").nin(NEVER_SAID));
	}

	private List<Stored<Notification>> page(List<Criteria> wanted, @Nullable Position after, int limit) {
		List<Criteria> further = new ArrayList<>(wanted);
		if (after != null) {
			Instant at = after.storedAt();
			further.add(new Criteria().orOperator(where("storedAt").lt(at),
					where("storedAt").is(at).and("_id").lt(after.id())));
		}
		return this.aggregates
			.list(new Query(all(further)).with(Sort.by(Sort.Direction.DESC, "storedAt", "_id")).limit(limit));
	}

	/** What the figures need of a notification. */
	private record Told(Kind kind, About about, Delivery delivery, Instant createdAt, @Nullable Instant actedAt) {

		Reminder reminder() {
			Instant ended = this.delivery.endedAt();
			String step = this.about.step();
			return new Reminder(this.kind, (step == null) ? "" : step, (ended == null) ? this.createdAt : ended,
					this.actedAt);
		}

	}

	private static Criteria all(List<Criteria> criteria) {
		return new Criteria().andOperator(criteria);
	}

}
