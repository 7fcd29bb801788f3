package io.kehoach.task.web;

import java.util.Set;
import java.util.function.Supplier;

import io.kehoach.chassis.web.Problem;
import io.kehoach.task.domain.TaskRuleViolated;

import org.springframework.http.HttpStatus;

/**
 * Says a rule's refusal as a problem detail: 409 where the task's state forbids the
 * command, 422 where its content does.
 */
final class Refusals {

	private static final Set<String> OF_CONTENT = Set.of("coordinating-task", "lead-does-not-contribute",
			"no-such-sub-item", "progress-out-of-range", "extension-not-later", "evidence-unknown",
			"evidence-link-invalid", "obstacle-into-itself", "obstacle-target-unknown", "obstacle-forward-onward",
			"task-not-claimable", "draft-days-out-of-range", "hand-over-to-oneself", "task-awaits-no-date",
			"task-without-deadline", "due-date-past");

	private Refusals() {
	}

	static <T> T explained(Supplier<T> command) {
		try {
			return command.get();
		}
		catch (TaskRuleViolated violated) {
			throw Problem.of(status(violated.code()), violated.code());
		}
	}

	private static HttpStatus status(String code) {
		if (code.equals("no-such-extension")) {
			return HttpStatus.NOT_FOUND;
		}
		if (code.equals("obstacle-with-director")) {
			return HttpStatus.FORBIDDEN;
		}
		return OF_CONTENT.contains(code) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
	}

}
