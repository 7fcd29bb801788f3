package io.kehoach.report.application;

import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * The events of other services from their first one: what pictures are made of.
 */
public interface EventHistory {

	/**
	 * Gives every event that stands now to the pictures.
	 * @param totals is told each total that a task belongs to
	 * @param percent is told how far it is, now and then
	 * @throws io.kehoach.chassis.jobs.JobFailed where the events cannot be had
	 */
	Told tell(Pictures pictures, Consumer<TotalId> totals, IntConsumer percent);

	/**
	 * How many events there were.
	 *
	 * @param unreadable left out, as they lie among the dead letters
	 */
	record Told(long events, long unreadable) {
	}

}
