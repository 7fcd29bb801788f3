package io.kehoach.chassis.time;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RememberedTest {

	private final AtomicInteger written = new AtomicInteger(1);

	private final AtomicInteger readings = new AtomicInteger();

	private final CountDownLatch mayRead = new CountDownLatch(1);

	private final Remembered<Integer> slow = new Remembered<>(() -> {
		this.readings.incrementAndGet();
		int value = this.written.get();
		awaitLeave();
		return value;
	});

	@Test
	void isReadOnceForAllWhoAskAtTheSameTime() {
		var answers = CompletableFuture.supplyAsync(this.slow::get)
			.thenCombine(CompletableFuture.supplyAsync(this.slow::get), Integer::sum);
		Awaitility.await().until(() -> this.readings.get() == 1);
		this.mayRead.countDown();
		assertThat(answers.join()).isEqualTo(2);
		assertThat(this.readings).hasValue(1);
	}

	@Test
	void isReadAnewWhenItWasForgotten() {
		this.mayRead.countDown();
		assertThat(this.slow.get()).isEqualTo(1);
		this.written.set(2);
		assertThat(this.slow.get()).isEqualTo(1);
		this.slow.forget();
		assertThat(this.slow.get()).isEqualTo(2);
	}

	@Test
	void holdsWhatWasWrittenWhileItWasRead() {
		var early = CompletableFuture.supplyAsync(this.slow::get);
		Awaitility.await().until(() -> this.readings.get() == 1);
		this.written.set(2);
		this.slow.forget();
		this.mayRead.countDown();
		assertThat(early.join()).isEqualTo(1);
		assertThat(this.slow.get()).isEqualTo(2);
	}

	@Test
	void isReadAnewAfterAWhileAndMeanwhileNobodyWaits() {
		CountDownLatch secondMayEnd = new CountDownLatch(1);
		Remembered<Integer> remembered = new Remembered<>(() -> {
			int number = this.readings.incrementAndGet();
			if (number == 2) {
				await(secondMayEnd);
			}
			return number;
		});
		assertThat(remembered.get()).isEqualTo(1);
		var second = CompletableFuture.runAsync(() -> Awaitility.await().until(() -> remembered.get() == 2));
		Awaitility.await().until(() -> this.readings.get() == 2);
		assertThat(remembered.get()).isEqualTo(1);
		secondMayEnd.countDown();
		second.join();
		assertThat(remembered.get()).isEqualTo(2);
	}

	private void awaitLeave() {
		await(this.mayRead);
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
