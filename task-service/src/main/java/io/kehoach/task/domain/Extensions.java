package io.kehoach.task.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import static io.kehoach.task.domain.TaskRuleViolated.require;

/**
 * The rules of later dates: asked before the deadline, one request at a time, decided by
 * the issuer.
 */
final class Extensions {

	private Extensions() {
	}

	static List<Extension> requested(Task task, Act act, LocalDate dueOn, String reason) {
		task.requireLead();
		task.execution().requireOpen();
		LocalDate present = task.deadline().dueOn();
		require(present != null, "task-without-deadline");
		require(!task.deadline().passedAt(act.at()), "extension-after-deadline");
		requireLater(task, dueOn);
		require(task.extensions().stream().noneMatch((one) -> one.state() == ExtensionState.REQUESTED),
				"extension-pending");
		List<Extension> all = new ArrayList<>(task.extensions());
		all.add(new Extension(all.size() + 1, dueOn, reason, ExtensionState.REQUESTED, act.at(), null, null));
		return all;
	}

	static void requireLater(Task task, LocalDate dueOn) {
		LocalDate present = task.deadline().dueOn();
		require(present == null || dueOn.isAfter(present), "extension-not-later");
	}

	static Extension decided(List<Extension> all, Act act, int n, boolean granted, @Nullable LocalDate dueOn,
			String reason) {
		require(n >= 1 && n <= all.size(), "no-such-extension");
		Extension asked = all.get(n - 1);
		require(asked.state() == ExtensionState.REQUESTED, "extension-decided");
		return asked.decided(granted, (dueOn != null) ? dueOn : asked.dueOn(), act, reason);
	}

	static List<Extension> replaced(List<Extension> all, Extension decided) {
		List<Extension> next = new ArrayList<>(all);
		next.set(decided.n() - 1, decided);
		return next;
	}

}
