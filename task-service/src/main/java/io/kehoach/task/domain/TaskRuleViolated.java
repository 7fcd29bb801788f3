package io.kehoach.task.domain;

/**
 * A command that the task's state, role or dates do not allow. The code is stable and
 * translated at the edge.
 */
public class TaskRuleViolated extends RuntimeException {

	private final String code;

	public TaskRuleViolated(String code) {
		super(code);
		this.code = code;
	}

	public String code() {
		return this.code;
	}

	public static void require(boolean allowed, String code) {
		if (!allowed) {
			throw new TaskRuleViolated(code);
		}
	}

}
