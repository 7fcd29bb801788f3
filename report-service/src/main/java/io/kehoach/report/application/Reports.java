package io.kehoach.report.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.report.domain.Decision;
import io.kehoach.report.domain.Report;
import io.kehoach.report.domain.ReportState;
import org.jspecify.annotations.Nullable;

/**
 * The reports. A change and the facts it raises are stored together.
 */
public interface Reports {

	/**
	 * Makes a report; where it stands already it takes over the period's dates, and is
	 * owed again where its unit was released from it.
	 * @param joined whether its unit was not yet asked when the period opened, so that
	 * nobody has been told of it
	 */
	void open(Report report, boolean joined);

	Optional<Stored<Report>> find(String id, Scope scope);

	List<Stored<Report>> list(Filter filter, Scope scope);

	/**
	 * What waits for the body's acceptance and this person may decide: not what that
	 * person has checked.
	 */
	Waiting<Stored<Report>> submitted(String person, Scope scope, int limit);

	/** What somebody has checked, and another person is to accept. */
	Waiting<Stored<Report>> checked(String person, Scope scope, int limit);

	/** Which units have not answered though the period is due. */
	Waiting<Stored<Report>> unanswered(Instant now, Scope scope, int limit);

	/**
	 * What a unit signed last before a moment, under the plan: where its next report
	 * starts from.
	 */
	Optional<Report> lastSigned(String planId, String unitId, Instant before);

	/** All reports of a period, some at a time, for its consolidation. */
	void eachOfPeriod(String planId, String periodKey, Consumer<Report> visit);

	/** A unit is no longer asked: where it has not answered, it need not. */
	void release(String id, String reason);

	/** A person's command on the revision that person saw. */
	Stored<Report> change(String id, Scope scope, long revision, Actor actor, Function<Report, Decision> command);

	/**
	 * Something said about a report that changes nothing of what its unit saw and signs.
	 */
	void note(String id, Scope scope, Actor actor, Function<Report, Decision> command);

	/** Lets the clock say, once, what it has to say about reports. */
	void noteDue(Instant now);

	/**
	 * @param after id of the last report on the page before
	 */
	record Filter(@Nullable String planId, @Nullable String periodKey, @Nullable String unitId,
			@Nullable ReportState state, @Nullable String after, int limit) {

		public static Filter ofPlan(String planId) {
			return new Filter(planId, null, null, null, null, Integer.MAX_VALUE);
		}

		public static Filter ofUnit(String unitId) {
			return new Filter(null, null, unitId, null, null, Integer.MAX_VALUE);
		}

	}

}
