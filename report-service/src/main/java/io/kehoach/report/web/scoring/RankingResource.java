package io.kehoach.report.web.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.domain.scoring.AwardRule;
import io.kehoach.report.domain.scoring.Band;
import io.kehoach.report.domain.scoring.CriteriaSet;
import io.kehoach.report.domain.scoring.Objection;
import io.kehoach.report.domain.scoring.Participant;
import io.kehoach.report.domain.scoring.Ranking;
import io.kehoach.report.domain.scoring.Standing;
import io.kehoach.report.domain.scoring.Windows;
import org.jspecify.annotations.Nullable;

/**
 * A scoring year as clients read it. Before it is published a unit sees its own line and
 * its own objections only.
 *
 * @param method how units are ranked, in words, beside the ranking it explains
 */
record RankingResource(String id, long revision, String unitId, int year, String criteriaSetId, String name,
		String method, List<Band> bands, List<AwardRule> awards, List<Peers> peerGroups, List<String> planIds,
		Windows windows, Ranking.State state, List<Unit> participants, List<Line> standings, List<Objection> objections,
		@Nullable Instant previewedAt, @Nullable Instant objectionsUntil, @Nullable Instant publishedAt) {

	static RankingResource of(Stored<Ranking> stored, CriteriaSet.Content criteria, Map<String, String> names,
			Predicate<String> seen) {
		Ranking year = stored.state();
		return new RankingResource(stored.id(), stored.revision(), year.unitId(), year.year(), year.criteriaSetId(),
				year.name(), criteria.method(), criteria.bands(), criteria.awards(),
				criteria.peerGroups().stream().map((group) -> new Peers(group.key(), group.name())).toList(),
				year.planIds(), year.windows(), year.state(),
				year.participants()
					.stream()
					.filter((unit) -> seen.test(unit.unitId()))
					.map((unit) -> Unit.of(unit, names))
					.toList(),
				year.standings()
					.stream()
					.filter((line) -> seen.test(line.unitId()))
					.map((line) -> new Line(names.getOrDefault(line.unitId(), line.unitId()), line))
					.toList(),
				year.objections().stream().filter((held) -> seen.test(held.unitId())).toList(), year.previewedAt(),
				year.objectionsUntil(), year.publishedAt());
	}

	record Peers(String key, String name) {
	}

	record Unit(String unitId, String unitName, String peerGroup, @Nullable String unranked) {

		static Unit of(Participant unit, Map<String, String> names) {
			return new Unit(unit.unitId(), names.getOrDefault(unit.unitId(), unit.unitId()), unit.peerGroup(),
					unit.unranked());
		}

	}

	record Line(String unitName, @JsonUnwrapped Standing standing) {
	}

}
