package io.kehoach.report.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import io.kehoach.chassis.jobs.Job;
import io.kehoach.chassis.jobs.Jobs;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.chassis.web.CommandId;
import io.kehoach.report.application.RebuildTurn.Taken;
import io.kehoach.report.domain.RuleViolated;

import org.springframework.stereotype.Service;

/**
 * The operator's rebuilding of the pictures, one at a time.
 */
@Service
public class RebuildDesk {

	/** So long whoever has taken the turn may need to start the job. */
	private static final Duration STARTING = Duration.ofMinutes(1);

	private final Jobs jobs;

	private final RebuildTurn turn;

	private final BusinessClock clock;

	RebuildDesk(Jobs jobs, RebuildTurn turn, BusinessClock clock) {
		this.jobs = jobs;
		this.turn = turn;
		this.clock = clock;
	}

	public Job start() {
		String id = CommandId.derivedId("rebuild");
		Instant now = this.clock.instant();
		Taken last = this.turn.last().orElse(null);
		boolean again = last != null && last.jobId().equals(id);
		if (!again && ((last != null && running(last, now)) || !this.turn.take(last, new Taken(id, now)))) {
			throw new RuleViolated("rebuild-running");
		}
		return this.jobs.start(id, RebuildJob.KIND, Map.of());
	}

	private boolean running(Taken taken, Instant now) {
		return this.jobs.find(taken.jobId())
			.map((job) -> job.status() == Job.Status.RUNNING)
			.orElseGet(() -> Duration.between(taken.at(), now).abs().compareTo(STARTING) < 0);
	}

	public Optional<Job> find(String id) {
		return this.jobs.find(id).filter((job) -> job.kind().equals(RebuildJob.KIND));
	}

}
