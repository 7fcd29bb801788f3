package io.kehoach.task.application;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import io.kehoach.task.domain.Act;
import io.kehoach.task.domain.Assignment;
import io.kehoach.task.domain.Assignments;
import io.kehoach.task.domain.Calendar;
import io.kehoach.task.domain.PlanFollowing;
import io.kehoach.task.domain.Task;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Makes a plan's tasks follow the plan, in steps of bounded size. Every step can be
 * repeated without effect, so a worker may die anywhere and another goes on from the
 * cursor.
 */
@Service
public class FanOut {

	static final int STEP = 100;

	private static final Logger log = LoggerFactory.getLogger(FanOut.class);

	private final FanOuts jobs;

	private final Tasks tasks;

	private final Periods periods;

	private final RowClaims claims;

	private final Calendars calendars;

	private final Acts acts;

	FanOut(FanOuts jobs, Tasks tasks, Periods periods, RowClaims claims, Calendars calendars, Acts acts) {
		this.jobs = jobs;
		this.tasks = tasks;
		this.periods = periods;
		this.claims = claims;
		this.calendars = calendars;
		this.acts = acts;
	}

	/** Works until no job has steps left. */
	public void run() {
		Optional<FanOutJob> job = this.jobs.claim();
		while (job.isPresent()) {
			run(job.get(), Integer.MAX_VALUE);
			job = this.jobs.claim();
		}
	}

	/**
	 * Does at most so many steps of a claimed job; the claim stays where steps are left.
	 */
	void run(FanOutJob claimed, int steps) {
		try {
			Optional<FanOutJob> job = Optional.of(claimed);
			for (int done = 0; done < steps && job.isPresent(); done++) {
				job = step(job.get());
			}
		}
		catch (RuntimeException ex) {
			log.warn("Fan-out of plan {} stopped, to be tried again", claimed.plan().planId(), ex);
			this.jobs.retryLater(claimed, ex.toString());
		}
	}

	private Optional<FanOutJob> step(FanOutJob job) {
		String planId = job.plan().planId();
		Assignments all = Assignments.of(job.plan(), this.periods.ofPlan(planId), job.membership(),
				this.claims.takenBy(planId));
		NavigableMap<String, Assignment> rest = (job.cursor() != null) ? all.byId().tailMap(job.cursor(), false)
				: all.byId();
		String last = rest.keySet().stream().skip(STEP - 1L).findFirst().orElse(null);
		follow(job, all, (last != null) ? rest.headMap(last, true) : rest, last);
		int done = (last != null) ? all.byId().headMap(last, true).size() : all.byId().size();
		boolean stands = this.jobs.advance(job, last, done, all.byId().size());
		return (stands && last == null) ? Optional.empty() : this.jobs.renewed(job);
	}

	private void follow(FanOutJob job, Assignments all, Map<String, Assignment> given, @Nullable String upTo) {
		Act act = this.acts.bySystem();
		Calendar calendar = this.calendars.current();
		Map<String, Task> standing = new TreeMap<>();
		List<Task> stored = this.tasks.ofPlan(job.plan().planId(), job.cursor(), upTo);
		stored.forEach((task) -> standing.put(task.id(), task));
		given.forEach((id, assignment) -> {
			if (standing.remove(id) == null) {
				this.tasks.add(PlanFollowing.assigned(assignment, job.seq(), act, calendar));
			}
			else {
				this.tasks.change(id, (task) -> PlanFollowing.follow(task, assignment, job.seq(), act, calendar));
			}
		});
		standing.forEach((id, surplus) -> this.tasks.change(id,
				(task) -> PlanFollowing.retire(task, all.reasonAgainst(task), act)));
	}

}
