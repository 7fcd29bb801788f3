package io.kehoach.notification.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.notification.application.DutyCalendar;
import io.kehoach.notification.application.DutyWatch;
import io.kehoach.notification.application.Effectiveness;
import io.kehoach.notification.domain.About;
import io.kehoach.notification.domain.FollowUp;
import io.kehoach.notification.domain.SubjectKind;
import io.kehoach.notification.messaging.PlanWire.PlanState;

import org.springframework.stereotype.Component;

/**
 * Watches the plans that units are to issue for themselves, like every other duty: each
 * event of the plan that asks renews who owes one and ends what it names no more. That a
 * unit's own plan answers the duty follows from the picture of that plan.
 */
@Component
class DerivedPlans {

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
		Map<String, LocalDate> asked = Addressed.toDerive(plan);
		asked.forEach((unitId, due) -> {
			// Who joins when the day has passed owes none.
			if (!due.isBefore(today)) {
				this.watch.keep(dutyId(plan.id(), unitId), event.sequence(),
						owed(plan, body, unitId, due, event.time()));
			}
		});
		Set<String> duties = asked.keySet()
			.stream()
			.map((unitId) -> dutyId(plan.id(), unitId))
			.collect(Collectors.toSet());
		this.watch.endOthers(dutyId(plan.id(), ""), duties, event.sequence());
	}

	void issued(String parentPlanId, String unitId, Instant at) {
		this.effectiveness.filed(dutyId(parentPlanId, unitId), at);
	}

	private FollowUp owed(PlanState plan, String body, String unitId, LocalDate due, Instant since) {
		String dutyId = dutyId(plan.id(), unitId);
		LocalDate target = this.calendar.hours().calendar().onOrBefore(due);
		return new FollowUp("derived-plan", true, body, unitId, target, since, null,
				about(dutyId, plan.id(), plan, unitId, due));
	}

	private static About about(String dutyId, String planId, PlanState plan, String unitId, LocalDate due) {
		return new About(SubjectKind.DERIVED_PLAN, dutyId, planId, plan.title(), plan.number(), null, plan.title(),
				unitId, null, null, due, null, null, null, null);
	}

	private static String dutyId(String planId, String unitId) {
		return planId + ":derived:" + unitId;
	}

}
