package io.kehoach.task.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Stream;

import io.kehoach.chassis.archive.Archives;
import io.kehoach.chassis.jobs.JobFailed;
import io.kehoach.chassis.jobs.JobRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.dao.DataAccessResourceFailureException;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

/**
 * A part that cannot be built is told with its reason, and the job still fails.
 */
class PackPartJobTest {

	private static final String REQUEST = """
			{"id":"pack-1","planId":"plan-1","bodyId":"so-gddt","requestedAt":"2023-06-20T02:00:00Z"}""";

	private final Archives archives = mock();

	private final PackParts parts = mock();

	private final JobRun run = mock();

	private final PackPartJob job = new PackPartJob(this.archives, mock(), this.parts);

	static Stream<Arguments> causes() {
		return Stream.of(Arguments.of(new UncheckedIOException(new IOException("cut off")), "file-unreadable"),
				Arguments.of(new DataAccessResourceFailureException("away"), "store-unavailable"),
				Arguments.of(new JobFailed("too-large", Map.of()), "too-large"),
				Arguments.of(new IllegalStateException("no such file"), "internal-error"));
	}

	private void failsBy(RuntimeException cause) {
		given(this.run.input()).willReturn(Map.of("request", REQUEST));
		given(this.archives.build(any(), any(), any())).willThrow(cause);
	}

	@ParameterizedTest
	@MethodSource("causes")
	void whyItFailedIsTold(RuntimeException cause, String reason) {
		failsBy(cause);
		assertThatThrownBy(() -> this.job.run(this.run)).isSameAs(cause);
		verify(this.parts).addFailed(new FailedPart("pack-1", "plan-1", "so-gddt", reason));
	}

	@Test
	void whereEvenThatCannotBeStoredTheFirstCauseCounts() {
		RuntimeException cause = new IllegalStateException("no such file");
		RuntimeException second = new DataAccessResourceFailureException("away");
		failsBy(cause);
		willThrow(second).given(this.parts).addFailed(any());
		assertThatThrownBy(() -> this.job.run(this.run)).isSameAs(cause).hasSuppressedException(second);
	}

}
