package io.kehoach.report.application.scoring;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.NoSuchAggregate;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.report.domain.RuleViolated;
import io.kehoach.report.domain.scoring.CriteriaSet;
import io.kehoach.report.domain.scoring.Criterion.Measure;
import io.kehoach.report.domain.scoring.Entry;
import io.kehoach.report.domain.scoring.Marking;
import io.kehoach.report.domain.scoring.Ranking;
import io.kehoach.report.domain.scoring.Score;
import io.kehoach.report.domain.scoring.Scoring;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * What units and appraisers do with score sheets.
 */
@Service
public class ScoreDesk {

	private final Scores scores;

	private final Rankings rankings;

	private final CriteriaSets sets;

	private final Timeliness timeliness;

	private final ProvenEntries proven;

	private final BusinessClock clock;

	ScoreDesk(Scores scores, Rankings rankings, CriteriaSets sets, Timeliness timeliness, ProvenEntries proven,
			BusinessClock clock) {
		this.scores = scores;
		this.rankings = rankings;
		this.sets = sets;
		this.timeliness = timeliness;
		this.proven = proven;
		this.clock = clock;
	}

	public Optional<Stored<Score>> find(String id, Scope scope) {
		return this.scores.find(id, scope);
	}

	public List<Stored<Score>> list(Scores.Filter filter, Scope scope) {
		return this.scores.list(filter, scope);
	}

	/** The criteria a sheet is scored by; the bound version, whatever came after. */
	public CriteriaSet criteria(Score score) {
		return this.sets.find(score.criteriaSetId(), Scope.everything()).map(Stored::state).orElseThrow();
	}

	public Ranking year(Score score) {
		return this.rankings.find(score.rankingId(), Scope.everything()).map(Stored::state).orElseThrow();
	}

	/** The unit's sheet of the year before under the same criteria, whatever version. */
	public Optional<Score> yearBefore(Score score) {
		String ranking = Ranking.id(criteria(score), score.year() - 1);
		return this.scores.find(Score.id(ranking, score.unitId()), Scope.everything()).map(Stored::state);
	}

	/** What automatic criteria would say at this moment. */
	public Map<Measure, Entry.Count> counts(Score score) {
		return this.timeliness.of(year(score), score.unitId());
	}

	public Stored<Score> self(String id, long revision, List<Entry> entries, @Nullable String reason, Caller caller) {
		return score(id, revision, new Given(Scoring.Phase.SELF, entries, reason), caller);
	}

	/** Nobody appraises the unit he or she works in. */
	public Stored<Score> appraise(String id, long revision, List<Entry> entries, @Nullable String reason,
			Caller caller) {
		return score(id, revision, new Given(Scoring.Phase.APPRAISAL, entries, reason), caller);
	}

	public Stored<Score> recheck(String id, long revision, List<Entry> entries, @Nullable String reason,
			Caller caller) {
		return score(id, revision, new Given(Scoring.Phase.RECHECK, entries, reason), caller);
	}

	private Stored<Score> score(String id, long revision, Given given, Caller caller) {
		Score seen = this.scores.find(id, caller.scope())
			.map(Stored::state)
			.orElseThrow(() -> new NoSuchAggregate("scores"));
		if (given.phase != Scoring.Phase.SELF && seen.unitId().equals(caller.unit())) {
			throw new RuleViolated("scored-unit-own");
		}
		Ranking year = year(seen);
		year.requireScoring();
		this.proven.require(given.entries, seen.unitId());
		CriteriaSet.Content criteria = criteria(seen).content();
		Map<Measure, Entry.Count> counts = this.timeliness.of(year, seen.unitId());
		return this.scores.change(id, caller.scope(), revision, caller.actor(), given.phase, (score) -> {
			Scoring scoring = new Marking(criteria, counts, before(score, given.phase)).score(given.phase,
					given.entries, given.reason, caller.subject(), caller.role(), this.clock.instant());
			return add(score, scoring, year);
		});
	}

	private static @Nullable Scoring before(Score score, Scoring.Phase phase) {
		return switch (phase) {
			case SELF -> null;
			case APPRAISAL -> score.latest(Scoring.Phase.SELF).orElse(null);
			case RECHECK -> score.settled().orElse(null);
		};
	}

	private Score add(Score score, Scoring scoring, Ranking year) {
		LocalDate today = this.clock.instant().atZone(ZoneId.of(year.zone())).toLocalDate();
		return switch (scoring.phase()) {
			case SELF -> score.self(scoring, year.windows(), today);
			case APPRAISAL -> score.appraise(scoring, year.windows(), today);
			case RECHECK -> score.recheck(scoring, year.windows(), today);
		};
	}

	private record Given(Scoring.Phase phase, List<Entry> entries, @Nullable String reason) {
	}

}
