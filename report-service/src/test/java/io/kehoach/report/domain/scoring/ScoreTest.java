package io.kehoach.report.domain.scoring;

import java.time.LocalDate;

import io.kehoach.report.domain.RuleViolated;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static io.kehoach.report.domain.scoring.SampleCriteria.DECEMBER;
import static io.kehoach.report.domain.scoring.SampleCriteria.NOVEMBER;
import static io.kehoach.report.domain.scoring.SampleCriteria.scoring;
import static io.kehoach.report.domain.scoring.SampleCriteria.windows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ScoreTest {

	private static final Scoring SELF = scoring(Scoring.Phase.SELF, "7c1e", 50);

	private static final Scoring APPRAISAL = scoring(Scoring.Phase.APPRAISAL, "a11e", 45);

	private static final Scoring RECHECK = scoring(Scoring.Phase.RECHECK, "2b90", 48);

	private static final Score OPEN = Score.opened("r", "thpt-01", "so-gddt", 2023, "so-gddt:dan-van:1");

	private static final Score SELF_SCORED = OPEN.self(SELF, windows(), NOVEMBER);

	private static final Score APPRAISED = SELF_SCORED.appraise(APPRAISAL, windows(), DECEMBER);

	private static void refused(String code, ThrowingCallable command) {
		assertThatThrownBy(command).isInstanceOfSatisfying(RuleViolated.class,
				(ex) -> assertThat(ex.code()).isEqualTo(code));
	}

	@Test
	void threeScoresStandSideBySideAndNoneIsOverwritten() {
		Score rechecked = APPRAISED.recheck(RECHECK, windows(), DECEMBER);
		assertThat(rechecked.state()).isEqualTo(Score.State.RECHECKED);
		assertThat(rechecked.scorings()).containsExactly(SELF, APPRAISAL, RECHECK);
		assertThat(rechecked.settled()).contains(RECHECK);
		assertThat(APPRAISED.settled()).contains(APPRAISAL);
		assertThat(SELF_SCORED.settled()).isEmpty();
	}

	@Test
	void aUnitMayScoreItselfAgainUntilItIsAppraised() {
		Scoring second = scoring(Scoring.Phase.SELF, "7c1e", 55);
		assertThat(SELF_SCORED.self(second, windows(), NOVEMBER).scorings()).containsExactly(SELF, second);
		refused("score-appraised", () -> APPRAISED.self(second, windows(), NOVEMBER));
	}

	@Test
	void selfScoresComeInTheirDaysFirstAndLastIncluded() {
		refused("self-score-closed", () -> OPEN.self(SELF, windows(), LocalDate.of(2023, 10, 31)));
		refused("self-score-closed", () -> OPEN.self(SELF, windows(), LocalDate.of(2023, 12, 1)));
		assertThat(OPEN.self(SELF, windows(), LocalDate.of(2023, 11, 1)).state()).isEqualTo(Score.State.SELF_SCORED);
		assertThat(OPEN.self(SELF, windows(), LocalDate.of(2023, 11, 30)).state()).isEqualTo(Score.State.SELF_SCORED);
	}

	@Test
	void appraisingWaitsForTheUnitUntilItsDaysHavePassed() {
		refused("self-score-awaited", () -> OPEN.appraise(APPRAISAL, windows(), NOVEMBER));
		assertThat(OPEN.appraise(APPRAISAL, windows(), DECEMBER).state()).isEqualTo(Score.State.APPRAISED);
		refused("appraisal-closed", () -> OPEN.appraise(APPRAISAL, windows(), LocalDate.of(2023, 12, 11)));
		refused("score-appraised", () -> APPRAISED.appraise(APPRAISAL, windows(), DECEMBER));
	}

	@Test
	void nobodyReviewsTheirOwnScore() {
		refused("scored-by-same",
				() -> SELF_SCORED.appraise(scoring(Scoring.Phase.APPRAISAL, "7c1e", 60), windows(), DECEMBER));
		refused("scored-by-same",
				() -> APPRAISED.recheck(scoring(Scoring.Phase.RECHECK, "a11e", 60), windows(), DECEMBER));
	}

	@Test
	void reCheckingFollowsAnAppraisalWithinItsDays() {
		refused("score-not-appraised", () -> SELF_SCORED.recheck(RECHECK, windows(), DECEMBER));
		refused("recheck-closed", () -> APPRAISED.recheck(RECHECK, windows(), LocalDate.of(2023, 12, 26)));
	}

}
