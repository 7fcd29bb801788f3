package io.kehoach.report.application;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import io.kehoach.chassis.jobs.JobHandler;
import io.kehoach.chassis.jobs.JobRun;

import org.springframework.stereotype.Component;

/**
 * Makes every picture anew from the first event on, in place: readers see each picture as
 * it stood until it is written again, and what the service reads meanwhile is newer and
 * stays. Reports, periods, consolidations and scores are this service's own and are not
 * touched.
 */
@Component
class RebuildJob implements JobHandler {

	static final String KIND = "rebuild-pictures";

	private final EventHistory history;

	private final Pictures pictures;

	private final Tallies tallies;

	RebuildJob(EventHistory history, Pictures pictures, Tallies tallies) {
		this.history = history;
		this.pictures = pictures;
		this.tallies = tallies;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public Map<String, Object> run(JobRun run) {
		this.pictures.doubt(run.id());
		Set<TotalId> totals = new HashSet<>();
		EventHistory.Told told = this.history.tell(this.pictures.rewritten(), totals::add,
				(percent) -> run.progress(1 + percent * 9 / 10, "read-events"));
		long removed = this.pictures.removeDoubted(run.id());
		run.progress(95, "recount-totals");
		this.tallies.recount(totals);
		return Map.of("events", told.events(), "unreadable", told.unreadable(), "removed", removed);
	}

}
