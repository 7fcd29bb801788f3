package io.kehoach.plan.messaging;

import java.time.LocalDate;

import io.kehoach.plan.domain.directory.Contact;
import org.jspecify.annotations.Nullable;

/** Who holds a post, on the wire: the one topic that carries names and addresses. */
record ContactPicture(String id, String unitId, String post, String name, String email, @Nullable String subject,
		@Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

	static ContactPicture of(Contact contact) {
		return new ContactPicture(contact.contactId(), contact.unitId(), contact.post().name(), contact.name(),
				contact.email(), contact.subject(), contact.validFrom(), contact.validTo());
	}

}
