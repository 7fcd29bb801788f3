package io.kehoach.plan.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One recipient's copy of an issued plan. Who has an account acknowledges for itself;
 * what goes to outside bodies, the portal or the file is recorded by the Office.
 *
 * @param version the version that was sent; null is the first
 */
public record DistributionEntry(String entryId, String planId, String planUnitId, String recipientId, String text,
		@Nullable RecipientRole role, @Nullable String unitId, Instant sentAt, @Nullable Instant openedAt,
		@Nullable Instant acknowledgedAt, @Nullable String acknowledgedBy, @Nullable String note,
		@Nullable Integer version) {

	/** As it stands before anybody has opened or acknowledged anything. */
	public static DistributionEntry of(Plan issued, Recipient recipient) {
		return entry(issued, recipient, issued.planId() + ":" + recipient.recipientId(), recipient.unitId());
	}

	/** The copy of one of the units that a recipient line means. */
	public static DistributionEntry of(Plan issued, Recipient recipient, String unitId) {
		return entry(issued, recipient, issued.planId() + ":" + recipient.recipientId() + ":" + unitId, unitId);
	}

	private static DistributionEntry entry(Plan issued, Recipient recipient, String id, @Nullable String unitId) {
		Sending sent = sent(issued.inForce(), recipient.role(), unitId);
		return new DistributionEntry((sent.version() > 1) ? id + ":v" + sent.version() : id, issued.planId(),
				issued.unitId(), recipient.recipientId(), recipient.text(), recipient.role(), unitId, sent.at(), null,
				null, null, null, (sent.version() > 1) ? sent.version() : null);
	}

	/**
	 * Whoever carries the plan out gets an amended version where it is concerned; whoever
	 * it is reported to, the portal and the file get every version.
	 */
	private static Sending sent(Standing standing, @Nullable RecipientRole role, @Nullable String unitId) {
		boolean carriesOut = role == RecipientRole.TO_EXECUTE || role == RecipientRole.FOR_COORDINATION;
		return (carriesOut && unitId != null) ? standing.lastTo(unitId) : standing.newest();
	}

	/** The first look counts. */
	public DistributionEntry opened(Instant at) {
		return (openedAt != null) ? this : seen(at, acknowledgedAt, acknowledgedBy, note);
	}

	/** The first acknowledgement counts; a repeat changes nothing. */
	public DistributionEntry acknowledged(String by, Instant at, @Nullable String note) {
		return (acknowledgedAt != null) ? this : seen((openedAt != null) ? openedAt : at, at, by, note);
	}

	private DistributionEntry seen(Instant opened, @Nullable Instant acknowledged, @Nullable String by,
			@Nullable String said) {
		return new DistributionEntry(entryId, planId, planUnitId, recipientId, text, role, unitId, sentAt, opened,
				acknowledged, by, said, version);
	}

	public int versionSent() {
		return (version != null) ? version : 1;
	}

}
