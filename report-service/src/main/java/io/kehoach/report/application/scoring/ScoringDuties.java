package io.kehoach.report.application.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.report.application.Duties;
import io.kehoach.report.application.Duty;
import io.kehoach.report.application.FoundWork;
import io.kehoach.report.application.FoundWork.Place;
import io.kehoach.report.application.Units;
import io.kehoach.report.application.WorkRow.Kind;
import io.kehoach.report.domain.scoring.AwardProposal;
import io.kehoach.report.domain.scoring.Objection;
import io.kehoach.report.domain.scoring.Ranking;
import io.kehoach.report.domain.scoring.Score;
import io.kehoach.report.domain.scoring.Scoring;

import org.springframework.stereotype.Component;

/**
 * Who has to score, appraise, answer and publish in the years that are not published.
 */
@Component
class ScoringDuties implements Duties {

	private final Rankings rankings;

	private final Scores scores;

	private final AwardProposals awards;

	private final Units units;

	private final BusinessClock clock;

	ScoringDuties(Rankings rankings, Scores scores, AwardProposals awards, Units units, BusinessClock clock) {
		this.rankings = rankings;
		this.scores = scores;
		this.awards = awards;
		this.units = units;
		this.clock = clock;
	}

	@Override
	public void of(Caller caller, Instant horizon, FoundWork found) {
		String unit = caller.unit();
		if (caller.has("unit") && unit != null) {
			this.rankings.unpublished(Scope.everything())
				.stream()
				.filter((year) -> year.state().scores(unit))
				.forEach((year) -> this.scores.find(Score.id(year.id(), unit), caller.scope())
					.ifPresent((sheet) -> ofUnit(new Year(year), sheet, horizon, found)));
		}
		List<Stored<Ranking>> bodys = forTheBody(caller) ? this.rankings.unpublished(caller.scope()) : List.of();
		bodys.stream().map(Year::new).forEach((year) -> ofBody(year, caller, found));
		if (caller.has("office")) {
			this.awards.list(null, caller.scope(), null)
				.stream()
				.filter((award) -> award.state().state() == AwardProposal.State.PROPOSED)
				.forEach((award) -> found.duty(Place.SOON, endorse(award)));
		}
	}

	private static boolean forTheBody(Caller caller) {
		return caller.has("office") || caller.has("director") || caller.has("appraiser");
	}

	private void ofUnit(Year year, Stored<Score> sheet, Instant horizon, FoundWork found) {
		switch (sheet.state().state()) {
			case OPEN ->
				found.duty(selfScoring(year, horizon), year.sheet(sheet, year.windows().selfTo(), "self-score"));
			case SELF_SCORED -> found.duty(Place.WAITING, year.sheet(sheet, year.windows().appraiseTo(), "view"));
			case APPRAISED, RECHECKED -> {
				// The unit has done its part; what it may still do is object.
			}
		}
		Instant until = year.ranking().objectionsUntil();
		if (until != null && year.ranking().objectionsOpen(this.clock.instant())) {
			found.duty(Place.WAITING, year.open(until));
		}
	}

	/** Before the window it is a thing to come; after it nothing can be done any more. */
	private Place selfScoring(Year year, Instant horizon) {
		LocalDate today = year.today(this.clock.instant());
		if (year.windows().selfClosed(today)) {
			return Place.NOWHERE;
		}
		boolean soon = year.windows().selfOpen(today) && !year.end(year.windows().selfTo()).isAfter(horizon);
		return soon ? Place.SOON : Place.LATER;
	}

	private void ofBody(Year year, Caller caller, FoundWork found) {
		if (caller.has("appraiser")) {
			toAppraise(year, caller, found);
		}
		String unit = caller.unit();
		if (unit != null && this.units.bodyOf(unit).equals(year.ranking().unitId())) {
			toDecide(year, caller, found);
		}
	}

	/** What only the body whose year it is may do, and none above it. */
	private void toDecide(Year year, Caller caller, FoundWork found) {
		if (caller.has("office")) {
			year.ranking()
				.objections()
				.stream()
				.filter(Objection::open)
				.forEach((objection) -> found.duty(Place.SOON, year.objection(objection)));
			if (year.previewDue(this.clock.instant())) {
				found.duty(Place.SOON, year.itself("preview"));
			}
		}
		if (caller.has("director") && year.ranking().publishable(this.clock.instant())) {
			found.duty(Place.SOON, year.itself("publish"));
		}
	}

	private void toAppraise(Year year, Caller caller, FoundWork found) {
		Instant now = this.clock.instant();
		this.scores.list(Scores.Filter.ofRanking(year.id()), caller.scope())
			.stream()
			.filter((sheet) -> sheet.state().appraisable(caller.subject(), year.windows(), year.today(now)))
			.filter((sheet) -> !sheet.state().unitId().equals(caller.unit()))
			.sorted(Comparator.comparing(Stored::id))
			.forEach((sheet) -> found.duty(Place.SOON, year.sheet(sheet, year.windows().appraiseTo(), "appraise")));
	}

	private static Duty endorse(Stored<AwardProposal> award) {
		return new Duty(Kind.AWARD, award.id(), award.revision(), award.state().title(), award.state().unitId(), null,
				null, "endorse", "/api/award-proposals/" + award.id());
	}

}
