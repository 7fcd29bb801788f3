package io.kehoach.plan.mongo;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.AggregateCollection;
import io.kehoach.chassis.outbox.Aggregates;
import io.kehoach.chassis.outbox.Changed;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.plan.application.DirectoryEvents;
import io.kehoach.plan.application.Contacts;
import io.kehoach.plan.domain.directory.Contact;
import io.kehoach.plan.domain.directory.DirectoryEvent.ContactCreated;
import io.kehoach.plan.domain.directory.DirectoryEvent.ContactChanged;
import io.kehoach.plan.domain.directory.DirectoryEvent.ContactClosed;
import io.kehoach.plan.domain.directory.DirectoryEvent;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

@Repository
class MongoContacts implements Contacts {

	private final AggregateCollection<Contact> contacts;

	private final DirectoryEvents events;

	MongoContacts(Aggregates aggregates, DirectoryEvents events) {
		this.contacts = aggregates.of("contacts", Contact.class, "contact-events");
		this.events = events;
	}

	@Override
	public Stored<Contact> add(Contact contact, Actor actor) {
		return contacts.insert(contact.contactId(), contact, List.of(events.of(new ContactCreated(contact), actor)));
	}

	@Override
	public Optional<Stored<Contact>> find(String contactId, Caller caller) {
		return contacts.find(new Query(where("_id").is(contactId).andOperator(caller.scope().criteria("unitId"))));
	}

	@Override
	public List<Stored<Contact>> list(Caller caller, String after, int limit) {
		Query query = new Query(where("_id").gt(after).andOperator(caller.scope().criteria("unitId")));
		return contacts.list(query.with(Sort.by("_id")).limit(limit));
	}

	@Override
	public Stored<Contact> change(String contactId, Caller caller, long revision, UnaryOperator<Contact> command) {
		return contacts.change(new Query(where("_id").is(contactId).andOperator(caller.scope().criteria("unitId"))),
				revision, (contact) -> changed(contact, command.apply(contact), caller.actor()));
	}

	@Override
	public void follow(String contactId, Actor actor, UnaryOperator<Contact> act) {
		contacts.change(new Query(where("_id").is(contactId)),
				(contact) -> changed(contact, act.apply(contact), actor));
	}

	private Changed<Contact> changed(Contact before, Contact after, Actor actor) {
		if (after.equals(before)) {
			return Changed.quietly(before);
		}
		DirectoryEvent event = (before.validTo() == null && after.validTo() != null) ? new ContactClosed(before, after)
				: new ContactChanged(before, after);
		return new Changed<>(after, List.of(events.of(event, actor)));
	}

}
