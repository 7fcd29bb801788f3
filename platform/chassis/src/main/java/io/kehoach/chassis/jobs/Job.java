package io.kehoach.chassis.jobs;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Long work as a resource.
 *
 * @param progress 0 to 100
 * @param step what is being done now, as a message key
 * @param input what the job was started with
 * @param result what it gave, empty until it is done
 * @param failure why it failed, as a message key
 */
public record Job(String id, String kind, Status status, int progress, @Nullable String step, Map<String, Object> input,
		Map<String, Object> result, @Nullable String failure) {

	/** A job ends as done or failed; until then any instance may carry it on. */
	public enum Status {

		/** Waiting or being worked on. */
		RUNNING,
		/** Ended with a result. */
		DONE,
		/** Ended without. */
		FAILED

	}

}
