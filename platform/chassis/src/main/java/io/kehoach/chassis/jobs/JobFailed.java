package io.kehoach.chassis.jobs;

import java.util.Map;

/**
 * Ends a job as failed, with what its reader needs to know.
 */
public class JobFailed extends RuntimeException {

	private final transient Map<String, Object> result;

	/**
	 * @param code message key that says what to do
	 */
	public JobFailed(String code, Map<String, Object> result) {
		super(code);
		this.result = Map.copyOf(result);
	}

	Map<String, Object> result() {
		return this.result;
	}

}
