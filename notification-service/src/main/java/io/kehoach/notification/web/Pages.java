package io.kehoach.notification.web;

import java.time.Instant;
import java.util.List;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.web.Cursors;
import io.kehoach.notification.application.NotificationLists.Position;
import io.kehoach.notification.domain.Notification;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Positions in lists of notifications, as opaque cursors.
 */
@Component
class Pages {

	private final Cursors cursors;

	Pages(Cursors cursors) {
		this.cursors = cursors;
	}

	@Nullable Position after(@Nullable String cursor) {
		List<String> key = this.cursors.decode(cursor);
		return key.isEmpty() ? null : new Position(Instant.parse(key.get(0)), key.get(1));
	}

	@Nullable String next(List<Stored<Notification>> page, int limit) {
		if (page.size() < limit) {
			return null;
		}
		Stored<Notification> last = page.getLast();
		return this.cursors.encode(last.state().storedAt().toString(), last.id());
	}

}
