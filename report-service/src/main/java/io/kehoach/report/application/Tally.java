package io.kehoach.report.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

import io.kehoach.report.domain.Timing;
import org.jspecify.annotations.Nullable;

/**
 * A total as it is stored: how many tasks share the same facts. Nothing in it depends on
 * the time of reading, so it stays true until a task changes; what is overdue follows
 * from the clock when it is read.
 */
public record Tally(String planId, String kind, String key, List<Alike> alike) {

	/**
	 * Tasks that no reader can tell apart.
	 *
	 * @param paused whether a granted pause stops the clock of those that are open
	 * @param answeredInTime when they were handed in, which is kept only as before or not
	 * before the deadline
	 */
	public record Alike(String state, boolean exempt, boolean paused, @Nullable LocalDate dueOn,
			@Nullable Instant dueAt, @Nullable Boolean answeredInTime, int count) {

		boolean counted() {
			return !this.exempt && !"CANCELLED".equals(this.state);
		}

		boolean done() {
			return counted() && "DONE".equals(this.state);
		}

		Timing timing(Instant now) {
			if (this.dueAt == null || this.answeredInTime == null) {
				return Timing.of(this.dueAt, done(), (this.paused && !done()) ? Instant.MIN : null, now);
			}
			return Timing.of(this.dueAt, done(), this.answeredInTime ? Instant.MIN : this.dueAt, now);
		}

		@Nullable String quarter() {
			return (this.dueOn == null) ? null
					: this.dueOn.getYear() + "-Q" + this.dueOn.get(IsoFields.QUARTER_OF_YEAR);
		}

	}

	/** How it reads at this moment. */
	public Counts counts(Instant now) {
		return Counts.of(this.alike, now);
	}

	/** Since when its longest overdue task should have been done. */
	public Optional<Instant> overdueSince(Instant now) {
		return this.alike.stream()
			.filter((group) -> group.counted() && group.timing(now) == Timing.OVERDUE)
			.map(Alike::dueAt)
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.min(Comparator.naturalOrder());
	}

	/** How these read together at this moment, by the quarter of the deadline. */
	public static Map<String, Counts> quarters(Collection<Tally> tallies, Instant now) {
		Map<String, List<Alike>> groups = new TreeMap<>();
		tallies.forEach((tally) -> tally.alike.forEach((group) -> {
			String quarter = group.quarter();
			if (quarter != null) {
				groups.computeIfAbsent(quarter, (found) -> new ArrayList<>()).add(group);
			}
		}));
		Map<String, Counts> counts = new TreeMap<>();
		groups.forEach((quarter, alike) -> counts.put(quarter, Counts.of(alike, now)));
		return counts;
	}

	/**
	 * @param total what is expected, exempt and cancelled tasks left out
	 */
	public record Counts(int total, int done, int onTime, int late, int overdue, int inTime, int noDeadline,
			int exempt) {

		public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

		static Counts of(List<Alike> groups, Instant now) {
			Map<Timing, Integer> timed = new EnumMap<>(Timing.class);
			int total = 0;
			int done = 0;
			int exempt = 0;
			for (Alike group : groups) {
				exempt += group.exempt() ? group.count() : 0;
				if (group.counted()) {
					total += group.count();
					done += group.done() ? group.count() : 0;
					timed.merge(group.timing(now), group.count(), Integer::sum);
				}
			}
			ToIntFunction<Timing> of = (timing) -> timed.getOrDefault(timing, 0);
			return new Counts(total, done, of.applyAsInt(Timing.ON_TIME), of.applyAsInt(Timing.LATE),
					of.applyAsInt(Timing.OVERDUE), of.applyAsInt(Timing.IN_TIME), of.applyAsInt(Timing.NO_DEADLINE),
					exempt);
		}

		public Counts plus(Counts other) {
			return new Counts(this.total + other.total, this.done + other.done, this.onTime + other.onTime,
					this.late + other.late, this.overdue + other.overdue, this.inTime + other.inTime,
					this.noDeadline + other.noDeadline, this.exempt + other.exempt);
		}

		/** Done on time of all that was due, in percent; null where nothing was due. */
		public @Nullable Double onTimeRate() {
			int due = this.onTime + this.late + this.overdue;
			return (due == 0) ? null : Math.round(this.onTime * 10000.0 / due) / 100.0;
		}

	}

}
