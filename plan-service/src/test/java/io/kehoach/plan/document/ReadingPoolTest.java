package io.kehoach.plan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.kehoach.plan.fixtures.Documents;

/** Documents are read in child JVMs that may die without harm. */
class ReadingPoolTest {

	private static final Progress NOBODY = (percent, step) -> {
	};

	private final Set<Long> others = children();

	private final List<ReadingPool> pools = new ArrayList<>();

	@AfterEach
	void stop() {
		pools.forEach(ReadingPool::close);
	}

	@Test
	void aChildReadsWhatTheServiceItselfWouldRead() {
		ReadingPool pool = pool(1, 30_000, 200);
		List<String> steps = new ArrayList<>();

		DraftDocument read = pool.read(SamplePlan.text(), "text/plain", (percent, step) -> steps.add(step));

		assertThat(read).isEqualTo(SamplePlan.read(SamplePlan.text(), "text/plain"));
		assertThat(steps).containsExactly("text", "tables", "header", "rows", "organisation");
		assertThat(pool.read(SamplePlan.docx(), SamplePlan.DOCX, NOBODY))
			.isEqualTo(SamplePlan.read(SamplePlan.docx(), SamplePlan.DOCX));
	}

	@Test
	void oneChildReadsManyDocumentsAndIsThenReplaced() {
		ReadingPool pool = pool(1, 30_000, 2);
		Set<Long> children = ConcurrentHashMap.newKeySet();
		for (int i = 0; i < 6; i++) {
			pool.read(SamplePlan.markdown(), "text/markdown", (percent, step) -> children.addAll(alive()));
		}

		assertThat(children).hasSize(3);
		Awaitility.await().until(() -> alive().isEmpty());
	}

	@Test
	void twentyImportsAtOnceNeverUseMoreThanTheLimit() throws InterruptedException, ExecutionException {
		ReadingPool pool = pool(2, 30_000, 200);
		Set<Integer> seen = ConcurrentHashMap.newKeySet();
		List<Future<DraftDocument>> reading = new ArrayList<>();
		try (ExecutorService imports = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 20; i++) {
				reading.add(imports.submit(
						() -> pool.read(SamplePlan.text(), "text/plain", (percent, step) -> seen.add(alive().size()))));
			}
		}

		for (Future<DraftDocument> one : reading) {
			assertThat(one.get().items()).isNotEmpty();
		}
		assertThat(seen).allMatch(children -> children <= 2);
	}

	@Test
	void aDocumentThatTakesTooLongCostsItsChildOnly() {
		ReadingPool pool = pool(1, 5_000, 200);

		assertThatThrownBy(() -> pool.read(HostileText.withoutEnd(), "text/plain", NOBODY)).isInstanceOfSatisfying(
				UnreadableDocument.class,
				refused -> assertThat(refused.findings().getFirst().code()).isEqualTo("document-too-slow"));
		// A cold child on a busy machine may need the limit for the sample too.
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.ignoreExceptionsInstanceOf(UnreadableDocument.class)
			.until(() -> pool.read(SamplePlan.markdown(), "text/markdown", NOBODY).items().size() == 2);
	}

	@Test
	void aDocumentThatNeedsTooMuchMemoryCostsItsChildOnly() {
		ReadingPool pool = pool(new ReadingLimits(1, 24, Duration.ofMinutes(5), 200));

		assertThatThrownBy(() -> pool.read(HostileDocx.wide(60, 3000, new Random(1)), SamplePlan.DOCX, NOBODY))
			.isInstanceOfSatisfying(UnreadableDocument.class,
					refused -> assertThat(refused.findings().getFirst().code()).isEqualTo("document-too-complex"));
		assertThat(pool.read(SamplePlan.markdown(), "text/markdown", NOBODY).items()).hasSize(2);
	}

	@Test
	void anImportThatIsTakenOverLeavesNoChildInTheMiddle() {
		ReadingPool pool = pool(1, 30_000, 200);

		assertThatThrownBy(() -> pool.read(SamplePlan.text(), "text/plain", (percent, step) -> {
			throw new IllegalStateException("taken over");
		})).hasMessage("taken over");
		assertThat(pool.read(SamplePlan.markdown(), "text/markdown", NOBODY).items()).hasSize(2);
	}

	@Test
	void aChildKnowsNoSecretOfTheService() {
		ReadingPool pool = pool(1, 30_000, 200);
		pool.read(SamplePlan.markdown(), "text/markdown", NOBODY);

		assertThat(child().info().commandLine().orElseThrow()).contains("-Xmx256m").doesNotContain("contracts.root");
	}

	@Test
	void aLongPdfIsReadInFiveSecondsByAWarmChild() {
		byte[] decision = Documents.real("quyet-dinh-844-qd-ttg-2026.pdf");
		ReadingPool pool = pool(1, 30_000, 200);
		pool.read(decision, "application/pdf", NOBODY);
		ProcessHandle child = child();
		Duration before = child.info().totalCpuDuration().orElseThrow();

		DraftDocument read = pool.read(decision, "application/pdf", NOBODY);

		// What else the machine does is no work of the child.
		Duration worked = child.info().totalCpuDuration().orElseThrow().minus(before);
		assertThat(worked).isPositive().isLessThan(Duration.ofSeconds(5));
		assertThat(read.items()).isNotEmpty();
	}

	@Test
	void theChildOfABootJarIsStartedByTheJarsOwnLauncher() {
		List<String> command = ChildCommand.of(ReadingLimits.standard(), "/srv/plan-service.jar",
				"jar:nested:/srv/plan-service.jar/!BOOT-INF/classes/!/");

		assertThat(command).containsSequence("-cp", "/srv/plan-service.jar",
				"-Dloader.main=" + ReadingChild.class.getName(),
				"org.springframework.boot.loader.launch.PropertiesLauncher");
	}

	private static Set<Long> children() {
		return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
	}

	/** Children of this test's pools. */
	private Set<Long> alive() {
		return children().stream().filter(pid -> !others.contains(pid)).collect(Collectors.toSet());
	}

	private ProcessHandle child() {
		return alive().stream().flatMap(pid -> ProcessHandle.of(pid).stream()).findFirst().orElseThrow();
	}

	private ReadingPool pool(int children, long millis, int documents) {
		return pool(new ReadingLimits(children, 256, Duration.ofMillis(millis), documents));
	}

	private ReadingPool pool(ReadingLimits limits) {
		pools.add(new ReadingPool(limits));
		return pools.getLast();
	}

}
