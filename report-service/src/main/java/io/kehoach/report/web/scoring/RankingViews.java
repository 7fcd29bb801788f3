package io.kehoach.report.web.scoring;

import java.util.Objects;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.application.Units;
import io.kehoach.report.application.scoring.CriteriaDesk;
import io.kehoach.report.domain.scoring.CriteriaSet;
import io.kehoach.report.domain.scoring.Participant;
import io.kehoach.report.domain.scoring.Ranking;

import org.springframework.stereotype.Component;

/**
 * Shows scoring years with the names of their units, and to a unit only what is its own
 * until everyone may see all.
 */
@Component
class RankingViews {

	private final CriteriaDesk criteria;

	private final Units units;

	RankingViews(CriteriaDesk criteria, Units units) {
		this.criteria = criteria;
		this.units = units;
	}

	RankingResource of(Stored<Ranking> stored, Caller caller) {
		Ranking year = stored.state();
		CriteriaSet.Content content = this.criteria.find(year.criteriaSetId(), Scope.everything())
			.orElseThrow()
			.state()
			.content();
		boolean all = year.publishedAt() != null || !caller.role().equals("unit");
		return RankingResource.of(stored, content,
				this.units.names(year.participants().stream().map(Participant::unitId).toList()),
				(unit) -> all || Objects.equals(unit, caller.unit()));
	}

}
