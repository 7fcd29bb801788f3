package io.kehoach.notification.messaging;

import java.time.LocalDate;

import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.notification.application.DutyWatch;
import io.kehoach.notification.application.Effectiveness;
import io.kehoach.notification.application.Notifier;
import io.kehoach.notification.application.Plans;
import io.kehoach.notification.application.Superiors;
import io.kehoach.notification.domain.About;
import io.kehoach.notification.domain.Addressee;
import io.kehoach.notification.domain.Cause;
import io.kehoach.notification.domain.Kind;
import io.kehoach.notification.domain.Post;
import io.kehoach.notification.messaging.PeriodWire.Period;
import io.kehoach.notification.messaging.RankingWire.Ranking;
import io.kehoach.notification.messaging.ReportWire.Report;

import org.springframework.stereotype.Component;

/**
 * Watches every report expected and tells who is concerned.
 */
@Component
class ReportEventsListener {

	private final DutyWatch watch;

	private final Notifier notifier;

	private final Superiors superiors;

	private final Effectiveness effectiveness;

	private final Plans plans;

	private final BusinessClock clock;

	ReportEventsListener(DutyWatch watch, Notifier notifier, Superiors superiors, Effectiveness effectiveness,
			Plans plans, BusinessClock clock) {
		this.watch = watch;
		this.notifier = notifier;
		this.superiors = superiors;
		this.effectiveness = effectiveness;
		this.plans = plans;
		this.clock = clock;
	}

	void on(ReportEventType type, IncomingEvent event) {
		switch (type) {
			case OPENED -> opened(event, event.read(PeriodWire.class).period());
			case SCORES_PUBLISHED -> ranked(event, event.read(RankingWire.class).ranking());
			case JOINED, RESCHEDULED, SUBMITTED, NIL_CONFIRMED, RETURNED, ACCEPTED, REOPENED, LATE, MISSING, REMINDED,
					EXEMPTED ->
				reported(type, event);
		}
	}

	/** Each unit reads its own result; the whole table is on the page. */
	private void ranked(IncomingEvent event, Ranking ranking) {
		String planId = ranking.planId();
		String number = (planId == null) ? null : this.plans.find(planId).map(Plans.Plan::number).orElse(null);
		ranking.ranked()
			.forEach((standing) -> say(event, Kind.RANKING_PUBLISHED,
					new Addressee(standing.unitId(), Post.FOCAL_POINT), ranking.about(standing, number)));
	}

	private void reported(ReportEventType type, IncomingEvent event) {
		Report report = event.read(ReportWire.class).report();
		String issuer = issuer(report.planId(), report.unitId());
		this.watch.keep(report.id(), event.sequence(), report.followUp(issuer, event.time()));
		tell(type, event, report, issuer);
	}

	private void opened(IncomingEvent event, Period period) {
		for (String unitId : period.units()) {
			this.watch.begin(period.reportId(unitId),
					period.followUp(unitId, issuer(period.planId(), unitId), event.time()));
			say(event, Kind.REPORT_OPENED, new Addressee(unitId, Post.FOCAL_POINT), period.about(unitId));
		}
	}

	private void tell(ReportEventType type, IncomingEvent event, Report report, String issuer) {
		Addressee unit = new Addressee(report.unitId(), Post.FOCAL_POINT);
		switch (type) {
			case SUBMITTED, NIL_CONFIRMED -> {
				say(event, Kind.REPORT_SUBMITTED, this.superiors.office(issuer, event.time()), report.about());
				this.effectiveness.filed(report.id(), event.time());
			}
			case JOINED -> say(event, Kind.REPORT_OPENED, unit, report.about());
			case RETURNED -> say(event, Kind.REPORT_RETURNED, unit, report.sentBack());
			case ACCEPTED -> say(event, Kind.REPORT_ACCEPTED, unit, report.about());
			case REMINDED -> remind(event, unit, report);
			case OPENED, RESCHEDULED, REOPENED, LATE, MISSING, EXEMPTED, SCORES_PUBLISHED -> {
				// Lateness is said by the ladder, counted in working days and gathered
				// into digests.
			}
		}
	}

	/**
	 * Who answered in time is asked for more, and not told to be near or past a date,
	 * unless one is set for it.
	 */
	private void remind(IncomingEvent event, Addressee unit, Report report) {
		if (report.wantedAtNoDay()) {
			say(event, Kind.REPORT_RETURNED, unit, report.sentBack());
		}
		else {
			LocalDate today = LocalDate.ofInstant(event.time(), this.clock.zone());
			say(event, report.asking(today), unit, report.askedAgain());
		}
	}

	/**
	 * Whose plan it is; where the plan has not been heard of yet, the unit's own
	 * superiors are found upwards.
	 */
	private String issuer(String planId, String unitId) {
		String body = this.plans.find(planId).map(Plans.Plan::bodyUnitId).orElse(null);
		return (body == null) ? unitId : body;
	}

	private void say(IncomingEvent event, Kind kind, Addressee to, About about) {
		this.notifier.tell(new Cause(event.id(), event.time()), kind, to, about);
	}

}
