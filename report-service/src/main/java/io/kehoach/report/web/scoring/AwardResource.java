package io.kehoach.report.web.scoring;

import java.time.Instant;
import java.util.List;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.domain.scoring.AwardProposal;
import io.kehoach.report.domain.scoring.AwardRule;
import io.kehoach.report.domain.scoring.Eligibility;
import org.jspecify.annotations.Nullable;

/**
 * An award proposal as clients read it.
 *
 * @param hints what speaks for it and what against; a person decides
 * @param confirmed every result that may be named, while it is a draft
 */
record AwardResource(String id, long revision, String unitId, String unitName, String rankingId, int year, String award,
		String title, AwardRule.Form form, String nominee, String reasons, List<AwardProposal.Achievement> achievements,
		AwardProposal.State state, @Nullable Instant proposedAt, AwardProposal.@Nullable Decision decision,
		List<Eligibility> hints, List<AwardProposal.Achievement> confirmed) {

	static AwardResource of(Stored<AwardProposal> stored, String unitName, List<Eligibility> hints,
			List<AwardProposal.Achievement> confirmed) {
		AwardProposal award = stored.state();
		return new AwardResource(stored.id(), stored.revision(), award.unitId(), unitName, award.rankingId(),
				award.year(), award.award(), award.title(), award.form(), award.nominee(), award.reasons(),
				award.achievements(), award.state(), award.proposedAt(), award.decision(), hints, confirmed);
	}

}
