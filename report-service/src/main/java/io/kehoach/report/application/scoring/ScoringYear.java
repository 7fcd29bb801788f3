package io.kehoach.report.application.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.application.UnitPicture;
import io.kehoach.report.application.Units;
import io.kehoach.report.domain.scoring.CriteriaSet;
import io.kehoach.report.domain.scoring.Participant;
import io.kehoach.report.domain.scoring.PeerGroup;
import io.kehoach.report.domain.scoring.Ranking;
import io.kehoach.report.domain.scoring.Score;
import io.kehoach.report.domain.scoring.Standing;
import io.kehoach.report.domain.scoring.Standings;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Who takes part in a scoring year, their sheets, and where they stand.
 */
@Component
class ScoringYear {

	private final Units units;

	private final Scores scores;

	private final Rankings rankings;

	private final CriteriaSets sets;

	private final Timeliness timeliness;

	ScoringYear(Units units, Scores scores, Rankings rankings, CriteriaSets sets, Timeliness timeliness) {
		this.units = units;
		this.scores = scores;
		this.rankings = rankings;
		this.sets = sets;
		this.timeliness = timeliness;
	}

	/** The body's units that a peer group takes, as they stand now. */
	List<Participant> participants(CriteriaSet criteria, int year) {
		List<UnitPicture> all = this.units.all(Scope.everything());
		Map<String, UnitPicture> byId = all.stream().collect(Collectors.toMap(UnitPicture::id, Function.identity()));
		List<Participant> participants = new ArrayList<>();
		all.stream()
			.filter((unit) -> below(criteria.unitId(), unit, byId) && existsIn(unit, year))
			.forEach((unit) -> group(criteria.content().peerGroups(), unit).ifPresent((group) -> participants.add(
					new Participant(unit.id(), group.key(), wholeYear(unit, year) ? null : Participant.PART_OF_YEAR))));
		return participants;
	}

	private static boolean below(String body, UnitPicture unit, Map<String, UnitPicture> byId) {
		@Nullable UnitPicture at = unit;
		for (int depth = 0; at != null && at.parentId() != null && depth < 32; depth++) {
			if (at.parentId().equals(body)) {
				return true;
			}
			at = byId.get(at.parentId());
		}
		return false;
	}

	/** A group that names the unit goes before one that takes its kind. */
	private static Optional<PeerGroup> group(List<PeerGroup> groups, UnitPicture unit) {
		return groups.stream()
			.filter((group) -> group.names(unit.id()))
			.findFirst()
			.or(() -> groups.stream().filter((group) -> group.takes(unit.kind())).findFirst());
	}

	private static boolean existsIn(UnitPicture unit, int year) {
		LocalDate from = unit.validFrom();
		LocalDate to = unit.validTo();
		return (from == null || from.getYear() <= year) && (to == null || to.getYear() >= year);
	}

	private static boolean wholeYear(UnitPicture unit, int year) {
		LocalDate from = unit.validFrom();
		LocalDate to = unit.validTo();
		return (from == null || !from.isAfter(LocalDate.of(year, 1, 1)))
				&& (to == null || !to.isBefore(LocalDate.of(year, 12, 31)));
	}

	/** Makes the sheets; it may run twice, and in two instances at once. */
	void fill(Stored<Ranking> year) {
		Ranking ranking = year.state();
		ranking.participants()
			.forEach((unit) -> this.scores.open(
					Score.opened(year.id(), unit.unitId(), ranking.unitId(), ranking.year(), ranking.criteriaSetId())));
		this.rankings.filled(year.id());
	}

	List<Standing> standings(String id, Ranking ranking) {
		CriteriaSet criteria = this.sets.find(ranking.criteriaSetId(), Scope.everything())
			.map(Stored::state)
			.orElseThrow();
		Map<String, Score> scores = this.scores.ofRanking(id)
			.stream()
			.collect(Collectors.toMap(Score::unitId, Function.identity()));
		return new Standings(criteria.content(), ranking.participants(), scores, this.timeliness.due(ranking)).lines();
	}

}
