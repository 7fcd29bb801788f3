package io.kehoach.report.messaging.scoring;

import java.util.Map;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.outbox.OutgoingEvent;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.report.application.scoring.ScoringFacts;
import io.kehoach.report.domain.scoring.AwardProposal;
import io.kehoach.report.domain.scoring.Ranking;
import io.kehoach.report.domain.scoring.Score;
import io.kehoach.report.domain.scoring.Scoring;

import org.springframework.stereotype.Component;

/**
 * Names and shapes of the events about scores. A new phase does not compile until it has
 * a name here.
 */
@Component
class ScoringWireFacts implements ScoringFacts {

	private static final int V1 = 1;

	private final BusinessClock clock;

	ScoringWireFacts(BusinessClock clock) {
		this.clock = clock;
	}

	@Override
	public OutgoingEvent scored(Score score, Scoring.Phase phase, Actor actor) {
		return new OutgoingEvent(type(phase), V1,
				ScoreFact.of(score, Map.of("state", score.state().name()), actor, this.clock.instant()));
	}

	static String type(Scoring.Phase phase) {
		return "score." + switch (phase) {
			case SELF -> "self-scored";
			case APPRAISAL -> "appraised";
			case RECHECK -> "rechecked";
		};
	}

	@Override
	public OutgoingEvent published(String id, Ranking ranking, Actor actor) {
		return new OutgoingEvent("score.published", V1,
				RankingFact.of(id, ranking, Map.of("state", ranking.state().name()), actor, this.clock.instant()));
	}

	@Override
	public OutgoingEvent proposed(String id, AwardProposal proposal, Actor actor) {
		return award("award.proposed", id, proposal, actor);
	}

	@Override
	public OutgoingEvent decided(String id, AwardProposal proposal, Actor actor) {
		return award("award.decided", id, proposal, actor);
	}

	private OutgoingEvent award(String type, String id, AwardProposal proposal, Actor actor) {
		return new OutgoingEvent(type, V1,
				AwardFact.of(id, proposal, Map.of("state", proposal.state().name()), actor, this.clock.instant()));
	}

}
