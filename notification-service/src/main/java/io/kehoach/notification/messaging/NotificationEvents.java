package io.kehoach.notification.messaging;

import java.time.Instant;
import java.util.List;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.outbox.OutgoingEvent;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.notification.application.FactMapping;
import io.kehoach.notification.domain.Fact;
import io.kehoach.notification.domain.Notification;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The wire form of notification-events. Posts are named, people and addresses never.
 */
@Component
class NotificationEvents implements FactMapping {

	private final BusinessClock clock;

	NotificationEvents(BusinessClock clock) {
		this.clock = clock;
	}

	@Override
	public List<OutgoingEvent> events(String id, Notification state, List<Fact> facts) {
		Instant now = this.clock.instant();
		return facts.stream().map((fact) -> new OutgoingEvent(type(fact), 1, payload(id, state, now))).toList();
	}

	private static String type(Fact fact) {
		return switch (fact) {
			case SENT -> "notification.sent";
			case DELIVERED -> "notification.delivered";
			case FAILED -> "notification.failed";
			case ACTED -> "notification.acted";
		};
	}

	private static Payload payload(String id, Notification state, Instant now) {
		NotificationState wire = new NotificationState(id, state.cause().id(), state.about().planId(),
				state.to().unitId(), state.to().post().name(), state.kind().template(), state.kind().name(),
				state.about().subjectId(), state.state().name(), state.delivery().maybeTwice(), state.digestId(),
				state.actedAt(), now);
		return new Payload(now, new Actor("system", "system"), new Changed(state.state().name()), wire);
	}

	/**
	 * What every event of this system begins with.
	 */
	record Payload(Instant occurredAt, Actor actor, Changed changed, NotificationState notification) {
	}

	record Changed(String state) {
	}

	/**
	 * @param eventId the event, or the ladder's step, that caused it
	 * @param subjectId the task, report, plan or obstacle it is about
	 */
	record NotificationState(String id, String eventId, @Nullable String planId, String unitId, String post,
			String template, String kind, String subjectId, String state, boolean maybeTwice, @Nullable String digestId,
			@Nullable Instant actedAt, Instant at) {
	}

}
