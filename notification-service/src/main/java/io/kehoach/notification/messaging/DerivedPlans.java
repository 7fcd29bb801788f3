package io.kehoach.notification.messaging;

import java.time.Instant;
import java.time.LocalDate;

import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.notification.application.DutyCalendar;
import io.kehoach.notification.application.DutyWatch;
import io.kehoach.notification.application.Effectiveness;
import io.kehoach.notification.domain.About;
import io.kehoach.notification.domain.FollowUp;
import io.kehoach.notification.domain.SubjectKind;
import io.kehoach.notification.messaging.PlanWire.PlanState;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Watches the plans that units are to issue for themselves, like every other duty: each
 * event of the plan that asks renews who owes one, and a unit's own plan ends it.
 */
@Component
class DerivedPlans {

	/**
	 * Plan and unit share no sequence; an issued plan outlasts whatever its parent says.
	 */
	private static final long FOR_GOOD = Long.MAX_VALUE;

	private final DutyWatch watch;

	private final Effectiveness effectiveness;

	private final DutyCalendar calendar;

	DerivedPlans(DutyWatch watch, Effectiveness effectiveness, DutyCalendar calendar) {
		this.watch = watch;
		this.effectiveness = effectiveness;
		this.calendar = calendar;
	}

	void asked(PlanState plan, String body, IncomingEvent event) {
		LocalDate today = this.calendar.hours().day(event.time());
		Addressed.toDerive(plan).forEach((unitId, due) -> {
			// Who joins when the day has passed owes none.
			if (!due.isBefore(today)) {
				this.watch.keep(dutyId(plan.id(), unitId), event.sequence(),
						owed(plan, body, unitId, due, event.time()));
			}
		});
	}

	void issued(String parentPlanId, String unitId, PlanState own, Instant at) {
		String dutyId = dutyId(parentPlanId, unitId);
		About about = about(dutyId, parentPlanId, own, unitId, null);
		this.watch.keep(dutyId, FOR_GOOD, new FollowUp("derived-plan", false, unitId, unitId, null, at, null, about));
		this.effectiveness.filed(dutyId, at);
	}

	private FollowUp owed(PlanState plan, String body, String unitId, LocalDate due, Instant since) {
		String dutyId = dutyId(plan.id(), unitId);
		LocalDate target = this.calendar.hours().calendar().onOrBefore(due);
		return new FollowUp("derived-plan", true, body, unitId, target, since, null,
				about(dutyId, plan.id(), plan, unitId, due));
	}

	private static About about(String dutyId, String planId, PlanState plan, String unitId, @Nullable LocalDate due) {
		return new About(SubjectKind.DERIVED_PLAN, dutyId, planId, plan.title(), plan.number(), null, plan.title(),
				unitId, null, null, due, null, null, null, null);
	}

	private static String dutyId(String planId, String unitId) {
		return planId + ":derived:" + unitId;
	}

}
