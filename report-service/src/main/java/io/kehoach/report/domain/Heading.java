package io.kehoach.report.domain;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the official document says around its text. Number and date are given by the
 * records office.
 */
public record Heading(@Nullable String parentBody, String issuer, @Nullable String number, @Nullable String place,
		@Nullable LocalDate issuedOn, @Nullable String authority, @Nullable String onBehalfOf,
		@Nullable String position, @Nullable String signer, List<String> recipients) {

	public Heading {
		recipients = List.copyOf(recipients);
	}

	/** Signed there, where it does not say itself where. */
	public Heading signedAt(@Nullable String place) {
		return (this.place != null && !this.place.isBlank()) ? this
				: new Heading(this.parentBody, this.issuer, this.number, place, this.issuedOn, this.authority,
						this.onBehalfOf, this.position, this.signer, this.recipients);
	}

	public Heading numbered(@Nullable String number, @Nullable LocalDate issuedOn) {
		return new Heading(this.parentBody, this.issuer, number, this.place, issuedOn, this.authority, this.onBehalfOf,
				this.position, this.signer, this.recipients);
	}

}
