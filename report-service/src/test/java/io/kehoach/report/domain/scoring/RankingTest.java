package io.kehoach.report.domain.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.kehoach.report.domain.RuleViolated;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RankingTest {

	private static final Instant PREVIEW = Instant.parse("2023-12-18T04:00:00Z");

	private static final Instant UNTIL = Instant.parse("2023-12-25T17:00:00Z");

	private static final List<Participant> UNITS = List.of(new Participant("a", "schools", null));

	private static final Ranking OPEN = Ranking.opened(SampleCriteria.inForce(), 2023, "Asia/Ho_Chi_Minh",
			List.of("p1"), SampleCriteria.windows(), UNITS);

	private static final Ranking PREVIEWED = OPEN.preview(standings(50), PREVIEW, UNTIL);

	private static final Objection.Answer NO = new Objection.Answer(false, "Đã xét", "2b90", PREVIEW);

	private static List<Standing> standings(double plan) {
		return new Standings(SampleCriteria.content(), UNITS, Map.of("a", SampleCriteria.appraised("a", plan)),
				Map.of("a", 2))
			.lines();
	}

	private static void refused(String code, ThrowingCallable command) {
		assertThatThrownBy(command).isInstanceOfSatisfying(RuleViolated.class,
				(ex) -> assertThat(ex.code()).isEqualTo(code));
	}

	@Test
	void aYearOpensOnlyUnderCriteriaInForceForIt() {
		refused("criteria-not-in-force", () -> open(SampleCriteria.draft(), UNITS));
		refused("criteria-not-in-force",
				() -> open(SampleCriteria.draft().adopt(LocalDate.of(2024, 1, 1), null), UNITS));
		refused("criteria-not-in-force",
				() -> open(SampleCriteria.draft().adopt(LocalDate.of(2021, 1, 1), LocalDate.of(2022, 12, 31)), UNITS));
		refused("nobody-to-score", () -> open(SampleCriteria.inForce(), List.of()));
		assertThat(OPEN.criteriaSetId()).isEqualTo("so-gddt:dan-van:1");
	}

	private static Ranking open(CriteriaSet criteria, List<Participant> units) {
		return Ranking.opened(criteria, 2023, "Asia/Ho_Chi_Minh", List.of("p1"), SampleCriteria.windows(), units);
	}

	@Test
	void unitsObjectToThePreviewInItsTimeOnceAtATime() {
		refused("ranking-not-previewed", () -> OPEN.object("a", "?", "7c1e", PREVIEW));
		refused("objections-closed", () -> PREVIEWED.object("a", "?", "7c1e", UNTIL));
		refused("unit-not-scored", () -> PREVIEWED.object("b", "?", "7c1e", PREVIEW));
		Ranking held = PREVIEWED.object("a", "Xin xem lại", "7c1e", PREVIEW);
		refused("objection-open", () -> held.object("a", "Lần nữa", "7c1e", PREVIEW));
		assertThat(held.answer(1, NO).object("a", "Lần nữa", "7c1e", PREVIEW).objections()).hasSize(2);
	}

	@Test
	void everyObjectionIsAnsweredOnceBeforePublishing() {
		Ranking held = PREVIEWED.object("a", "Xin xem lại", "7c1e", PREVIEW);
		refused("objection-open", () -> held.publish(standings(50), UNTIL));
		Ranking answered = held.answer(1, NO);
		refused("objection-not-open", () -> answered.answer(1, NO));
		assertThat(answered.publish(standings(50), UNTIL).state()).isEqualTo(Ranking.State.PUBLISHED);
	}

	@Test
	void whatIsPublishedIsWhatWasSeen() {
		refused("ranking-not-previewed", () -> OPEN.publish(standings(50), UNTIL));
		refused("objections-still-open", () -> PREVIEWED.publish(standings(50), UNTIL.minusMillis(1)));
		refused("ranking-outdated", () -> PREVIEWED.publish(standings(51), UNTIL));
		Ranking published = PREVIEWED.publish(standings(50), UNTIL);
		assertThat(published.publishedAt()).isEqualTo(UNTIL);
		refused("ranking-published", () -> published.preview(standings(50), UNTIL, UNTIL));
		refused("ranking-published", () -> published.arrange(SampleCriteria.windows(), UNITS));
		refused("ranking-published", published::requireScoring);
	}

	@Test
	void aSecondPreviewKeepsARunningTimeForObjectionsAndOpensANewOneAfter() {
		Instant later = UNTIL.plusSeconds(86400);
		assertThat(PREVIEWED.preview(standings(51), PREVIEW.plusSeconds(9), later).objectionsUntil()).isEqualTo(UNTIL);
		assertThat(PREVIEWED.preview(standings(51), UNTIL, later).objectionsUntil()).isEqualTo(later);
	}

	@Test
	void daysStayInOrder() {
		LocalDate day = LocalDate.of(2023, 12, 1);
		Windows reversed = new Windows(day, day.minusDays(1), day, day, 5);
		refused("windows-out-of-order", () -> OPEN.arrange(reversed, UNITS));
	}

}
