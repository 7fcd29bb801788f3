package io.kehoach.notification.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.notification.domain.About;
import io.kehoach.notification.domain.Addressee;
import io.kehoach.notification.domain.Cause;
import io.kehoach.notification.domain.FollowUp;
import io.kehoach.notification.domain.Ladder;
import io.kehoach.notification.domain.SendingHours;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Turns the steps that have come into intentions. Ids are derived from duty, step and
 * target, so a second look, or a second instance, adds nothing.
 */
@Component
public class LadderRound {

	private final FollowUps followUps;

	private final Ladders ladders;

	private final Notifier notifier;

	private final Superiors superiors;

	private final Plans plans;

	private final Owed owed;

	private final DutyCalendar calendar;

	private final BusinessClock clock;

	LadderRound(FollowUps followUps, Ladders ladders, Notifier notifier, Superiors superiors, Plans plans, Owed owed,
			DutyCalendar calendar, BusinessClock clock) {
		this.followUps = followUps;
		this.ladders = ladders;
		this.notifier = notifier;
		this.superiors = superiors;
		this.plans = plans;
		this.owed = owed;
		this.calendar = calendar;
		this.clock = clock;
	}

	public void run() {
		Instant now = this.clock.instant();
		Optional<FollowUps.Due> due = this.followUps.claimDue(now);
		while (due.isPresent()) {
			FollowUps.Due duty = due.get();
			this.followUps.looked(duty, look(duty.id(), duty.followUp(), now));
			due = this.followUps.claimDue(now);
		}
	}

	/** Digests wait until every step of the moment has been taken. */
	boolean finished() {
		return !this.followUps.anyDue(this.clock.instant());
	}

	private @Nullable Instant look(String dutyId, FollowUp duty, Instant now) {
		if (!duty.active() || this.plans.ended(duty.about().planId())) {
			return null;
		}
		SendingHours hours = this.calendar.hours();
		LocalDate target = duty.target(hours);
		// Goes on in silence while the duty is answered: it may come back.
		Ladder.Round round = this.ladders.named(duty.ladder())
			.round(target, duty.lateFrom(hours), this.owed.since(duty).orElse(now), now, hours);
		round.due().forEach((step) -> say(dutyId, duty, target, step));
		return round.next();
	}

	private void say(String dutyId, FollowUp duty, LocalDate target, Ladder.Due due) {
		String label = due.step().label();
		String subject = due.step().kind().oncePerRow() ? rowOf(dutyId) : dutyId;
		Cause cause = new Cause(subject + ":" + label + ":" + target, due.at());
		Addressee to = this.superiors.of(due.step().audience(), duty.unitId(), duty.issuerUnitId(), due.at());
		About about = duty.about().atStep(label, duty.remindOn());
		if (due.overtaken()) {
			this.notifier.record(cause, due.step().kind(), to, about, "OVERTAKEN");
		}
		else {
			this.notifier.tellStep(cause, due.step().kind(), to, about);
		}
	}

	/** The id of a task or report ends with its unit. */
	private static String rowOf(String dutyId) {
		return dutyId.substring(0, dutyId.lastIndexOf(':'));
	}

}
