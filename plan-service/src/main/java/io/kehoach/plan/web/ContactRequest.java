package io.kehoach.plan.web;

import java.time.LocalDate;

import io.kehoach.plan.domain.directory.Contact;
import io.kehoach.plan.domain.directory.Post;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Somebody takes a post. */
record ContactRequest(@NotBlank(message = "unit-required") String unitId, @NotNull(message = "post-required") Post post,
		@NotBlank(message = "name-required") String name,
		@NotBlank(message = "email-required") @Email(message = "email-malformed") String email,
		@Nullable String subject, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

	Contact contact() {
		return new Contact(unitId, post, name.strip(), email.strip(), subject, validFrom, validTo);
	}

}
