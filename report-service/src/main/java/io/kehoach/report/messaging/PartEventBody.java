package io.kehoach.report.messaging;

import java.time.Instant;

import io.kehoach.report.domain.PackPart;

/**
 * What this service reads of {@code evidence-pack.part-ready}, whichever service says it.
 */
record PartEventBody(Instant occurredAt, Part part) {

	PackPart picture() {
		return new PackPart(this.part.service, this.part.name, this.part.sha256, this.part.size, this.part.files,
				this.part.href, this.occurredAt);
	}

	record Part(String packId, String service, String name, String sha256, long size, int files, String href) {
	}

}
