package io.kehoach.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import io.kehoach.plan.domain.Finding;

/**
 * 200 hostile and 2,000 mutated documents: each ends in a draft or in a finding, in time,
 * and the service's own heap stays as it was. The seed names the documents for ever.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileDocumentsTest {

	private static final long SEED = 20_230_116;

	/** Shorter than in service, so that the endless ones do not cost half an hour. */
	private static final ReadingLimits LIMITS = new ReadingLimits(2, 256, Duration.ofSeconds(3), 200);

	private static final Duration LATEST = Duration.ofSeconds(30);

	private static final long HEAP = 64L * 1024 * 1024;

	private final ReadingPool pool = new ReadingPool(LIMITS);

	@AfterAll
	void stop() {
		pool.close();
	}

	@Test
	void hostileDocumentsEndInAFinding() throws InterruptedException, ExecutionException {
		int families = HostileText.FAMILIES + HostileDocx.FAMILIES + HostilePdf.FAMILIES;

		check(200, i -> hostile(i % families, 1 + i / families, new Random(SEED + i)));
	}

	@Test
	void mutatedDocumentsEndInADraftOrAFinding() throws InterruptedException, ExecutionException {
		List<Sent> good = GoodDocuments.all();

		check(2000, i -> {
			Sent one = good.get(i % good.size());
			return new Sent(one.mediaType(), Mutations.of(one.content(), one.mediaType(), new Random(SEED + i)));
		});
	}

	private void check(int documents, Making making) throws InterruptedException, ExecutionException {
		long before = used();
		List<Future<Duration>> readings = new ArrayList<>();
		try (ExecutorService senders = Executors.newFixedThreadPool(LIMITS.children())) {
			IntStream.range(0, documents).forEach(i -> readings.add(senders.submit(() -> read(making.document(i)))));
		}
		for (int i = 0; i < documents; i++) {
			assertThat(readings.get(i).get()).as("document %d", i).isLessThan(LATEST);
		}
		assertThat(used() - before).isLessThan(HEAP);
	}

	private Duration read(Sent document) {
		long begin = System.nanoTime();
		try {
			assertThat(pool.read(document.content(), document.mediaType(), (percent, step) -> {
			})).isNotNull();
		}
		catch (UnreadableDocument refused) {
			assertThat(refused.findings()).extracting(Finding::level).contains(Finding.Level.ERROR);
		}
		return Duration.ofNanos(System.nanoTime() - begin);
	}

	private static Sent hostile(int family, int size, Random random) {
		if (family < HostileText.FAMILIES) {
			return new Sent(size % 2 == 0 ? "text/plain" : "text/markdown", HostileText.of(family, size, random));
		}
		int other = family - HostileText.FAMILIES;
		return other < HostileDocx.FAMILIES ? new Sent(SamplePlan.DOCX, HostileDocx.of(other, size, random))
				: new Sent("application/pdf", HostilePdf.of(other - HostileDocx.FAMILIES, size, random));
	}

	private static long used() {
		System.gc();
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

	@FunctionalInterface
	private interface Making {

		Sent document(int number);

	}

}
