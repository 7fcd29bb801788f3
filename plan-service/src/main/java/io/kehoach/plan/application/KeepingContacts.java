package io.kehoach.plan.application;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.NoSuchAggregate;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.web.Problem;
import io.kehoach.plan.domain.directory.Contact;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Keeps who holds which post. */
@Service
public class KeepingContacts {

	private final Contacts contacts;

	private final Directories directories;

	KeepingContacts(Contacts contacts, Directories directories) {
		this.contacts = contacts;
		this.directories = directories;
	}

	public Stored<Contact> add(Contact contact, Caller caller) {
		if (directories.directory().unit(contact.unitId()).isEmpty()) {
			throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unit-unknown").withError("/unitId", "unit-unknown");
		}
		if (!caller.scope().includes(contact.unitId())) {
			throw Problem.of(HttpStatus.FORBIDDEN, "forbidden");
		}
		return contacts.add(contact, caller.actor());
	}

	public Stored<Contact> find(String contactId, Caller caller) {
		return contacts.find(contactId, caller).orElseThrow(() -> new NoSuchAggregate("contacts"));
	}

	public List<Stored<Contact>> list(Caller caller, String after, int limit) {
		return contacts.list(caller, after, limit);
	}

	public Stored<Contact> change(String contactId, Caller caller, long revision, UnaryOperator<Contact> change) {
		return contacts.change(contactId, caller, revision, change);
	}

	public Stored<Contact> close(String contactId, Caller caller, long revision, LocalDate on) {
		return contacts.change(contactId, caller, revision, (contact) -> contact.closed(on));
	}

}
