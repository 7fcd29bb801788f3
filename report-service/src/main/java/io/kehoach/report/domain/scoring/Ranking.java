package io.kehoach.report.domain.scoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.kehoach.report.domain.RuleViolated;
import org.jspecify.annotations.Nullable;

/**
 * A body's scoring year: bound to one version of the criteria, open for scores, previewed
 * for objections, then published for ever.
 *
 * @param unitId the body
 * @param planIds the plans whose reports and tasks are counted
 * @param filling whether some of its score sheets may still have to be made
 * @param objectionsUntil exclusive; set by the preview
 */
public record Ranking(String unitId, int year, String criteriaSetId, String name, String zone, List<String> planIds,
		Windows windows, List<Participant> participants, boolean filling, State state, List<Standing> standings,
		List<Objection> objections, @Nullable Instant previewedAt, @Nullable Instant objectionsUntil,
		@Nullable Instant publishedAt) {

	/** How far a year has come. */
	public enum State {

		SCORING, PREVIEWED, PUBLISHED

	}

	public Ranking {
		planIds = List.copyOf(planIds);
		participants = List.copyOf(participants);
		standings = List.copyOf(standings);
		objections = List.copyOf(objections);
	}

	public static Ranking opened(CriteriaSet criteria, int year, String zone, List<String> planIds, Windows windows,
			List<Participant> participants) {
		RuleViolated.require(criteria.binds(year), "criteria-not-in-force");
		RuleViolated.require(windows.ordered(), "windows-out-of-order");
		RuleViolated.require(!participants.isEmpty(), "nobody-to-score");
		return new Ranking(criteria.unitId(), year, criteria.id(), criteria.content().name(), zone, planIds, windows,
				participants, true, State.SCORING, List.of(), List.of(), null, null, null);
	}

	/** One for a body, criteria code and year, whatever the version. */
	public static String id(CriteriaSet criteria, int year) {
		return criteria.unitId() + ":" + criteria.code() + ":" + year;
	}

	public Ranking filled() {
		return new Ranking(this.unitId, this.year, this.criteriaSetId, this.name, this.zone, this.planIds, this.windows,
				this.participants, false, this.state, this.standings, this.objections, this.previewedAt,
				this.objectionsUntil, this.publishedAt);
	}

	/** Gives other days, or says of units that they are not ranked. */
	public Ranking arrange(Windows windows, List<Participant> participants) {
		RuleViolated.require(this.state != State.PUBLISHED, "ranking-published");
		RuleViolated.require(windows.ordered(), "windows-out-of-order");
		return new Ranking(this.unitId, this.year, this.criteriaSetId, this.name, this.zone, this.planIds, windows,
				participants, this.filling, this.state, this.standings, this.objections, this.previewedAt,
				this.objectionsUntil, this.publishedAt);
	}

	/** Scores are given until the year is published. */
	public void requireScoring() {
		RuleViolated.require(this.state != State.PUBLISHED, "ranking-published");
	}

	/**
	 * Shows the units where they stand; a second preview after re-checks keeps its
	 * window.
	 */
	public Ranking preview(List<Standing> standings, Instant now, Instant until) {
		RuleViolated.require(this.state != State.PUBLISHED, "ranking-published");
		Instant open = (this.objectionsUntil != null && this.objectionsUntil.isAfter(now)) ? this.objectionsUntil
				: until;
		return with(State.PREVIEWED, standings, this.objections, now, open, null);
	}

	public Ranking object(String unitId, String text, String by, Instant now) {
		RuleViolated.require(this.state == State.PREVIEWED, "ranking-not-previewed");
		RuleViolated.require(objectionsOpen(now), "objections-closed");
		RuleViolated.require(scores(unitId), "unit-not-scored");
		RuleViolated.require(this.objections.stream().noneMatch((held) -> held.open() && held.unitId().equals(unitId)),
				"objection-open");
		List<Objection> held = new ArrayList<>(this.objections);
		held.add(new Objection(held.size() + 1, unitId, text, by, now, null));
		return with(this.state, this.standings, held, this.previewedAt, this.objectionsUntil, null);
	}

	public Ranking answer(int n, Objection.Answer answer) {
		RuleViolated.require(this.state == State.PREVIEWED, "ranking-not-previewed");
		RuleViolated.require(this.objections.stream().anyMatch((held) -> held.n() == n && held.open()),
				"objection-not-open");
		List<Objection> held = this.objections.stream()
			.map((one) -> (one.n() != n) ? one : new Objection(n, one.unitId(), one.text(), one.by(), one.at(), answer))
			.toList();
		return with(this.state, this.standings, held, this.previewedAt, this.objectionsUntil, null);
	}

	/**
	 * Freezes what everyone has seen.
	 * @param today how the units stand now; where it differs from the preview the units
	 * must see it first
	 */
	public Ranking publish(List<Standing> today, Instant now) {
		RuleViolated.require(this.state == State.PREVIEWED, "ranking-not-previewed");
		RuleViolated.require(!objectionsOpen(now), "objections-still-open");
		RuleViolated.require(this.objections.stream().noneMatch(Objection::open), "objection-open");
		RuleViolated.require(today.equals(this.standings), "ranking-outdated");
		return with(State.PUBLISHED, this.standings, this.objections, this.previewedAt, this.objectionsUntil, now);
	}

	public boolean scores(String unitId) {
		return this.participants.stream().anyMatch((unit) -> unit.unitId().equals(unitId));
	}

	public boolean objectionsOpen(Instant now) {
		return this.state == State.PREVIEWED && this.objectionsUntil != null && now.isBefore(this.objectionsUntil);
	}

	/** Whether every objection had its time and its answer. */
	public boolean publishable(Instant now) {
		return this.state == State.PREVIEWED && !objectionsOpen(now)
				&& this.objections.stream().noneMatch(Objection::open);
	}

	public Optional<Standing> of(String unitId) {
		return this.standings.stream().filter((line) -> line.unitId().equals(unitId)).findFirst();
	}

	private Ranking with(State state, List<Standing> standings, List<Objection> objections,
			@Nullable Instant previewedAt, @Nullable Instant until, @Nullable Instant publishedAt) {
		return new Ranking(this.unitId, this.year, this.criteriaSetId, this.name, this.zone, this.planIds, this.windows,
				this.participants, this.filling, state, standings, objections, previewedAt, until, publishedAt);
	}

}
