package io.kehoach.notification.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.SystemClock;
import io.kehoach.notification.application.NotificationLists;
import io.kehoach.notification.application.Posts;
import io.kehoach.notification.domain.Addressee;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * How much a person has not read yet. Every page shows it, so it is looked up for
 * everyone who is there: the newest at each look, the long count when that has changed
 * and else now and then, for what was read elsewhere.
 */
@Component
class Unread {

	private static final Duration COUNT_HOLDS = Duration.ofSeconds(5);

	private final NotificationLists lists;

	private final Posts posts;

	private final SystemClock clock;

	Unread(NotificationLists lists, Posts posts, SystemClock clock) {
		this.lists = lists;
		this.posts = posts;
		this.clock = clock;
	}

	Streams.Subject of(Caller caller) {
		List<Addressee> held = this.posts.of(caller);
		Counted counted = new Counted();
		return new Streams.Subject("notifications", () -> counted.look(held, caller.subject()));
	}

	/**
	 * @param newest id of the newest notification
	 */
	record Standing(long unread, @Nullable String newest) {
	}

	private final class Counted {

		private @Nullable Standing last;

		private Instant holdsUntil = Instant.MIN;

		synchronized Standing look(List<Addressee> held, String subject) {
			String newest = Unread.this.lists.mine(held, null, 1).stream().findFirst().map(Stored::id).orElse(null);
			Instant now = Unread.this.clock.instant();
			Standing standing = this.last;
			if (standing == null || !Objects.equals(newest, standing.newest) || now.isAfter(this.holdsUntil)) {
				standing = new Standing(Unread.this.lists.unread(held, subject), newest);
				this.last = standing;
				this.holdsUntil = now.plus(COUNT_HOLDS);
			}
			return standing;
		}

	}

}
