package io.kehoach.chassis.outbox;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.kehoach.chassis.fixtures.TestStore;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Many documents claimed and finished together: each is still its own. */
class RelayPageTest {

	private static final int PAGE = 100;

	private final List<String> ids = IntStream.range(0, PAGE).mapToObj((number) -> "t" + number).toList();

	/** Where the documents lie; the same tests run on MongoDB where it is at hand. */
	String store() {
		return TestStore.uri();
	}

	@Test
	void twoRelaysAtOnceSendEachEventOnce() throws Exception {
		RelayFixture fixture = backlog();
		RelayStep other = fixture.newStep();

		atOnce(List.of(claiming(fixture, fixture.step), claiming(fixture, other)));

		assertThat(fixture.sentIds()).hasSize(PAGE).doesNotHaveDuplicates();
		assertThat(fixture.step.documents().waiting(fixture.things)).isZero();
	}

	@Test
	void aPageLeavesOutWhatAnotherRelayHolds() {
		RelayFixture fixture = backlog();
		fixture.newStep().documents().claim(fixture.things, this.ids.subList(0, 40));

		List<Sending> page = fixture.step.documents().claim(fixture.things, this.ids);

		assertThat(page).extracting((sending) -> sending.holding().id())
			.containsExactlyInAnyOrderElementsOf(this.ids.subList(40, PAGE));
	}

	@Test
	void finishingTogetherKeepsTheEventThatCameMeanwhileAndItIsSent() throws Exception {
		RelayFixture fixture = backlog();
		List<Sending> page = fixture.step.documents().claim(fixture.things, this.ids);
		fixture.rename("t7", "second");

		atOnce(page.stream().map((sending) -> (Callable<Boolean>) () -> {
			fixture.step.send(sending);
			return true;
		}).toList());

		assertThat(fixture.sentIds()).hasSize(PAGE + 1).doesNotHaveDuplicates().contains("t7:1", "t7:2");
		assertThat(fixture.step.documents().waiting(fixture.things)).isZero();
	}

	@Test
	void finishingTogetherMarksNothingOfADocumentThatAnotherRelayTookOver() throws Exception {
		RelayFixture fixture = backlog();
		Finishes finishes = new Finishes(fixture.mongo);
		List<Sending> paused = fixture.step.documents().claim(fixture.things, this.ids);
		fixture.laterThanAnyClaim();
		fixture.newStep().documents().claim(fixture.things, List.of("t7"));

		atOnce(paused.stream()
			.map((sending) -> (Callable<Boolean>) () -> finishes.finish(sending.holding(), sending.lastSeq()))
			.toList());

		assertThat(Outbox.entries(fixture.document("t7"))).hasSize(1);
		assertThat(fixture.document("t7")).containsKeys("claim", "outboxDueAt");
		assertThat(fixture.step.documents().waiting(fixture.things)).isOne();
	}

	private RelayFixture backlog() {
		RelayFixture fixture = new RelayFixture(store(), true);
		this.ids.forEach(fixture::create);
		fixture.laterThanAnyClaim();
		return fixture;
	}

	private Callable<Boolean> claiming(RelayFixture fixture, RelayStep step) {
		return () -> {
			for (int from = 0; from < PAGE; from += 10) {
				RelayFixture.claimAndSend(step, fixture.things, this.ids.subList(from, from + 10));
			}
			return true;
		};
	}

	private static void atOnce(List<Callable<Boolean>> works) throws Exception {
		CyclicBarrier start = new CyclicBarrier(works.size());
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Boolean>> done = works.stream().map((work) -> threads.submit(() -> {
				start.await();
				return work.call();
			})).toList();
			for (Future<Boolean> one : done) {
				one.get();
			}
		}
	}

}
