package io.kehoach.report.application.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.application.Duty;
import io.kehoach.report.application.WorkRow.Kind;
import io.kehoach.report.domain.scoring.Objection;
import io.kehoach.report.domain.scoring.Ranking;
import io.kehoach.report.domain.scoring.Score;
import io.kehoach.report.domain.scoring.Windows;

/**
 * A scoring year that asks for something.
 */
record Year(Stored<Ranking> stored) {

	String id() {
		return this.stored.id();
	}

	Ranking ranking() {
		return this.stored.state();
	}

	Windows windows() {
		return ranking().windows();
	}

	LocalDate today(Instant now) {
		return now.atZone(zone()).toLocalDate();
	}

	/** The first moment after a day. */
	Instant end(LocalDate day) {
		return day.plusDays(1).atStartOfDay(zone()).toInstant();
	}

	private ZoneId zone() {
		return ZoneId.of(ranking().zone());
	}

	/** When appraising is over and nobody has seen yet where the units stand. */
	boolean previewDue(Instant now) {
		return ranking().state() == Ranking.State.SCORING && today(now).isAfter(windows().appraiseTo());
	}

	Duty sheet(Stored<Score> sheet, LocalDate until, String action) {
		return new Duty(Kind.SCORE, sheet.id(), sheet.revision(), title(), sheet.state().unitId(), end(until), until,
				action, "/api/scores/" + sheet.id());
	}

	/** Answered while there is still time to look at the score again. */
	Duty objection(Objection objection) {
		return ranking(objection.unitId(), windows().recheckTo(), "answer-objection");
	}

	/** While it lies open to objections. */
	Duty open(Instant until) {
		return ranking(ranking().unitId(), until.minusNanos(1).atZone(zone()).toLocalDate(), "view");
	}

	/** What the body does with the whole ranking. */
	Duty itself(String action) {
		return ranking(ranking().unitId(), windows().recheckTo(), action);
	}

	private Duty ranking(String unitId, LocalDate until, String action) {
		return new Duty(Kind.RANKING, id(), this.stored.revision(), title(), unitId, end(until), until, action,
				"/api/rankings/" + id());
	}

	private String title() {
		return ranking().name() + ", " + ranking().year();
	}

}
