package io.kehoach.notification.application;

import java.util.Optional;

import io.kehoach.notification.domain.Channel;
import io.kehoach.notification.domain.Notification;
import io.kehoach.notification.domain.Topic;

import org.springframework.stereotype.Component;

/**
 * Whether something that was to be said still wants saying.
 */
@Component
public class Relevance {

	private final FollowUps followUps;

	private final Preferences preferences;

	private final Plans plans;

	Relevance(FollowUps followUps, Preferences preferences, Plans plans) {
		this.followUps = followUps;
		this.plans = plans;
		this.preferences = preferences;
	}

	public Optional<String> reasonToSkip(Notification notification) {
		if (movedOn(notification)) {
			return Optional.of("MOVED_ON");
		}
		return silenced(notification) ? Optional.of("SILENCED") : Optional.empty();
	}

	private boolean silenced(Notification notification) {
		Topic topic = notification.kind().topic();
		return topic.messageClass().silenceable()
				&& this.preferences.of(notification.to()).channel(topic) == Channel.IN_APP;
	}

	private boolean movedOn(Notification notification) {
		if (!notification.kind().fromLadder()) {
			return false;
		}
		return this.plans.ended(notification.about().planId()) || this.followUps.find(notification.about().subjectId())
			.filter((duty) -> duty.stillOwes(notification.about().remindOn()))
			.isEmpty();
	}

}
