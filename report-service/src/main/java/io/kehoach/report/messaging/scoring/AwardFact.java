package io.kehoach.report.messaging.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.kehoach.chassis.access.Actor;
import io.kehoach.report.domain.scoring.AwardProposal;
import io.kehoach.report.domain.scoring.AwardRule;
import org.jspecify.annotations.Nullable;

/**
 * {@code award.*} events on the wire. Who is honoured stays in this service, and so do
 * the reasons, since either may name a person.
 */
record AwardFact(Instant occurredAt, Actor actor, Map<String, Object> changed, State award) {

	static AwardFact of(String id, AwardProposal award, Map<String, Object> changed, Actor actor, Instant now) {
		return new AwardFact(now, actor, changed,
				new State(id, award.unitId(), award.bodyId(), award.rankingId(), award.year(), award.award(),
						award.title(), award.form(), award.state(), award.achievements(), award.proposedAt(),
						(award.decision() != null) ? award.decision().at() : null));
	}

	record State(String id, String unitId, String bodyId, String rankingId, int year, String award, String title,
			AwardRule.Form form, AwardProposal.State state, List<AwardProposal.Achievement> achievements,
			@Nullable Instant proposedAt, @Nullable Instant decidedAt) {
	}

}
