package io.kehoach.report.web.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.kehoach.report.domain.scoring.CriteriaSet;
import io.kehoach.report.domain.scoring.Criterion;
import io.kehoach.report.domain.scoring.Score;

/**
 * What the unit was given the year before, by criterion. A criterion keeps its id through
 * every version, so one that both years have can be compared; the most it could get may
 * have changed.
 */
record YearBefore(int year, BigDecimal total, List<Points> points) {

	/** Nothing where the year before was not settled. */
	static Optional<YearBefore> of(Score score, CriteriaSet then, CriteriaSet now) {
		Map<String, Criterion> compared = then.content()
			.leaves()
			.collect(Collectors.toMap(Criterion::id, Function.identity()));
		return score.settled()
			.map((settled) -> new YearBefore(score.year(), settled.sum(),
					now.content()
						.leaves()
						.flatMap((leaf) -> Stream.ofNullable(compared.get(leaf.id())))
						.map((leaf) -> new Points(leaf.id(), settled.points(leaf.id()), leaf.max()))
						.toList()));
	}

	/**
	 * @param max the most it could get then
	 */
	record Points(String criterionId, BigDecimal points, BigDecimal max) {
	}

}
