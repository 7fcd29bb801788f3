package io.kehoach.notification.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.notification.application.ReminderEffects.Reminder;
import io.kehoach.notification.domain.Addressee;
import io.kehoach.notification.domain.DeliveryState;
import io.kehoach.notification.domain.Kind;
import io.kehoach.notification.domain.Notification;
import io.kehoach.notification.domain.Transition;
import org.jspecify.annotations.Nullable;

/**
 * What people may see of notifications: their own posts' and, for those who monitor, who
 * was told what.
 */
public interface NotificationLists {

	/** Newest first; what was never going to be said is left out. */
	List<Stored<Notification>> mine(List<Addressee> posts, @Nullable Position after, int limit);

	Optional<Stored<Notification>> mine(List<Addressee> posts, String id);

	long unread(List<Addressee> posts, String subject);

	List<Stored<Notification>> deliveries(Scope scope, Filter filter, @Nullable Position after, int limit);

	Counts counts(Scope scope, @Nullable String plan);

	/** Reminders that were delivered. */
	List<Reminder> reminders(Scope scope, @Nullable String plan);

	Optional<Stored<Notification>> delivery(Scope scope, String id);

	/**
	 * A person's command.
	 * @param expectedRevision what the person saw
	 */
	Stored<Notification> change(Scope scope, String id, long expectedRevision,
			Function<Notification, Transition> change);

	/**
	 * The last row of the page before.
	 */
	record Position(Instant storedAt, String id) {
	}

	/**
	 * What to look for; null is anything.
	 */
	record Filter(@Nullable String plan, @Nullable String subject, @Nullable String unit, @Nullable DeliveryState state,
			@Nullable Kind kind, @Nullable Boolean maybeTwice, @Nullable Instant from, @Nullable Instant to) {

		/** The newest of one kind. */
		public static Filter of(Kind kind) {
			return new Filter(null, null, null, null, kind, null, null, null);
		}
	}

	/**
	 * How many of all stand where; of each state no more than 100,000 are counted.
	 *
	 * @param maybeTwice of which a second copy may exist
	 */
	record Counts(long total, Map<DeliveryState, Long> states, long maybeTwice) {
	}

}
