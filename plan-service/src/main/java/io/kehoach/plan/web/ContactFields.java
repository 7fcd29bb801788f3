package io.kehoach.plan.web;

import java.time.LocalDate;

import io.kehoach.chassis.web.Problem;
import io.kehoach.plan.domain.directory.Contact;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What of a contact a merge patch may change: the person, not the post. */
record ContactFields(@Nullable String name, @Nullable String email, @Nullable String subject,
		@Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

	static ContactFields of(Contact contact) {
		return new ContactFields(contact.name(), contact.email(), contact.subject(), contact.validFrom(),
				contact.validTo());
	}

	Contact in(Contact contact) {
		if (name == null || name.isBlank()) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-fields").withError("/name", "name-required");
		}
		if (email == null || !email.matches("[^@\\s]+@[^@\\s]+")) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-fields").withError("/email", "email-malformed");
		}
		return new Contact(contact.unitId(), contact.post(), name.strip(), email.strip(), subject, validFrom, validTo);
	}

}
