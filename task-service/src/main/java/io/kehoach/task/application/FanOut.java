package io.kehoach.task.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import io.kehoach.chassis.access.Scope;
import io.kehoach.task.domain.Act;
import io.kehoach.task.domain.Assignment;
import io.kehoach.task.domain.Assignments;
import io.kehoach.task.domain.Calendar;
import io.kehoach.task.domain.Outcome;
import io.kehoach.task.domain.PlanFollowing;
import io.kehoach.task.domain.Task;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Makes a plan's tasks follow the plan, in steps of bounded size. Every step can be
 * repeated without effect, so a worker may die anywhere and another goes on from the
 * cursor.
 */
@Service
public class FanOut {

	private static final Logger log = LoggerFactory.getLogger(FanOut.class);

	private final FanOuts jobs;

	private final Tasks tasks;

	private final Periods periods;

	private final RowClaims claims;

	private final Calendars calendars;

	private final Acts acts;

	private final int size;

	FanOut(FanOuts jobs, Tasks tasks, Periods periods, RowClaims claims, Calendars calendars, Acts acts,
			@Value("${kehoach.fan-out-step:500}") int size) {
		this.jobs = jobs;
		this.tasks = tasks;
		this.periods = periods;
		this.claims = claims;
		this.calendars = calendars;
		this.acts = acts;
		this.size = size;
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
			Work work = work(claimed);
			for (int done = 0; done < steps && job.isPresent(); done++) {
				work = work.isOf(job.get()) ? work : work(job.get());
				job = step(job.get(), work);
			}
		}
		catch (RuntimeException ex) {
			log.warn("Fan-out of plan {} stopped, to be tried again", claimed.plan().planId(), ex);
			this.jobs.retryLater(claimed, ex.toString());
		}
	}

	/**
	 * Everything one generation of a job asks for; whatever changes it begins another.
	 */
	private Work work(FanOutJob job) {
		String planId = job.plan().planId();
		Map<String, String> takenBy = this.claims.takenBy(planId);
		Map<String, String> held = new HashMap<>(takenBy);
		held.entrySet().removeIf((claim) -> isCalledOff(Assignment.idOf(planId, claim.getValue(), claim.getKey())));
		Assignments all = Assignments.of(job.plan(), this.periods.ofPlan(planId), job.membership(), held);
		takenBy.forEach((itemId, unitId) -> {
			if (!all.takenBy().containsKey(itemId)) {
				this.claims.release(planId, itemId, unitId);
			}
		});
		return new Work(job.generation(), all, this.calendars.current());
	}

	/** Whoever called the task off may have died before the claim was given up. */
	private boolean isCalledOff(String taskId) {
		return this.tasks.find(taskId, new Reach(Scope.everything(), Reach.Side.ISSUER))
			.filter((task) -> task.state().execution().isCalledOff())
			.isPresent();
	}

	private Optional<FanOutJob> step(FanOutJob job, Work work) {
		NavigableMap<String, Assignment> all = work.assignments().byId();
		NavigableMap<String, Assignment> rest = (job.cursor() != null) ? all.tailMap(job.cursor(), false) : all;
		List<Task> stored = this.tasks.page(job.plan().planId(), null, job.cursor(), this.size);
		String last = end(rest, stored);
		follow(job, work, (last != null) ? rest.headMap(last, true) : rest,
				stored.stream().filter((task) -> last == null || task.id().compareTo(last) <= 0));
		int done = (last != null) ? all.headMap(last, true).size() : all.size();
		boolean stands = this.jobs.advance(job, last, done, all.size());
		return (stands && last == null) ? Optional.empty() : this.jobs.renewed(job);
	}

	/**
	 * Id of the last task that a step deals with, null where it deals with all: neither
	 * what is asked nor what stands, and may have to be taken off, is more than a step
	 * can hold.
	 */
	private @Nullable String end(NavigableMap<String, Assignment> rest, List<Task> stored) {
		Optional<String> asked = rest.keySet().stream().skip(this.size - 1L).findFirst();
		Optional<String> standing = stored.stream().skip(this.size - 1L).findFirst().map(Task::id);
		return Stream.concat(asked.stream(), standing.stream()).min(Comparator.naturalOrder()).orElse(null);
	}

	private void follow(FanOutJob job, Work work, Map<String, Assignment> given, Stream<Task> stored) {
		Act act = this.acts.bySystem();
		Map<String, Task> standing = new TreeMap<>();
		stored.forEach((task) -> standing.put(task.id(), task));
		List<Outcome> fresh = new ArrayList<>();
		given.forEach((id, assignment) -> {
			Task task = standing.remove(id);
			if (task == null) {
				fresh.add(PlanFollowing.assigned(assignment, job.seq(), act, work.calendar()));
			}
			else {
				apply(task, (one) -> PlanFollowing.follow(one, assignment, job.seq(), act, work.calendar()));
			}
		});
		this.tasks.addAll(fresh);
		standing.values()
			.forEach((surplus) -> apply(surplus,
					(one) -> PlanFollowing.retire(one, work.assignments().reasonAgainst(one), act)));
	}

	/** What would change nothing on the task as it was read is not tried on the store. */
	private void apply(Task read, Function<Task, Outcome> act) {
		if (!act.apply(read).task().equals(read)) {
			this.tasks.change(read.id(), act);
		}
	}

	private record Work(long generation, Assignments assignments, Calendar calendar) {

		boolean isOf(FanOutJob job) {
			return this.generation == job.generation();
		}

	}

}
