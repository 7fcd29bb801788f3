package io.kehoach.plan.messaging;

import java.time.Instant;

import io.kehoach.plan.domain.DistributionEntry;
import io.kehoach.plan.domain.RecipientRole;
import org.jspecify.annotations.Nullable;

/** A recipient's copy on the wire; who acknowledged is the event's actor. */
record DistributionPicture(String id, String planId, String recipientId, String text, @Nullable RecipientRole role,
		@Nullable String unitId, Instant sentAt, @Nullable Instant openedAt, @Nullable Instant acknowledgedAt,
		@Nullable String note, int version) {

	static DistributionPicture of(DistributionEntry entry) {
		return new DistributionPicture(entry.entryId(), entry.planId(), entry.recipientId(), entry.text(), entry.role(),
				entry.unitId(), entry.sentAt(), entry.openedAt(), entry.acknowledgedAt(), entry.note(),
				entry.versionSent());
	}

}
