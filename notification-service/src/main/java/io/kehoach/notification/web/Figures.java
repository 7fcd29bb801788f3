package io.kehoach.notification.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.time.SystemClock;
import io.kehoach.notification.application.NotificationLists;
import io.kehoach.notification.application.NotificationLists.Counts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The figures of the delivery log as open pages are told them. Counting everything takes
 * long, so all who may see the same share a count of some seconds ago, and it is renewed
 * beside the thread that looks for everybody's news.
 */
@Component
class Figures {

	private static final Duration COUNT_HOLDS = Duration.ofSeconds(5);

	private static final int MOST_SCOPES = 200;

	private final Map<Seen, Counted> counts = new ConcurrentHashMap<>();

	private final NotificationLists lists;

	private final SystemClock clock;

	Figures(NotificationLists lists, SystemClock clock) {
		this.lists = lists;
		this.clock = clock;
	}

	/** Who opens a page waits for figures that hold; after that nobody waits. */
	Streams.Subject of(Scope scope) {
		counted(scope).await();
		return new Streams.Subject("deliveries", () -> counted(scope).look());
	}

	private Counted counted(Scope scope) {
		if (this.counts.size() > MOST_SCOPES) {
			this.counts.clear();
		}
		return this.counts.computeIfAbsent(new Seen(scope.all(), scope.unitIds()), (seen) -> new Counted(scope));
	}

	/**
	 * Whoever may see the same units is told the same.
	 */
	private record Seen(boolean all, Set<String> unitIds) {
	}

	private record Held(Counts counts, Instant until) {
	}

	private final class Counted {

		private final Scope scope;

		private final AtomicBoolean counting = new AtomicBoolean();

		private volatile @Nullable Held last;

		Counted(Scope scope) {
			this.scope = scope;
		}

		void await() {
			if (passed(this.last)) {
				count();
			}
		}

		Counts look() {
			Held held = this.last;
			if (held == null) {
				return count();
			}
			if (passed(held) && this.counting.compareAndSet(false, true)) {
				Thread.ofVirtual().name("figures").start(this::renew);
			}
			return held.counts;
		}

		private boolean passed(@Nullable Held held) {
			return held == null || Figures.this.clock.instant().isAfter(held.until);
		}

		private void renew() {
			try {
				count();
			}
			finally {
				this.counting.set(false);
			}
		}

		private Counts count() {
			Counts counts = Figures.this.lists.counts(this.scope, null);
			this.last = new Held(counts, Figures.this.clock.instant().plus(COUNT_HOLDS));
			return counts;
		}

	}

}
