package io.kehoach.report.messaging.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.kehoach.chassis.access.Actor;
import io.kehoach.report.domain.scoring.Ranking;
import io.kehoach.report.domain.scoring.Standing;
import org.jspecify.annotations.Nullable;

/**
 * {@code score.published} on the wire: a body's frozen ranking, one line for each unit.
 */
record RankingFact(Instant occurredAt, Actor actor, Map<String, Object> changed, State ranking) {

	static RankingFact of(String id, Ranking ranking, Map<String, Object> changed, Actor actor, Instant now) {
		return new RankingFact(now, actor, changed,
				new State(id, ranking.unitId(), ranking.year(), ranking.criteriaSetId(), ranking.name(),
						ranking.planIds(), ranking.state(), ranking.standings(), ranking.previewedAt(),
						ranking.objectionsUntil(), ranking.publishedAt()));
	}

	record State(String id, String unitId, int year, String criteriaSetId, String name, List<String> planIds,
			Ranking.State state, List<Standing> standings, @Nullable Instant previewedAt,
			@Nullable Instant objectionsUntil, @Nullable Instant publishedAt) {
	}

}
