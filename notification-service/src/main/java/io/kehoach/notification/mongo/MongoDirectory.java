package io.kehoach.notification.mongo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.kehoach.chassis.access.UnitNode;
import io.kehoach.chassis.access.UnitTree;
import io.kehoach.chassis.events.Guards;
import io.kehoach.chassis.time.SystemClock;
import io.kehoach.notification.application.Directory;
import io.kehoach.notification.domain.Addressee;
import io.kehoach.notification.domain.Post;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Units and contacts. Units are few and asked for all the time, so they are held in
 * memory for a moment.
 */
@Repository
class MongoDirectory implements Directory, UnitTree {

	private static final String UNITS = "units";

	private static final String CONTACTS = "contacts";

	private static final Duration HELD_FOR = Duration.ofSeconds(2);

	private final MongoTemplate mongo;

	private final Guards guards;

	private final SystemClock clock;

	private volatile Held held = new Held(Instant.MIN, Map.of());

	MongoDirectory(MongoTemplate mongo, Guards guards, SystemClock clock) {
		this.mongo = mongo;
		this.guards = guards;
		this.clock = clock;
	}

	void keep(Unit unit, long seq) {
		this.guards.keepPicture(UNITS, unit.id(), seq, unit);
		this.held = new Held(Instant.MIN, Map.of());
	}

	void keep(Addressee post, long seq, Contact contact) {
		this.guards.keepPicture(CONTACTS, post.contactId(), seq,
				new ContactRow(post.contactId(), post.unitId(), post.post(), contact.name(), contact.email(),
						contact.subject(), contact.validFrom(), contact.validTo()));
	}

	@Override
	public Optional<Unit> unit(String unitId) {
		return Optional.ofNullable(units().get(unitId));
	}

	@Override
	public Optional<Unit> officeOf(String bodyId) {
		return units().values().stream().filter((unit) -> unit.office() && bodyId.equals(unit.parentId())).findFirst();
	}

	@Override
	public Map<Addressee, Contact> contacts(Collection<Addressee> posts) {
		Query asked = new Query(where("_id").in(posts.stream().map(Addressee::contactId).distinct().toList()));
		return this.mongo.find(asked, ContactRow.class, CONTACTS)
			.stream()
			.collect(Collectors.toMap((row) -> new Addressee(row.unitId(), row.post()), ContactRow::contact));
	}

	@Override
	public List<Addressee> postsOf(String subject) {
		return this.mongo.find(new Query(where("subject").is(subject)), ContactRow.class, CONTACTS)
			.stream()
			.map((row) -> new Addressee(row.unitId(), row.post()))
			.toList();
	}

	@Override
	public Optional<UnitNode> find(String unitId) {
		return unit(unitId).map(MongoDirectory::node);
	}

	@Override
	public Collection<UnitNode> all() {
		return units().values().stream().map(MongoDirectory::node).toList();
	}

	private static UnitNode node(Unit unit) {
		return new UnitNode(unit.id(), unit.parentId(), unit.body());
	}

	private Map<String, Unit> units() {
		Held now = this.held;
		if (now.until().isBefore(this.clock.instant())) {
			Map<String, Unit> read = this.mongo.findAll(Unit.class, UNITS)
				.stream()
				.collect(Collectors.toUnmodifiableMap(Unit::id, Function.identity()));
			now = new Held(this.clock.instant().plus(HELD_FOR), read);
			this.held = now;
		}
		return now.units();
	}

	private record Held(Instant until, Map<String, Unit> units) {
	}

	record ContactRow(@Id String id, String unitId, Post post, @Nullable String name, @Nullable String email,
			@Nullable String subject, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

		Contact contact() {
			return new Contact(this.name, this.email, this.subject, this.validFrom, this.validTo);
		}

	}

}
