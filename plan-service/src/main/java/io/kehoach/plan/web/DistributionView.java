package io.kehoach.plan.web;

import java.time.Instant;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.plan.domain.DistributionEntry;
import io.kehoach.plan.domain.RecipientRole;
import org.jspecify.annotations.Nullable;

/** One recipient's copy as the API shows it, with the ETag its acknowledgement needs. */
record DistributionView(String id, long revision, String etag, String recipientId, String text,
		@Nullable RecipientRole role, @Nullable String unitId, Instant sentAt, @Nullable Instant openedAt,
		@Nullable Instant acknowledgedAt, @Nullable String note, int version) {

	static DistributionView of(Stored<DistributionEntry> stored) {
		DistributionEntry entry = stored.state();
		return new DistributionView(entry.entryId(), stored.revision(), "\"" + stored.revision() + "\"",
				entry.recipientId(), entry.text(), entry.role(), entry.unitId(), entry.sentAt(), entry.openedAt(),
				entry.acknowledgedAt(), entry.note(), entry.versionSent());
	}

}
