package io.kehoach.notification.mail;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(30)
class TurnsTest {

	private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

	private final Turns turns = new Turns(1, this.watch);

	@AfterEach
	void close() {
		this.watch.shutdownNow();
	}

	@Test
	void theNextWaitsUntilATurnIsOver() {
		Turns.Turn first = this.turns.take();
		CompletableFuture<Turns.Turn> second = CompletableFuture.supplyAsync(this.turns::take);
		assertThat(second).isNotDone();

		first.close();

		second.join().close();
	}

	@Test
	void aTurnThatTakesLongIsGivenOnAndNotGivenBackTwice() {
		Turns.Turn slow = this.turns.take();
		Turns.Turn next = this.turns.take();

		slow.close();
		next.close();

		assertThat(this.turns.free()).isEqualTo(1);
	}

}
