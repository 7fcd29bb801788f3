package io.kehoach.report.domain;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EvidencePackTest {

	private static final Instant AT = Instant.parse("2023-06-20T02:00:00Z");

	private final EvidencePack requested = EvidencePack.requested("p", "Kế hoạch", null, "so-gddt", null, null, AT);

	@Test
	void aPackIsCompleteWhenEveryServiceHasBuiltItsPart() {
		EvidencePack pack = this.requested;
		assertThat(pack.progress()).isZero();
		pack = pack.ready(part("task-service", "a")).ready(part("plan-service", "b"));
		assertThat(pack.progress()).isEqualTo(66);
		assertThat(pack.complete()).isFalse();
		pack = pack.ready(part("report-service", "c"));
		assertThat(pack.complete()).isTrue();
		assertThat(pack.checksums()).isEqualTo("b  plan-service.zip\na  task-service.zip\nc  report-service.zip\n");
	}

	@Test
	void theFirstWordAboutAPartStandsAndAStrangersChangesNothing() {
		EvidencePack pack = this.requested.ready(part("task-service", "a"));
		assertThat(pack.ready(part("task-service", "other"))).isEqualTo(pack);
		assertThat(pack.ready(part("mail-service", "m"))).isEqualTo(pack);
	}

	@Test
	void anUnfinishedPackHasNoChecksums() {
		assertThatExceptionOfType(RuleViolated.class).isThrownBy(this.requested::checksums)
			.extracting(RuleViolated::code)
			.isEqualTo("evidence-pack-unfinished");
	}

	private static PackPart part(String service, String sha256) {
		return new PackPart(service, service + ".zip", sha256, 1, 1, "/api/x", AT);
	}

}
