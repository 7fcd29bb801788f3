package io.kehoach.notification.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.kehoach.chassis.access.Scope;
import io.kehoach.notification.application.NotificationLists;
import io.kehoach.notification.application.NotificationLists.Counts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

/**
 * How often everything is counted for pages that are open, and who waits for it.
 */
class FiguresTest {

	private final NotificationLists lists = mock();

	private final AtomicInteger counted = new AtomicInteger();

	private final CountDownLatch slow = new CountDownLatch(1);

	private Instant now = Instant.parse("2023-01-16T01:00:00Z");

	private final Figures figures = new Figures(this.lists, () -> this.now);

	@BeforeEach
	void countsThatTakeLongAfterTheFirst() {
		when(this.lists.counts(any(), any())).thenAnswer((call) -> {
			int times = this.counted.incrementAndGet();
			if (times > 1) {
				assertThat(this.slow.await(10, TimeUnit.SECONDS)).isTrue();
			}
			return new Counts(times, Map.of(), 0);
		});
	}

	@Test
	void openPagesShareOneCountOfSomeSecondsAgo() {
		Streams.Subject one = this.figures.of(Scope.everything());
		Streams.Subject other = this.figures.of(Scope.everything());
		for (int look = 0; look < 4; look++) {
			one.standing().get();
			other.standing().get();
			this.now = this.now.plus(Duration.ofSeconds(1));
		}

		assertThat(this.counted).hasValue(1);
	}

	@Test
	void nobodyWaitsWhileTheFiguresAreCountedAnewAndTheNewOnesAreTold() {
		Streams.Subject page = this.figures.of(Scope.everything());
		this.now = this.now.plus(Duration.ofSeconds(6));

		assertThat(total(page)).isEqualTo(1);
		assertThat(total(page)).isEqualTo(1);
		this.slow.countDown();

		await().atMost(Duration.ofSeconds(10)).until(() -> total(page) == 2);
		assertThat(this.counted).hasValue(2);
	}

	private static long total(Streams.Subject page) {
		return ((Counts) page.standing().get()).total();
	}

}
