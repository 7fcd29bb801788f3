package io.kehoach.notification.application;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.notification.domain.About;
import io.kehoach.notification.domain.Addressee;
import io.kehoach.notification.domain.Cause;
import io.kehoach.notification.domain.DeliveryState;
import io.kehoach.notification.domain.Kind;
import io.kehoach.notification.domain.Notification;
import io.kehoach.notification.domain.Queue;
import io.kehoach.notification.domain.SubjectKind;

import org.springframework.stereotype.Component;

/**
 * Passes outcomes on: what a digest covered shares its fate, and the Office hears of mail
 * that cannot be delivered.
 */
@Component
public class Settlement {

	private static final int MOST = 200;

	private final Notifications notifications;

	private final Notifier notifier;

	private final Superiors superiors;

	private final Plans plans;

	private final BusinessClock clock;

	Settlement(Notifications notifications, Notifier notifier, Superiors superiors, Plans plans, BusinessClock clock) {
		this.notifications = notifications;
		this.notifier = notifier;
		this.superiors = superiors;
		this.plans = plans;
		this.clock = clock;
	}

	public void run() {
		this.notifications.toSettle(MOST).forEach(this::settle);
	}

	private void settle(Stored<Notification> ended) {
		Notification state = ended.state();
		this.notifications.coveredBy(ended.id()).forEach((member) -> pass(state, ended.id(), member.id()));
		if (state.state() == DeliveryState.PERMANENT_FAILURE && state.kind() != Kind.DELIVERY_PROBLEM) {
			tellOffice(ended);
		}
		this.notifications.change(ended.id(), (found) -> found.queue() == Queue.SETTLE, Notification::settled);
	}

	private void pass(Notification digest, String digestId, String memberId) {
		this.notifications.change(memberId, (member) -> digestId.equals(member.digestId()) && follows(member, digest),
				(member) -> member.settledBy(digest, this.clock.instant()));
	}

	/** A digest may come back after it was delivered. */
	private static boolean follows(Notification member, Notification digest) {
		return member.state() == DeliveryState.CREATED
				|| (member.state() == DeliveryState.DELIVERED && digest.state() == DeliveryState.PERMANENT_FAILURE);
	}

	private void tellOffice(Stored<Notification> failed) {
		Notification state = failed.state();
		Addressee office = this.superiors.office(issuer(state), this.clock.instant());
		if (office.equals(state.to())) {
			return;
		}
		About what = state.about();
		About about = new About(SubjectKind.DELIVERY, failed.id(), what.planId(), what.planTitle(), what.planNumber(),
				null, what.title(), state.to().unitId(), null, null, null, state.reason(), null, null, null);
		// One invalid address fails every mail to it; the Office hears of it once a day.
		Cause cause = new Cause("undeliverable:" + state.to().contactId() + ":" + this.clock.today(),
				this.clock.instant());
		this.notifier.tell(cause, Kind.DELIVERY_PROBLEM, office, about);
	}

	private String issuer(Notification failed) {
		String planId = failed.about().planId();
		String body = (planId == null) ? null : this.plans.find(planId).map(Plans.Plan::bodyUnitId).orElse(null);
		return (body == null) ? failed.to().unitId() : body;
	}

}
