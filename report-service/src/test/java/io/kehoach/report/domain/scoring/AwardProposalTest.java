package io.kehoach.report.domain.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.kehoach.report.domain.RuleViolated;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AwardProposalTest {

	private static final Instant AT = Instant.parse("2023-12-27T02:00:00Z");

	private static final Ranking YEAR = Ranking.opened(SampleCriteria.inForce(), 2023, "Asia/Ho_Chi_Minh",
			List.of("p1"), SampleCriteria.windows(), List.of(new Participant("a", "schools", null)));

	private static final AwardRule PRAISE = SampleCriteria.content().awards().getFirst();

	private static final AwardProposal DRAFT = AwardProposal.drafted("a", YEAR, "r", PRAISE, "Trường A", "",
			List.of(new AwardProposal.Achievement("t1", "2", "Quán triệt", null, AT)));

	private static final AwardProposal.Decision YES = new AwardProposal.Decision(true, "Xứng đáng", "2b90", AT);

	private static void refused(String code, ThrowingCallable command) {
		assertThatThrownBy(command).isInstanceOfSatisfying(RuleViolated.class,
				(ex) -> assertThat(ex.code()).isEqualTo(code));
	}

	@Test
	void fromDraftToTheOfficesList() {
		AwardProposal proposed = DRAFT.edit("Trường A", "Hoàn thành tốt", DRAFT.achievements()).propose(AT);
		assertThat(proposed.state()).isEqualTo(AwardProposal.State.PROPOSED);
		assertThat(proposed.proposedAt()).isEqualTo(AT);
		assertThat(proposed.decide(YES).state()).isEqualTo(AwardProposal.State.ENDORSED);
		AwardProposal.Decision no = new AwardProposal.Decision(false, "Chưa đủ", "2b90", AT);
		assertThat(proposed.decide(no).state()).isEqualTo(AwardProposal.State.DECLINED);
	}

	@Test
	void everyStepHasItsPlace() {
		AwardProposal proposed = DRAFT.propose(AT);
		refused("award-not-draft", () -> proposed.propose(AT));
		refused("award-not-draft", () -> proposed.edit("B", "", List.of()));
		refused("award-not-proposed", () -> DRAFT.decide(YES));
		refused("award-not-proposed", () -> proposed.decide(YES).decide(YES));
		refused("award-without-achievements", () -> DRAFT.edit("Trường A", " ", List.of()).propose(AT));
	}

	@Test
	void hintsSayWhatSpeaksForItAndWhatIsNotKnown() {
		CriteriaSet.Content criteria = SampleCriteria.content();
		Standing good = new Standing("a", "schools", null, null, null, null, "good", "Tốt", 1, false, null);
		Standing weak = new Standing("a", "schools", null, null, null, null, "weak", "Yếu", 1, false, null);
		assertThat(Eligibility.of(PRAISE, criteria, Optional.of(good), new Entry.Count(2, 2), new Entry.Count(1, 2)))
			.extracting(Eligibility::met)
			.containsExactly(true, true, false);
		assertThat(Eligibility.of(PRAISE, criteria, Optional.of(weak), new Entry.Count(0, 0), new Entry.Count(0, 0)))
			.extracting(Eligibility::met)
			.containsExactly(false, null, null);
		assertThat(Eligibility.of(PRAISE, criteria, Optional.empty(), new Entry.Count(0, 0), new Entry.Count(0, 0))
			.getFirst()
			.met()).isNull();
	}

}
