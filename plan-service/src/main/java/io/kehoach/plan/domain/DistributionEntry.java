package io.kehoach.plan.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One recipient of an issued plan. Who has an account acknowledges for itself; what goes
 * to outside bodies, the portal or the file is recorded by the Office.
 */
public record DistributionEntry(String entryId, String planId, String planUnitId, String recipientId, String text,
		@Nullable RecipientRole role, @Nullable String unitId, Instant sentAt, @Nullable Instant openedAt,
		@Nullable Instant acknowledgedAt, @Nullable String acknowledgedBy, @Nullable String note) {

	/** As it stands before anybody has opened or acknowledged anything. */
	public static DistributionEntry of(Plan issued, Recipient recipient) {
		return new DistributionEntry(issued.planId() + ":" + recipient.recipientId(), issued.planId(), issued.unitId(),
				recipient.recipientId(), recipient.text(), recipient.role(), recipient.unitId(),
				issued.inForce().issuedAt(), null, null, null, null);
	}

	/** The first acknowledgement counts; a repeat changes nothing. */
	public DistributionEntry acknowledged(String by, Instant at, @Nullable String note) {
		if (acknowledgedAt != null) {
			return this;
		}
		return new DistributionEntry(entryId, planId, planUnitId, recipientId, text, role, unitId, sentAt,
				(openedAt != null) ? openedAt : at, at, by, note);
	}

}
