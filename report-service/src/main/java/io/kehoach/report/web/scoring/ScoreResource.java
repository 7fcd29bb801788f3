package io.kehoach.report.web.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.domain.scoring.Band;
import io.kehoach.report.domain.scoring.CriteriaSet;
import io.kehoach.report.domain.scoring.Criterion;
import io.kehoach.report.domain.scoring.Entry;
import io.kehoach.report.domain.scoring.Marking;
import io.kehoach.report.domain.scoring.Ranking;
import io.kehoach.report.domain.scoring.Score;
import io.kehoach.report.domain.scoring.Scoring;
import io.kehoach.report.domain.scoring.Windows;
import org.jspecify.annotations.Nullable;

/**
 * A score sheet as clients read it: the criteria it is bound to and the three scores side
 * by side.
 *
 * @param automatic what automatic criteria would give at this moment
 * @param scorings all scores given, oldest first
 * @param before the year before, null where it was not settled under these criteria
 * @param band key of the class of the score that counts
 */
record ScoreResource(String id, long revision, String rankingId, String unitId, String unitName, String bodyId,
		int year, Score.State state, Ranking.State rankingState, Windows windows, CriteriaView criteria,
		List<Entry> automatic, List<Scoring> scorings, @Nullable BigDecimal total, @Nullable String band,
		@Nullable YearBefore before) {

	static ScoreResource of(Stored<Score> stored, CriteriaSet criteria, Ranking year,
			Map<Criterion.Measure, Entry.Count> counts, String unitName, @Nullable YearBefore before) {
		Score score = stored.state();
		BigDecimal total = score.settled().map(Scoring::sum).orElse(null);
		String band = (total == null) ? null : criteria.content().band(total).map(Band::key).orElse(null);
		return new ScoreResource(stored.id(), stored.revision(), score.rankingId(), score.unitId(), unitName,
				score.bodyId(), score.year(), score.state(), year.state(), year.windows(),
				new CriteriaView(criteria.id(), criteria.version(), criteria.example(), criteria.content().name(),
						criteria.content().source(), criteria.content().criteria(), criteria.content().bands()),
				automatic(criteria, counts), score.scorings(), total, band, before);
	}

	private static List<Entry> automatic(CriteriaSet criteria, Map<Criterion.Measure, Entry.Count> counts) {
		return criteria.content()
			.leaves()
			.filter(Criterion::automatic)
			.map((leaf) -> Marking.counted(leaf, Objects.requireNonNull(counts.get(leaf.measure()))))
			.toList();
	}

	/** As much of the criteria as a sheet shows. */
	record CriteriaView(String id, int version, boolean example, String name, @Nullable String source,
			List<Criterion> criteria, List<Band> bands) {
	}

}
