package io.kehoach.report.domain.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static io.kehoach.report.domain.scoring.SampleCriteria.appraised;
import static io.kehoach.report.domain.scoring.SampleCriteria.band;
import static io.kehoach.report.domain.scoring.SampleCriteria.content;
import static io.kehoach.report.domain.scoring.SampleCriteria.points;
import static org.assertj.core.api.Assertions.assertThat;

class StandingsTest {

	private static List<Standing> lines(CriteriaSet.Content criteria, List<Participant> units, Score... scores) {
		Map<String, Score> byUnit = Arrays.stream(scores).collect(Collectors.toMap(Score::unitId, Function.identity()));
		Map<String, Integer> due = units.stream()
			.collect(Collectors.toMap(Participant::unitId, (unit) -> unit.unitId().equals("idle") ? 0 : 4));
		return new Standings(criteria, units, byUnit, due).lines();
	}

	private static Participant school(String id) {
		return new Participant(id, "schools", null);
	}

	private static List<String> told(List<Standing> lines) {
		return lines.stream()
			.map((line) -> line.unitId() + " " + line.bandKey() + " " + line.rank() + (line.tied() ? "=" : ""))
			.toList();
	}

	@Test
	void equalSumsShareAPlaceAndTheNextCountsThemAll() {
		List<Participant> units = List.of(school("a"), school("b"), school("c"), school("d"));
		List<Standing> lines = lines(content(), units, appraised("a", 45), appraised("b", 50), appraised("c", 45),
				appraised("d", 20));
		assertThat(told(lines)).containsExactly("b best 1", "a good 2=", "c good 2=", "d weak 4");
	}

	@Test
	void aTieBreakerDecidesBetweenEqualSums() {
		List<Participant> units = List.of(school("a"), school("b"));
		List<Standing> lines = lines(content(), units, appraised("a", 45, points("bonus", 2, "Mô hình điểm")),
				appraised("b", 47));
		assertThat(lines.getFirst().total()).isEqualByComparingTo(lines.getLast().total());
		assertThat(told(lines)).containsExactly("b good 1", "a good 2");
	}

	@Test
	void peerGroupsNeverMix() {
		List<Participant> units = List.of(school("a"), new Participant("vp", "rooms", null));
		assertThat(told(lines(content(), units, appraised("a", 58), appraised("vp", 41)))).containsExactly("vp good 1",
				"a best 1");
	}

	@Test
	void whoCannotBeComparedIsNotClassifiedAndTheReasonIsSaid() {
		List<Participant> units = List.of(school("a"), school("idle"), school("vetoed"), school("unscored"),
				new Participant("young", "schools", Participant.PART_OF_YEAR));
		List<Standing> lines = lines(content(), units, appraised("a", 58), appraised("idle", 60),
				appraised("vetoed", 60, points("veto", 1, "Kỷ luật")), appraised("young", 60));
		assertThat(lines).extracting(Standing::unitId, Standing::rank, Standing::unclassified)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("a", 1, null),
					org.assertj.core.groups.Tuple.tuple("idle", null, "too-little-data"),
					org.assertj.core.groups.Tuple.tuple("unscored", null, "not-appraised"),
					org.assertj.core.groups.Tuple.tuple("vetoed", null, "veto"),
					org.assertj.core.groups.Tuple.tuple("young", null, "part-of-year"));
	}

	@Test
	void aFullClassPassesUnitsToTheNext() {
		CriteriaSet.Content base = content();
		CriteriaSet.Content quota = new CriteriaSet.Content(base.name(), null, base.method(), base.criteria(),
				base.peerGroups(), List.of(band("best", 90, 50), band("good", 80, null), band("weak", 0, null)),
				base.awards(), base.calendar(), 1, List.of());
		List<Participant> units = List.of(school("a"), school("b"), school("c"), school("d"));
		assertThat(told(
				lines(quota, units, appraised("a", 60), appraised("b", 58), appraised("c", 56), appraised("d", 30))))
			.containsExactly("a best 1", "b best 2", "c good 3", "d weak 4");
	}

	@Test
	void aClassBelowHoldsAsManyAsItsOwnQuotaWhoeverStandsAbove() {
		CriteriaSet.Content base = content();
		CriteriaSet.Content quota = new CriteriaSet.Content(base.name(), null, base.method(), base.criteria(),
				base.peerGroups(),
				List.of(band("best", 90, 20), band("good", 80, 30), band("fair", 50, null), band("weak", 0, null)),
				base.awards(), base.calendar(), 1, List.of());
		Score[] scores = IntStream.rangeClosed(0, 9)
			.mapToObj((n) -> appraised("u" + n, (n < 2) ? 60 - n : (n < 6) ? 47 - n : 40 - n))
			.toArray(Score[]::new);
		List<Participant> units = Arrays.stream(scores).map((score) -> school(score.unitId())).toList();
		assertThat(told(lines(quota, units, scores)).subList(0, 6)).containsExactly("u0 best 1", "u1 best 2",
				"u2 good 3", "u3 good 4", "u4 good 5", "u5 fair 6");
	}

	@Test
	void theLowestClassTakesWhoeverReachesNone() {
		CriteriaSet.Content base = content();
		CriteriaSet.Content high = new CriteriaSet.Content(base.name(), null, base.method(), base.criteria(),
				base.peerGroups(), List.of(band("best", 90, null), band("pass", 50, null)), base.awards(),
				base.calendar(), 1, List.of());
		assertThat(told(lines(high, List.of(school("a")), appraised("a", 1)))).containsExactly("a pass 1");
	}

}
