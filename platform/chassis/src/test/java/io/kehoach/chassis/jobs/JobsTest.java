package io.kehoach.chassis.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import com.mongodb.client.MongoClients;
import io.kehoach.chassis.claims.Claims;
import io.kehoach.chassis.fixtures.TestStore;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import org.springframework.data.mongodb.core.MongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class JobsTest {

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));

	private final MongoTemplate mongo = new MongoTemplate(MongoClients.create(TestStore.uri()),
			TestStore.freshDatabase());

	@Test
	void aJobTellsItsProgressAndItsResult() {
		Jobs jobs = jobs((run) -> {
			run.progress(40, "half-way");
			return Map.of("sum", run.input().get("n"));
		});

		jobs.start("j1", "sum", Map.of("n", 7));

		Job done = await(jobs, "j1", Job.Status.DONE);
		assertThat(done.result()).containsEntry("sum", 7);
		assertThat(done.progress()).isEqualTo(100);
		assertThat(done.step()).isEqualTo("half-way");
	}

	@Test
	void aRefusedJobSaysWhy() {
		Jobs jobs = jobs((run) -> {
			throw new JobFailed("no-such-number", Map.of("asked", 7));
		});

		jobs.start("j1", "sum", Map.of());

		Job failed = await(jobs, "j1", Job.Status.FAILED);
		assertThat(failed.failure()).isEqualTo("no-such-number");
		assertThat(failed.result()).containsEntry("asked", 7);
	}

	@Test
	void aDefectEndsTheJobWithoutShowingTheInside() {
		Jobs jobs = jobs((run) -> {
			throw new IllegalStateException("secret");
		});

		jobs.start("j1", "sum", Map.of());

		assertThat(await(jobs, "j1", Job.Status.FAILED).failure()).isEqualTo("internal-error");
	}

	@Test
	void startingTwiceUnderOneIdIsOneJob() {
		AtomicInteger runs = new AtomicInteger();
		Jobs jobs = jobs((run) -> Map.of("run", runs.incrementAndGet()));

		jobs.start("j1", "sum", Map.of());
		await(jobs, "j1", Job.Status.DONE);
		jobs.start("j1", "sum", Map.of());

		assertThat(runs).hasValue(1);
	}

	@Test
	void aJobAbandonedInACrashIsTakenUpAgain() {
		this.mongo.getCollection("jobs")
			.insertOne(new Document("_id", "j1").append("kind", "sum")
				.append("status", "RUNNING")
				.append("progress", 50)
				.append("input", new Document())
				.append("result", new Document())
				.append("work", new Document("token", "dead").append("until",
						java.util.Date.from(this.now.get().plusSeconds(60)))));
		Jobs jobs = jobs((run) -> Map.of());

		jobs.work();
		assertThat(jobs.find("j1").orElseThrow().status()).isEqualTo(Job.Status.RUNNING);
		this.now.updateAndGet((instant) -> instant.plusSeconds(61));
		jobs.work();

		await(jobs, "j1", Job.Status.DONE);
	}

	@Test
	void aJobThatWaitsKnowsItsPlace() {
		CountDownLatch end = new CountDownLatch(1);
		Jobs jobs = jobs((run) -> {
			run.progress(1, "begun");
			return Map.of("ended", awaits(end));
		});

		IntStream.rangeClosed(1, 7).forEach((n) -> jobs.start("j" + n, "sum", Map.of()));

		Awaitility.await().untilAsserted(() -> assertThat(ahead(jobs)).containsExactly(0L, 0L, 0L, 0L, 0L, 1L, 2L));
		end.countDown();
		Awaitility.await().until(() -> {
			jobs.work();
			return jobs.find("j7").orElseThrow().status() == Job.Status.DONE;
		});
		assertThat(ahead(jobs)).containsOnly(0L);
	}

	private static List<Long> ahead(Jobs jobs) {
		return IntStream.rangeClosed(1, 7).mapToObj((n) -> jobs.ahead(jobs.find("j" + n).orElseThrow())).toList();
	}

	private static boolean awaits(CountDownLatch end) {
		try {
			return end.await(10, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Job await(Jobs jobs, String id, Job.Status status) {
		Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> jobs.find(id).orElseThrow().status() == status);
		return jobs.find(id).orElseThrow();
	}

	private Jobs jobs(Work work) {
		return new Jobs(this.mongo, new Claims(this.mongo, this.now::get), List.of(new JobHandler() {
			@Override
			public String kind() {
				return "sum";
			}

			@Override
			public Map<String, Object> run(JobRun run) {
				return work.run(run);
			}
		}));
	}

	interface Work {

		Map<String, Object> run(JobRun run);

	}

}
