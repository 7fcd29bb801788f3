package io.kehoach.report.domain;

import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static io.kehoach.report.domain.SampleReports.at;
import static org.assertj.core.api.Assertions.assertThat;

class PeriodTest {

	private static final Instant OPENS = at("2023-05-24T00:00:00+07:00");

	@Test
	void theExpectedSetIsFrozenAtOpeningAndLaterChangesAreLogged() {
		Period open = planned(1, "thpt-01", "thpt-02").open(OPENS);
		assertThat(open.expected()).containsExactly("thpt-01", "thpt-02");
		assertThat(open.openedAt()).isEqualTo(OPENS);
		assertThat(open.opensAt()).isNull();
		Period followed = open.filled(open).follow(planned(2, "thpt-01", "thpt-03"), OPENS.plusSeconds(9));
		assertThat(followed.expected()).containsExactly("thpt-01", "thpt-03");
		assertThat(followed.changes()).containsExactly(new Period.Change("thpt-03", true, OPENS.plusSeconds(9)),
				new Period.Change("thpt-02", false, OPENS.plusSeconds(9)));
		assertThat(followed.left()).extracting(Period.Change::unitId).containsExactly("thpt-02");
		assertThat(followed.filling()).isTrue();
		assertThat(followed.follow(planned(2, "thpt-01", "thpt-03"), OPENS).changes()).hasSize(2);
		assertThat(followed.openedAt()).isEqualTo(OPENS);
		assertThat(followed.opensAt()).isNull();
		assertThat(open.dropped(3)).isEqualTo(open);
	}

	@Test
	void itDoesNotOpenBeforeItsMomentNorTwice() {
		Period planned = planned(1, "thpt-01");
		assertThat(planned.open(OPENS.minusSeconds(1))).isEqualTo(planned);
		Period open = planned.open(OPENS);
		assertThat(open.open(OPENS.plusSeconds(60))).isEqualTo(open);
	}

	@Test
	void untilItOpensItFollowsTheNewestWordOnly() {
		Period newer = planned(2, "thpt-01", "thpt-26");
		assertThat(planned(1, "thpt-01").follow(newer, OPENS)).isEqualTo(newer);
		assertThat(newer.follow(planned(1, "thpt-01"), OPENS)).isEqualTo(newer);
		assertThat(newer.dropped(1)).isEqualTo(newer);
		assertThat(newer.dropped(3).due(OPENS)).isFalse();
	}

	@Test
	void anAmendmentMovesTheDatesOfAnOpenPeriodAndItsReportsAreToldAgain() {
		Period open = planned(1, "thpt-01").open(OPENS);
		open = open.filled(open);
		assertThat(open.follow(planned(2, "thpt-01"), OPENS).filling()).isFalse();
		Period moved = open.follow(Period.planned(SampleReports.PLAN, "so-gddt", "2023-H1",
				new Period.Definition(null, "BEFORE", null), SampleReports.year(), 3, Set.of("thpt-01"), OPENS), OPENS);
		assertThat(moved.terms()).isEqualTo(SampleReports.year());
		assertThat(moved.filling()).isTrue();
		assertThat(moved.open()).isTrue();
	}

	@Test
	void whatAPlanSaysWhileReportsAreMadeIsNotTakenForDone() {
		Period begun = planned(1, "thpt-01").open(OPENS);
		Period joined = begun.follow(planned(2, "thpt-01", "thpt-26"), OPENS.plusSeconds(9));
		assertThat(joined.filled(begun).filling()).isTrue();
		assertThat(joined.filled(joined).filling()).isFalse();
		assertThat(joined.filled(joined).filled(joined).filling()).as("by two at once").isFalse();
		assertThat(joined.filled(joined).filled(begun).filling()).as("by one who began before").isTrue();
	}

	@Test
	void nobodyIsExpectedForAnOpenPeriodThatThePlanNoLongerAsksFor() {
		Period open = planned(1, "thpt-01", "thpt-02").open(OPENS);
		Period withdrawn = open.filled(open).withdrawn(2, OPENS.plusSeconds(9));
		assertThat(withdrawn.expected()).isEmpty();
		assertThat(withdrawn.left()).extracting(Period.Change::unitId).containsExactly("thpt-01", "thpt-02");
		assertThat(withdrawn.filling()).isTrue();
		assertThat(withdrawn.withdrawn(2, OPENS.plusSeconds(60))).isEqualTo(withdrawn);
		assertThat(open.withdrawn(1, OPENS)).isEqualTo(open);
		assertThat(planned(1, "thpt-01").withdrawn(2, OPENS)).isEqualTo(planned(1, "thpt-01"));
	}

	private static Period planned(long planSeq, String... reporters) {
		return Period.planned(SampleReports.PLAN, "so-gddt", "2023-H1", new Period.Definition(null, "BEFORE", null),
				SampleReports.firstHalf(), planSeq, Set.of(reporters), OPENS);
	}

}
