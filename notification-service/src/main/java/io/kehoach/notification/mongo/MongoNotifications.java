package io.kehoach.notification.mongo;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.kehoach.chassis.outbox.AggregateCollection;
import io.kehoach.chassis.outbox.Aggregates;
import io.kehoach.chassis.outbox.AlreadyExists;
import io.kehoach.chassis.outbox.Change;
import io.kehoach.chassis.outbox.Changed;
import io.kehoach.chassis.outbox.NoSuchAggregate;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.notification.application.FactMapping;
import io.kehoach.notification.application.Notifications;
import io.kehoach.notification.domain.Addressee;
import io.kehoach.notification.domain.DeliveryState;
import io.kehoach.notification.domain.Kind;
import io.kehoach.notification.domain.Notification;
import io.kehoach.notification.domain.Queue;
import io.kehoach.notification.domain.Transition;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Notifications as aggregates: state and events in one write. The sweeps are the system's
 * own acts and see every unit.
 */
@Repository
class MongoNotifications implements Notifications {

	static final String COLLECTION = "notifications";

	private static final int ALL = 5_000;

	static final List<Kind> REMINDERS = List.of(Kind.TASK_REMINDER, Kind.TASK_OVERDUE, Kind.REPORT_REMINDER,
			Kind.REPORT_OVERDUE, Kind.DERIVED_PLAN_REMINDER, Kind.DERIVED_PLAN_OVERDUE);

	private final AggregateCollection<Notification> aggregates;

	private final MongoTemplate mongo;

	private final FactMapping facts;

	MongoNotifications(Aggregates aggregates, MongoTemplate mongo, FactMapping facts) {
		this.aggregates = aggregates.of(COLLECTION, Notification.class, "notification-events");
		this.mongo = mongo;
		this.facts = facts;
	}

	@Override
	public boolean addOnce(String id, Notification notification) {
		try {
			this.aggregates.insert(id, notification, List.of());
			return true;
		}
		catch (AlreadyExists ex) {
			return false;
		}
	}

	@Override
	public Optional<Stored<Notification>> find(String id) {
		return this.aggregates.find(new Query(where("_id").is(id)));
	}

	@Override
	public List<Stored<Notification>> all(Collection<String> ids) {
		return this.aggregates.list(new Query(where("_id").in(ids)));
	}

	@Override
	public List<Addressee> readyForDigest(Instant businessNow) {
		return this.mongo.findDistinct(new Query(where("queue").is(Queue.DIGEST).and("notBefore").lte(businessNow)),
				"to", COLLECTION, Addressee.class);
	}

	@Override
	public List<Stored<Notification>> readyForDigest(Addressee to, Instant businessNow, int most) {
		return this.aggregates.list(oldest(queued(Queue.DIGEST, to).and("notBefore").lte(businessNow), most));
	}

	@Override
	public List<Stored<Notification>> gathering() {
		return this.aggregates.list(oldest(where("queue").is(Queue.GATHER), ALL));
	}

	@Override
	public List<Stored<Notification>> readyToSend(Instant businessNow, Instant systemNow,
			Collection<String> busyDomains, int most) {
		Criteria due = where("queue").is(Queue.MAIL)
			.and("notBefore")
			.lte(businessNow)
			.and("nextTryAt")
			.lte(systemNow)
			.and("delivery.domain")
			.nin(busyDomains);
		return this.aggregates.list(new Query(due).with(Sort.by("nextTryAt")).limit(most));
	}

	@Override
	public List<Stored<Notification>> toSettle(int most) {
		return this.aggregates.list(oldest(where("queue").is(Queue.SETTLE), most));
	}

	@Override
	public List<Stored<Notification>> coveredBy(String digestId) {
		return this.aggregates.list(oldest(where("digestId").is(digestId), ALL));
	}

	@Override
	public List<Stored<Notification>> unansweredReminders(String subjectId) {
		return this.aggregates.list(oldest(where("about.subjectId").is(subjectId)
			.and("kind")
			.in(REMINDERS)
			.and("state")
			.is(DeliveryState.DELIVERED)
			.and("actedAt")
			.is(null), ALL));
	}

	@Override
	public List<Stored<Notification>> sentTo(Collection<String> addresses, Instant since) {
		return this.aggregates.list(oldest(
				where("delivery.address").in(addresses).and("delivery.sentAt").gte(since).and("digestId").is(null),
				ALL));
	}

	@Override
	public void addressKnown(Addressee to, Instant systemNow) {
		Criteria waiting = queued(Queue.MAIL, to).and("state").is(DeliveryState.WAITING_FOR_ADDRESS);
		this.mongo.updateMulti(new Query(waiting), new Update().set("nextTryAt", systemNow), COLLECTION);
	}

	@Override
	public void stillSending(String id, String token, Instant until) {
		this.mongo.updateFirst(new Query(where("_id").is(id).and("delivery.token").is(token)),
				new Update().set("nextTryAt", until), COLLECTION);
	}

	@Override
	public void noteDomain(Collection<String> ids, String domain) {
		this.mongo.updateMulti(new Query(where("_id").in(ids).and("delivery.domain").ne(domain)),
				new Update().set("delivery.domain", domain), COLLECTION);
	}

	@Override
	public Optional<Stored<Notification>> change(String id, Predicate<Notification> condition,
			Function<Notification, Transition> change) {
		return unlessRefused(
				() -> this.aggregates.change(new Query(where("_id").is(id)), decided(id, condition, change)));
	}

	@Override
	public Optional<Stored<Notification>> changeTogether(String id, Predicate<Notification> condition,
			Function<Notification, Transition> change) {
		return unlessRefused(() -> this.aggregates.changeTogether(id, decided(id, condition, change)));
	}

	private Change<Notification> decided(String id, Predicate<Notification> condition,
			Function<Notification, Transition> change) {
		return (state) -> {
			if (!condition.test(state)) {
				throw new NoSuchAggregate(COLLECTION);
			}
			Transition transition = change.apply(state);
			return new Changed<>(transition.next(), this.facts.events(id, transition.next(), transition.facts()));
		};
	}

	private static Optional<Stored<Notification>> unlessRefused(Supplier<Stored<Notification>> change) {
		try {
			return Optional.of(change.get());
		}
		catch (NoSuchAggregate ex) {
			return Optional.empty();
		}
	}

	/** One registration with the relay serves both views of the collection. */
	AggregateCollection<Notification> aggregates() {
		return this.aggregates;
	}

	private static Criteria queued(Queue queue, Addressee to) {
		return where("queue").is(queue).and("to.unitId").is(to.unitId()).and("to.post").is(to.post());
	}

	private static Query oldest(Criteria criteria, int most) {
		return new Query(criteria).with(Sort.by("storedAt")).limit(most);
	}

}
