package io.kehoach.report.domain.scoring;

import java.time.Instant;
import java.util.List;

import io.kehoach.report.domain.RuleViolated;
import org.jspecify.annotations.Nullable;

/**
 * A unit proposes to honour itself or one of its people for a year's work.
 *
 * @param unitId who proposes
 * @param nominee the collective or the person; stays here and goes on no topic
 * @param achievements drawn from confirmed results
 * @param decision what the Office said when it consolidated
 */
public record AwardProposal(String unitId, String bodyId, String rankingId, int year, String award, String title,
		AwardRule.Form form, String nominee, String reasons, List<Achievement> achievements, State state,
		@Nullable Instant proposedAt, @Nullable Decision decision) {

	/** From the unit's draft to the Office's list. */
	public enum State {

		DRAFT, PROPOSED, ENDORSED, DECLINED

	}

	/** A confirmed result. */
	public record Achievement(String taskId, @Nullable String itemNo, String content, @Nullable String result,
			@Nullable Instant confirmedAt) {
	}

	/** The Office's word. */
	public record Decision(boolean endorsed, String reason, String by, Instant at) {
	}

	public AwardProposal {
		achievements = List.copyOf(achievements);
	}

	public static AwardProposal drafted(String unitId, Ranking ranking, String rankingId, AwardRule award,
			String nominee, String reasons, List<Achievement> achievements) {
		return new AwardProposal(unitId, ranking.unitId(), rankingId, ranking.year(), award.key(), award.title(),
				award.form(), nominee, reasons, achievements, State.DRAFT, null, null);
	}

	public AwardProposal edit(String nominee, String reasons, List<Achievement> achievements) {
		RuleViolated.require(this.state == State.DRAFT, "award-not-draft");
		return new AwardProposal(this.unitId, this.bodyId, this.rankingId, this.year, this.award, this.title, this.form,
				nominee, reasons, achievements, this.state, null, null);
	}

	public AwardProposal propose(Instant now) {
		RuleViolated.require(this.state == State.DRAFT, "award-not-draft");
		RuleViolated.require(!this.reasons.isBlank() || !this.achievements.isEmpty(), "award-without-achievements");
		return with(State.PROPOSED, now, null);
	}

	public AwardProposal decide(Decision decision) {
		RuleViolated.require(this.state == State.PROPOSED, "award-not-proposed");
		return with(decision.endorsed() ? State.ENDORSED : State.DECLINED, this.proposedAt, decision);
	}

	private AwardProposal with(State state, @Nullable Instant proposedAt, @Nullable Decision decision) {
		return new AwardProposal(this.unitId, this.bodyId, this.rankingId, this.year, this.award, this.title, this.form,
				this.nominee, this.reasons, this.achievements, state, proposedAt, decision);
	}

}
