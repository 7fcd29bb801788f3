package io.kehoach.notification.web;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class FirstLookTest {

	@Test
	void aStreamThatCouldNotBeOpenedIsLookedAtNoMore() {
		AtomicInteger looks = new AtomicInteger();
		Streams streams = new Streams();

		assertThatIllegalStateException().isThrownBy(() -> streams.open(new Streams.Subject("notifications", () -> {
			looks.incrementAndGet();
			throw new IllegalStateException("the store is away");
		})));

		assertThat(looks).hasValue(1);
		streams.look();
		assertThat(looks).hasValue(1);
	}

}
