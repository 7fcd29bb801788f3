package io.kehoach.chassis.events;

import java.time.Duration;

/**
 * What the records of one poll may take: beyond the poll interval the broker takes the
 * partitions away and every record comes again, and again.
 *
 * @param records of one poll
 * @param interval between two polls, after which a reader counts as dead
 */
record PollBudget(int records, Duration interval) {

	/** What a listener may take for one record. */
	private static final Duration WORK = Duration.ofMillis(500);

	/**
	 * @param tries of a record that is refused each time
	 * @param pauses between them, together
	 * @throws IllegalStateException where half the interval does not suffice for the
	 * worst case
	 */
	void assertCovers(int tries, Duration pauses) {
		Duration worst = WORK.multipliedBy(tries).plus(pauses).multipliedBy(this.records);
		if (worst.multipliedBy(2).compareTo(this.interval) >= 0) {
			throw new IllegalStateException("max.poll.records=" + this.records + " may take " + worst.toSeconds()
					+ " s, which is not below half of max.poll.interval.ms=" + this.interval.toMillis());
		}
	}

}
