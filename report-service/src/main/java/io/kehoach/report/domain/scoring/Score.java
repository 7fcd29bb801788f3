package io.kehoach.report.domain.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.kehoach.report.domain.RuleViolated;

/**
 * What one unit's year is worth: self-score, appraisal and re-check side by side. Each is
 * added and none is overwritten; the newest of a phase counts.
 *
 * @param rankingId the year and criteria it belongs to
 */
public record Score(String rankingId, String unitId, String bodyId, int year, String criteriaSetId, State state,
		List<Scoring> scorings) {

	/** How far the three scores have come. */
	public enum State {

		OPEN, SELF_SCORED, APPRAISED, RECHECKED

	}

	public Score {
		scorings = List.copyOf(scorings);
	}

	public static Score opened(String rankingId, String unitId, String bodyId, int year, String criteriaSetId) {
		return new Score(rankingId, unitId, bodyId, year, criteriaSetId, State.OPEN, List.of());
	}

	public static String id(String rankingId, String unitId) {
		return rankingId + ":" + unitId;
	}

	public String id() {
		return id(this.rankingId, this.unitId);
	}

	public Optional<Scoring> latest(Scoring.Phase phase) {
		return this.scorings.reversed().stream().filter((scoring) -> scoring.phase() == phase).findFirst();
	}

	/**
	 * The score that counts: a re-check before an appraisal; a self-score never alone.
	 */
	public Optional<Scoring> settled() {
		return latest(Scoring.Phase.RECHECK).or(() -> latest(Scoring.Phase.APPRAISAL));
	}

	/** A unit may score itself again until someone has appraised it. */
	public Score self(Scoring scoring, Windows windows, LocalDate today) {
		RuleViolated.require(windows.selfOpen(today), "self-score-closed");
		RuleViolated.require(this.state == State.OPEN || this.state == State.SELF_SCORED, "score-appraised");
		return with(State.SELF_SCORED, scoring);
	}

	/** A unit that let its days pass is appraised without a self-score. */
	public Score appraise(Scoring scoring, Windows windows, LocalDate today) {
		RuleViolated.require(this.state != State.APPRAISED && this.state != State.RECHECKED, "score-appraised");
		RuleViolated.require(this.state == State.SELF_SCORED || windows.selfClosed(today), "self-score-awaited");
		RuleViolated.require(windows.appraisalOpen(today), "appraisal-closed");
		RuleViolated.require(latest(Scoring.Phase.SELF).map(Scoring::by).filter(scoring.by()::equals).isEmpty(),
				"scored-by-same");
		return with(State.APPRAISED, scoring);
	}

	/** Whether this person may and should appraise it now. */
	public boolean appraisable(String by, Windows windows, LocalDate today) {
		boolean due = this.state == State.SELF_SCORED || (this.state == State.OPEN && windows.selfClosed(today));
		return due && windows.appraisalOpen(today)
				&& latest(Scoring.Phase.SELF).map(Scoring::by).filter(by::equals).isEmpty();
	}

	/** Someone else looks again; after an objection perhaps more than once. */
	public Score recheck(Scoring scoring, Windows windows, LocalDate today) {
		RuleViolated.require(this.state == State.APPRAISED || this.state == State.RECHECKED, "score-not-appraised");
		RuleViolated.require(windows.recheckOpen(today), "recheck-closed");
		RuleViolated.require(latest(Scoring.Phase.APPRAISAL).map(Scoring::by).filter(scoring.by()::equals).isEmpty(),
				"scored-by-same");
		return with(State.RECHECKED, scoring);
	}

	private Score with(State next, Scoring scoring) {
		List<Scoring> kept = new ArrayList<>(this.scorings);
		kept.add(scoring);
		return new Score(this.rankingId, this.unitId, this.bodyId, this.year, this.criteriaSetId, next, kept);
	}

}
