package io.kehoach.plan.application;

import java.util.List;

import io.kehoach.plan.domain.TaskResult;

/** A copy of the lead tasks of rows, trimmed to what next year's plan asks. */
public interface TaskResults {

	/** Keeps the newest; an older sequence changes nothing. */
	void keep(String taskId, TaskResult result, long seq);

	List<TaskResult> of(String planId);

}
