package io.kehoach.report.web;

import java.time.Instant;
import java.util.List;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.domain.EvidencePack;
import io.kehoach.report.domain.PackPart;
import org.jspecify.annotations.Nullable;

/**
 * An evidence pack's index as clients read it.
 *
 * @param status READY when every part is there, FAILED when one cannot be built, else
 * BUILDING
 */
record EvidencePackResource(String id, long revision, String planId, String planTitle, @Nullable String planNumber,
		@Nullable String unitId, @Nullable String periodKey, Instant requestedAt, String status, int progress,
		List<Part> parts) {

	static EvidencePackResource of(Stored<EvidencePack> stored) {
		EvidencePack pack = stored.state();
		return new EvidencePackResource(stored.id(), stored.revision(), pack.planId(), pack.planTitle(),
				pack.planNumber(), pack.unitId(), pack.periodKey(), pack.requestedAt(),
				status(pack.complete(), pack.failed()), pack.progress(), pack.parts().stream().map(Part::of).toList());
	}

	private static String status(boolean ready, boolean failed) {
		return ready ? "READY" : failed ? "FAILED" : "BUILDING";
	}

	record Part(String service, String status, @Nullable String name, @Nullable String sha256, long size, int files,
			@Nullable String href, @Nullable Instant readyAt, @Nullable String failure) {

		static Part of(PackPart part) {
			return new Part(part.service(), EvidencePackResource.status(part.ready(), part.failure() != null),
					part.name(), part.sha256(), part.size(), part.files(), part.href(), part.readyAt(), part.failure());
		}

	}

}
