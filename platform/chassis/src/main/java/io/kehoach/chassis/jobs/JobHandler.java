package io.kehoach.chassis.jobs;

import java.util.Map;

/**
 * The work of one kind of job. It is run again from the start where an instance died in
 * the middle, so it must be idempotent.
 */
public interface JobHandler {

	String kind();

	/**
	 * @return the job's result
	 * @throws JobFailed where the job ends without a result and trying again would not
	 * help
	 */
	Map<String, Object> run(JobRun run);

}
