package io.kehoach.report.application.scoring;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.outbox.OutgoingEvent;
import io.kehoach.report.domain.scoring.AwardProposal;
import io.kehoach.report.domain.scoring.Ranking;
import io.kehoach.report.domain.scoring.Score;
import io.kehoach.report.domain.scoring.Scoring;

/**
 * Puts facts about scores into their wire form at the moment they are raised.
 */
public interface ScoringFacts {

	OutgoingEvent scored(Score score, Scoring.Phase phase, Actor actor);

	OutgoingEvent published(String id, Ranking ranking, Actor actor);

	OutgoingEvent proposed(String id, AwardProposal proposal, Actor actor);

	OutgoingEvent decided(String id, AwardProposal proposal, Actor actor);

}
