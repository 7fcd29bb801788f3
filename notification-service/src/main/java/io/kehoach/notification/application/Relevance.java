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

	private final Owed owed;

	Relevance(FollowUps followUps, Preferences preferences, Owed owed) {
		this.followUps = followUps;
		this.owed = owed;
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
		return this.followUps.find(notification.about().subjectId())
			.filter((duty) -> duty.stillOwes(notification.about().remindOn()) && this.owed.now(duty))
			.isEmpty();
	}

}
