package io.kehoach.notification.application;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(30)
class LanesTest {

	private static final Duration LONG = Duration.ofSeconds(20);

	private final Lanes lanes = new Lanes(3, 2);

	@Test
	void aDomainThatDoesNotComeBackIsLeftOutAndTheOthersGoOn() {
		assertThat(this.lanes.enter("dead.vn")).isTrue();
		assertThat(this.lanes.enter("dead.vn")).isTrue();

		assertThat(this.lanes.enter("dead.vn")).isFalse();
		assertThat(this.lanes.stuck()).containsExactly("dead.vn");
		assertThat(this.lanes.enter("alive.vn")).isTrue();
	}

	@Test
	void aMailThatComesBackMakesRoomInItsLane() {
		this.lanes.enter("slow.vn");
		this.lanes.enter("slow.vn");
		assertThat(this.lanes.enter("slow.vn")).isFalse();

		this.lanes.leave("slow.vn");

		assertThat(this.lanes.stuck()).isEmpty();
		assertThat(this.lanes.enter("slow.vn")).isTrue();
	}

	@Test
	void whoWaitsForAWorkerHasItAsSoonAsOneComesBack() {
		this.lanes.enter("a.vn");
		this.lanes.enter("b.vn");
		this.lanes.enter("c.vn");
		assertThat(this.lanes.awaitRoom(Duration.ofMillis(1))).isFalse();

		CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> this.lanes.awaitRoom(LONG));
		this.lanes.leave("b.vn");

		assertThat(waiting.join()).isTrue();
	}

	@Test
	void whatHangsInOneLaneNoLongerCountsAmongAll() {
		this.lanes.enter("dead.vn");
		this.lanes.enter("dead.vn");
		assertThat(this.lanes.enter("dead.vn")).isFalse();

		assertThat(this.lanes.enter("a.vn")).isTrue();
		assertThat(this.lanes.enter("b.vn")).isTrue();
		assertThat(this.lanes.enter("c.vn")).isTrue();
		assertThat(this.lanes.enter("d.vn")).as("those that come back count").isFalse();
	}

}
