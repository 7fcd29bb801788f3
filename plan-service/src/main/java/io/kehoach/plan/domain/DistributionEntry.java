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
		return entry(issued, recipient, issued.planId() + ":" + recipient.recipientId(), recipient.unitId());
	}

	/** The copy of one of the units that a recipient line means. */
	public static DistributionEntry of(Plan issued, Recipient recipient, String unitId) {
		return entry(issued, recipient, issued.planId() + ":" + recipient.recipientId() + ":" + unitId, unitId);
	}

	private static DistributionEntry entry(Plan issued, Recipient recipient, String id, @Nullable String unitId) {
		return new DistributionEntry(id, issued.planId(), issued.unitId(), recipient.recipientId(), recipient.text(),
				recipient.role(), unitId, issued.inForce().issuedAt(), null, null, null, null);
	}

	/** The first look counts. */
	public DistributionEntry opened(Instant at) {
		return (openedAt != null) ? this : new DistributionEntry(entryId, planId, planUnitId, recipientId, text, role,
				unitId, sentAt, at, acknowledgedAt, acknowledgedBy, note);
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
