package io.kehoach.plan.domain.directory;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Who holds a post of a unit. */
public record Contact(String unitId, Post post, String name, String email, @Nullable String subject,
		@Nullable LocalDate validFrom, @Nullable LocalDate validTo) {

	public String contactId() {
		return unitId + ":" + post;
	}

	public Contact closed(LocalDate on) {
		return new Contact(unitId, post, name, email, subject, validFrom, on);
	}

	/**
	 * Whether somebody else follows on a post that has an end: another name, or another
	 * address after that end.
	 */
	public boolean givenUpFor(Contact next, LocalDate today) {
		boolean another = !name.equals(next.name());
		boolean ended = validTo != null && validTo.isBefore(today);
		return validTo != null && (another || (ended && !email.equals(next.email())));
	}

}
