package io.kehoach.task.application;

import java.util.Optional;

import io.kehoach.task.domain.Act;
import io.kehoach.task.domain.Ringing;

import org.springframework.stereotype.Service;

/**
 * Raises the warnings that have become due. Several instances may sweep at once: the
 * claim keeps them apart, the task's own revision makes each warning single.
 */
@Service
public class Alarms {

	private final Tasks tasks;

	private final Acts acts;

	Alarms(Tasks tasks, Acts acts) {
		this.tasks = tasks;
		this.acts = acts;
	}

	public void sweep() {
		Act now = this.acts.bySystem();
		Optional<String> due = this.tasks.nextToRing(now.at());
		while (due.isPresent()) {
			this.tasks.change(due.get(), (task) -> Ringing.ring(task, now));
			due = this.tasks.nextToRing(now.at());
		}
	}

}
