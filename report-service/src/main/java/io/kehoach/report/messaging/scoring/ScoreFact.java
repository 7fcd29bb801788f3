package io.kehoach.report.messaging.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.kehoach.chassis.access.Actor;
import io.kehoach.report.domain.scoring.Score;
import io.kehoach.report.domain.scoring.Scoring;

/**
 * {@code score.self-scored}, {@code score.appraised} and {@code score.rechecked} on the
 * wire: every score given so far, oldest first, with its opaque scorer.
 */
record ScoreFact(Instant occurredAt, Actor actor, Map<String, Object> changed, State score) {

	static ScoreFact of(Score score, Map<String, Object> changed, Actor actor, Instant now) {
		return new ScoreFact(now, actor, changed, new State(score.id(), score.rankingId(), score.unitId(),
				score.bodyId(), score.year(), score.criteriaSetId(), score.state(), score.scorings()));
	}

	record State(String id, String rankingId, String unitId, String bodyId, int year, String criteriaSetId,
			Score.State state, List<Scoring> scorings) {
	}

}
