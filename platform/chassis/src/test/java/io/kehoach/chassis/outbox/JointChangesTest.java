package io.kehoach.chassis.outbox;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import io.kehoach.chassis.ThingApplication;
import io.kehoach.chassis.ThingApplication.Thing;
import io.kehoach.chassis.fixtures.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JointChangesTest {

	private static final int MANY = 40;

	private final RelayFixture fixture = new RelayFixture(TestStore.uri(), true);

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	/** The first change waits here, so that all the others gather behind it. */
	private final CountDownLatch gathered = new CountDownLatch(1);

	@AfterEach
	void close() {
		this.threads.shutdownNow();
	}

	@Test
	void eachOfManyIsMadeOnceWithItsOwnEvent() {
		List<String> ids = create();

		List<Stored<Thing>> made = together(ids, (id) -> (thing) -> ThingApplication.named(thing, "named " + id));

		assertThat(made).allSatisfy((one) -> {
			assertThat(one.state().name()).isEqualTo("named " + one.id());
			assertThat(one.revision()).isEqualTo(2);
			assertThat(this.fixture.document(one.id()).getString("name")).isEqualTo("named " + one.id());
			assertThat(this.fixture.document(one.id()).getLong("lastSeq")).isEqualTo(2);
		});
	}

	@Test
	void oneThatWasSavedInBetweenIsDecidedAgainAndTheOthersAreNotMadeTwice() {
		List<String> ids = create();
		AtomicBoolean first = new AtomicBoolean(true);

		List<Stored<Thing>> made = together(ids, (id) -> (thing) -> {
			if (id.equals("t7") && first.getAndSet(false)) {
				this.fixture.rename(id, "meanwhile");
			}
			return ThingApplication.named(thing, thing.name() + "!");
		});

		assertThat(made).allSatisfy((one) -> {
			boolean between = one.id().equals("t7");
			assertThat(one.state().name()).isEqualTo(between ? "meanwhile!" : "first!");
			assertThat(this.fixture.document(one.id()).getString("name")).isEqualTo(one.state().name());
			assertThat(this.fixture.document(one.id()).getLong("revision")).isEqualTo(between ? 3 : 2);
		});
	}

	@Test
	void twoOfTheSameAreBothMade() {
		this.fixture.create("t0");
		List<String> same = IntStream.range(0, MANY).mapToObj((n) -> "t0").toList();

		together(same, (id) -> (thing) -> ThingApplication.named(thing, thing.name() + "!"));

		assertThat(this.fixture.document("t0").getString("name")).isEqualTo("first" + "!".repeat(MANY));
	}

	@Test
	void oneThatIsNotThereHarmsNobody() {
		this.fixture.create("t0");
		CompletableFuture<Stored<Thing>> lost = start("nowhere", Changed::quietly);
		CompletableFuture<Stored<Thing>> found = start("t0", (thing) -> ThingApplication.named(thing, "second"));

		this.gathered.countDown();

		assertThat(found.join().state().name()).isEqualTo("second");
		assertThatExceptionOfType(java.util.concurrent.CompletionException.class).isThrownBy(lost::join)
			.withCauseInstanceOf(NoSuchAggregate.class);
	}

	private List<String> create() {
		List<String> ids = IntStream.range(0, MANY).mapToObj((n) -> "t" + n).toList();
		ids.forEach(this.fixture::create);
		return ids;
	}

	private List<Stored<Thing>> together(List<String> ids, java.util.function.Function<String, Change<Thing>> change) {
		List<CompletableFuture<Stored<Thing>>> all = ids.stream().map((id) -> start(id, change.apply(id))).toList();
		this.gathered.countDown();
		return all.stream().map(CompletableFuture::join).toList();
	}

	private CompletableFuture<Stored<Thing>> start(String id, Change<Thing> change) {
		return CompletableFuture.supplyAsync(() -> this.fixture.things.changeTogether(id, (thing) -> {
			try {
				this.gathered.await();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			return change.apply(thing);
		}), this.threads);
	}

}
