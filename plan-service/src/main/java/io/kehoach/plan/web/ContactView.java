package io.kehoach.plan.web;

import java.time.LocalDate;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.plan.domain.directory.Contact;
import io.kehoach.plan.domain.directory.Post;
import org.jspecify.annotations.Nullable;

/** Who holds a post, as the API shows it. */
record ContactView(String id, String unitId, Post post, String name, String email, @Nullable String subject,
		@Nullable LocalDate validFrom, @Nullable LocalDate validTo, long revision) {

	static ContactView of(Stored<Contact> stored) {
		Contact contact = stored.state();
		return new ContactView(contact.contactId(), contact.unitId(), contact.post(), contact.name(), contact.email(),
				contact.subject(), contact.validFrom(), contact.validTo(), stored.revision());
	}

}
