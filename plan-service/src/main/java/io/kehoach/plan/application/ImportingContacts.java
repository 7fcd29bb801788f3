package io.kehoach.plan.application;

import java.time.LocalDate;
import java.util.Optional;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.plan.domain.directory.Contact;
import org.springframework.stereotype.Service;

/**
 * Adds and changes many contacts at once; nothing is written while the sheet has an
 * error.
 */
@Service
public class ImportingContacts {

	private final Contacts contacts;

	private final Directories directories;

	private final BusinessClock clock;

	ImportingContacts(Contacts contacts, Directories directories, BusinessClock clock) {
		this.contacts = contacts;
		this.directories = directories;
		this.clock = clock;
	}

	/** Tells what the sheet would do, and what is wrong with it. */
	public SheetOutcome check(String csv, Caller caller) {
		return outcome(true, ContactSheet.read(csv, directories.directory()), caller);
	}

	public SheetOutcome carryOut(String csv, Caller caller) {
		ContactSheet sheet = ContactSheet.read(csv, directories.directory());
		SheetOutcome.refuse(sheet.errors());
		SheetOutcome outcome = outcome(false, sheet, caller);
		sheet.contacts().forEach((contact) -> write(contact, caller));
		return outcome;
	}

	private void write(Contact contact, Caller caller) {
		Optional<Stored<Contact>> standing = contacts.find(contact.contactId(), caller);
		if (standing.isEmpty()) {
			contacts.add(contact, caller.actor());
		}
		else if (!isSame(standing.get().state(), contact)) {
			contacts.follow(contact.contactId(), caller.actor(), (before) -> merged(before, contact));
		}
	}

	private SheetOutcome outcome(boolean checked, ContactSheet sheet, Caller caller) {
		int added = 0;
		int unchanged = 0;
		for (Contact contact : sheet.contacts()) {
			Optional<Stored<Contact>> standing = contacts.find(contact.contactId(), caller);
			added += standing.isEmpty() ? 1 : 0;
			unchanged += standing.filter((it) -> isSame(it.state(), contact)).isPresent() ? 1 : 0;
		}
		return new SheetOutcome(checked, added, sheet.contacts().size() - added - unchanged, unchanged, sheet.errors());
	}

	private boolean isSame(Contact standing, Contact sheet) {
		return merged(standing, sheet).equals(standing);
	}

	/** Whoever takes the post over holds it until somebody ends that. */
	private Contact merged(Contact standing, Contact sheet) {
		LocalDate today = clock.today();
		return standing.givenUpFor(sheet, today)
				? new Contact(sheet.unitId(), sheet.post(), sheet.name(), sheet.email(), sheet.subject(), today, null)
				: new Contact(sheet.unitId(), sheet.post(), sheet.name(), sheet.email(),
						(sheet.subject() != null) ? sheet.subject() : standing.subject(), standing.validFrom(),
						standing.validTo());
	}

}
