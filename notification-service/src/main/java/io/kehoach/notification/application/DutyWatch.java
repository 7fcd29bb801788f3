package io.kehoach.notification.application;

import java.time.Instant;
import java.util.Set;

import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.notification.domain.FollowUp;
import io.kehoach.notification.domain.SendingHours;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Keeps the newest picture of each duty and when its ladder speaks next: it stops at once
 * on submission and is computed anew when a deadline moves.
 */
@Component
public class DutyWatch {

	private final FollowUps followUps;

	private final Ladders ladders;

	private final Notifier notifier;

	private final DutyCalendar calendar;

	private final BusinessClock clock;

	DutyWatch(FollowUps followUps, Ladders ladders, Notifier notifier, DutyCalendar calendar, BusinessClock clock) {
		this.followUps = followUps;
		this.ladders = ladders;
		this.notifier = notifier;
		this.calendar = calendar;
		this.clock = clock;
	}

	public void keep(String dutyId, long seq, FollowUp seen) {
		FollowUp picture = FollowUp.after(this.followUps.find(dutyId).orElse(null), notOurs(seen));
		this.followUps.keep(dutyId, seq, picture.next(nextStep(picture)));
	}

	/** Ends the duties under a prefix that are asked of nobody any more. */
	public void endOthers(String prefix, Set<String> asked, long seq) {
		this.followUps.activeUnder(prefix).forEach((dutyId, duty) -> {
			if (!asked.contains(dutyId)) {
				this.followUps.keep(dutyId, seq, duty.ended());
			}
		});
	}

	/** Watches a duty that is known before its own first event. */
	public void begin(String dutyId, FollowUp expected) {
		FollowUp picture = notOurs(expected);
		this.followUps.begin(dutyId, picture.next(nextStep(picture)));
	}

	/**
	 * A duty learnt from old history is watched from now on; its earlier steps were
	 * somebody else's to send.
	 */
	private FollowUp notOurs(FollowUp seen) {
		if (!this.notifier.stale(seen.activeSince())) {
			return seen;
		}
		return new FollowUp(seen.ladder(), seen.active(), seen.issuerUnitId(), seen.unitId(), seen.remindOn(),
				this.clock.instant(), null, seen.about());
	}

	private @Nullable Instant nextStep(FollowUp picture) {
		if (!picture.active()) {
			return null;
		}
		SendingHours hours = this.calendar.hours();
		// Looking from the moment the duty began finds steps that are due already, so
		// they are looked at now.
		return this.ladders.named(picture.ladder())
			.round(picture.target(hours), picture.lateFrom(hours), picture.activeSince(), picture.activeSince(), hours)
			.next();
	}

}
