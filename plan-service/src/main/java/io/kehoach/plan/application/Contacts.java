package io.kehoach.plan.application;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.plan.domain.directory.Contact;

/** Who holds which post. What a person reaches is in the caller's scope. */
public interface Contacts {

	Stored<Contact> add(Contact contact, Actor actor);

	Optional<Stored<Contact>> find(String contactId, Caller caller);

	/** One page after the given id. */
	List<Stored<Contact>> list(Caller caller, String after, int limit);

	/** What a sheet says of a post that is held already. */
	void follow(String contactId, Actor actor, UnaryOperator<Contact> act);

	Stored<Contact> change(String contactId, Caller caller, long revision, UnaryOperator<Contact> command);

}
