package io.kehoach.plan.domain;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What stands above and below a plan's rows. What the document does not say stays null.
 */
public record Header(@Nullable String documentType, @Nullable String number, @Nullable LocalDate issuedOn,
		@Nullable String place, @Nullable Integer year, @Nullable String title, Issuer issuer,
		@Nullable String parentBody, List<Citation> basis, List<String> purposes, List<String> requirements,
		DeadlineRules deadlineRules, @Nullable Signer signer) {

	public Header {
		basis = List.copyOf(basis);
		purposes = List.copyOf(purposes);
		requirements = List.copyOf(requirements);
	}

	Header withBasis(List<Citation> basis) {
		return new Header(documentType, number, issuedOn, place, year, title, issuer, parentBody, basis, purposes,
				requirements, deadlineRules, signer);
	}

	/** The records office gives number and date when the plan is signed. */
	public Header signedAs(@Nullable String number, @Nullable LocalDate issuedOn) {
		return new Header(documentType, (number != null) ? number : this.number,
				(issuedOn != null) ? issuedOn : this.issuedOn, place, year, title, issuer, parentBody, basis, purposes,
				requirements, deadlineRules, signer);
	}

}
