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
		pack = pack.told(part("task-service", "a")).told(part("plan-service", "b"));
		assertThat(pack.progress()).isEqualTo(66);
		assertThat(pack.complete()).isFalse();
		pack = pack.told(part("report-service", "c"));
		assertThat(pack.complete()).isTrue();
		assertThat(pack.checksums()).isEqualTo("b  plan-service.zip\na  task-service.zip\nc  report-service.zip\n");
	}

	@Test
	void theFirstWordAboutAPartStandsAndAStrangersChangesNothing() {
		EvidencePack pack = this.requested.told(part("task-service", "a"));
		assertThat(pack.told(part("task-service", "other"))).isEqualTo(pack);
		assertThat(pack.told(part("mail-service", "m"))).isEqualTo(pack);
	}

	@Test
	void aPartThatFailedIsSaidAndMayStillComeButNotTheOtherWayRound() {
		EvidencePack pack = this.requested.told(PackPart.failed("task-service", "file-unreadable"));
		assertThat(pack.failed()).isTrue();
		assertThat(pack.parts().get(1).failure()).isEqualTo("file-unreadable");
		assertThat(pack.progress()).isZero();
		EvidencePack come = pack.told(part("task-service", "a"));
		assertThat(come.failed()).isFalse();
		assertThat(come.told(PackPart.failed("task-service", "internal-error"))).isEqualTo(come);
	}

	@Test
	void anUnfinishedPackHasNoChecksums() {
		assertThatExceptionOfType(RuleViolated.class).isThrownBy(this.requested::checksums)
			.extracting(RuleViolated::code)
			.isEqualTo("evidence-pack-unfinished");
	}

	private static PackPart part(String service, String sha256) {
		return new PackPart(service, service + ".zip", sha256, 1, 1, "/api/x", AT, null);
	}

}
