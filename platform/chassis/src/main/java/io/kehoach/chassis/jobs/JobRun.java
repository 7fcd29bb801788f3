package io.kehoach.chassis.jobs;

import java.util.Map;
import java.util.function.BiConsumer;

/**
 * A job while it is being worked on.
 */
public final class JobRun {

	private final String id;

	private final Map<String, Object> input;

	private final BiConsumer<Integer, String> progress;

	JobRun(String id, Map<String, Object> input, BiConsumer<Integer, String> progress) {
		this.id = id;
		this.input = input;
		this.progress = progress;
	}

	public String id() {
		return this.id;
	}

	public Map<String, Object> input() {
		return this.input;
	}

	/**
	 * Tells how far the work is and keeps the claim.
	 * @throws IllegalStateException where another instance has taken the job over: stop
	 */
	public void progress(int percent, String step) {
		this.progress.accept(percent, step);
	}

}
