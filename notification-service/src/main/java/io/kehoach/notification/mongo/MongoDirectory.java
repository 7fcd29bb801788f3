package io.kehoach.notification.mongo;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.kehoach.chassis.access.Organisation;
import io.kehoach.chassis.access.UnitNode;
import io.kehoach.chassis.access.UnitTree;
import io.kehoach.chassis.events.Guards;
import io.kehoach.chassis.time.Remembered;
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
class MongoDirectory implements Directory, Organisation {

	private static final String UNITS = "units";

	private static final String CONTACTS = "contacts";

	private final MongoTemplate mongo;

	private final Guards guards;

	private final Remembered<Units> units;

	MongoDirectory(MongoTemplate mongo, Guards guards) {
		this.mongo = mongo;
		this.guards = guards;
		this.units = new Remembered<>(() -> Units.of(mongo.findAll(Unit.class, UNITS)));
	}

	void keep(Unit unit, long seq) {
		this.guards.keepPicture(UNITS, unit.id(), seq, unit);
		this.units.forget();
	}

	void keep(Addressee post, long seq, Contact contact) {
		this.guards.keepPicture(CONTACTS, post.contactId(), seq,
				new ContactRow(post.contactId(), post.unitId(), post.post(), contact.name(), contact.email(),
						contact.subject(), contact.validFrom(), contact.validTo()));
	}

	@Override
	public Optional<Unit> unit(String unitId) {
		return Optional.ofNullable(this.units.get().byId().get(unitId));
	}

	@Override
	public List<Unit> offices() {
		return this.units.get().offices();
	}

	@Override
	public Map<Addressee, Contact> contacts(Collection<Addressee> posts) {
		Query asked = new Query(where("_id").in(posts.stream().map(Addressee::contactId).distinct().toList()));
		return this.mongo.find(asked, ContactRow.class, CONTACTS)
			.stream()
			.collect(Collectors.toMap((row) -> new Addressee(row.unitId(), row.post()), ContactRow::contact));
	}

	@Override
	public List<Addressee> postsOf(String subject, LocalDate day) {
		return this.mongo.find(new Query(where("subject").is(subject)), ContactRow.class, CONTACTS)
			.stream()
			.filter((row) -> row.contact().validOn(day))
			.map((row) -> new Addressee(row.unitId(), row.post()))
			.toList();
	}

	@Override
	public UnitTree tree() {
		return this.units.get().tree();
	}

	private static UnitNode node(Unit unit) {
		return new UnitNode(unit.id(), unit.parentId(), unit.body());
	}

	private record Units(Map<String, Unit> byId, List<Unit> offices, UnitTree tree) {

		static Units of(List<Unit> units) {
			return new Units(units.stream().collect(Collectors.toUnmodifiableMap(Unit::id, Function.identity())),
					units.stream().filter(Unit::office).sorted(Comparator.comparing(Unit::id)).toList(),
					UnitTree.of(units.stream().map(MongoDirectory::node).toList()));
		}

	}

	record ContactRow(@Id String id, String unitId, Post post, @Nullable String name, @Nullable String email,
			@Nullable String subject, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

		Contact contact() {
			return new Contact(this.name, this.email, this.subject, this.validFrom, this.validTo);
		}

	}

}
