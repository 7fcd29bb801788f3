package io.kehoach.report.messaging;

import java.time.Instant;

import io.kehoach.report.domain.PackPart;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of {@code evidence-pack.part-ready} and {@code part-failed},
 * whichever service says it.
 */
record PartEventBody(Instant occurredAt, Part part) {

	PackPart picture() {
		return (this.part.reason != null) ? PackPart.failed(this.part.service, this.part.reason)
				: new PackPart(this.part.service, this.part.name, this.part.sha256, this.part.size, this.part.files,
						this.part.href, this.occurredAt, null);
	}

	record Part(String packId, String service, @Nullable String name, @Nullable String sha256, long size, int files,
			@Nullable String href, @Nullable String reason) {
	}

}
