package io.kehoach.report.application;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is to rebuild the pictures.
 */
public interface RebuildTurn {

	Optional<Taken> last();

	/** Takes the turn unless somebody has taken it since; of two at once one succeeds. */
	boolean take(@Nullable Taken seen, Taken next);

	/**
	 * @param jobId the job that was started, or is about to be
	 */
	record Taken(String jobId, Instant at) {
	}

}
