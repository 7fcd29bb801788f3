package io.kehoach.report.web.scoring;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.domain.scoring.CriteriaSet;
import org.jspecify.annotations.Nullable;

/**
 * One version of criteria as clients read it.
 */
record CriteriaSetResource(String id, long revision, String unitId, String code, int version, CriteriaSet.Status status,
		boolean example, @Nullable LocalDate effectiveFrom, @Nullable LocalDate effectiveTo,
		@JsonUnwrapped CriteriaSet.Content content) {

	static CriteriaSetResource of(Stored<CriteriaSet> stored) {
		CriteriaSet set = stored.state();
		return new CriteriaSetResource(stored.id(), stored.revision(), set.unitId(), set.code(), set.version(),
				set.status(), set.example(), set.effectiveFrom(), set.effectiveTo(), set.content());
	}

}
