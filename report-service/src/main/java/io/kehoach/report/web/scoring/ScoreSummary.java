package io.kehoach.report.web.scoring;

import java.math.BigDecimal;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.domain.scoring.Score;
import io.kehoach.report.domain.scoring.Scoring;
import org.jspecify.annotations.Nullable;

/**
 * A score in a list: the three sums and how far it has come.
 */
record ScoreSummary(String id, long revision, String rankingId, String unitId, String unitName, int year,
		Score.State state, @Nullable BigDecimal selfScore, @Nullable BigDecimal appraised,
		@Nullable BigDecimal rechecked) {

	static ScoreSummary of(Stored<Score> stored, String unitName) {
		Score score = stored.state();
		return new ScoreSummary(stored.id(), stored.revision(), score.rankingId(), score.unitId(), unitName,
				score.year(), score.state(), sum(score, Scoring.Phase.SELF), sum(score, Scoring.Phase.APPRAISAL),
				sum(score, Scoring.Phase.RECHECK));
	}

	private static @Nullable BigDecimal sum(Score score, Scoring.Phase phase) {
		return score.latest(phase).map(Scoring::sum).orElse(null);
	}

}
