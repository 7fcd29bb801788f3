package io.kehoach.report.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
	 * @param answeredInTime when they were handed in, which is kept only as before or not
	 * before the deadline
	 */
	public record Alike(String state, boolean exempt, @Nullable LocalDate dueOn, @Nullable Instant dueAt,
			@Nullable Boolean answeredInTime, int count) {

		private Alike times(int count) {
			return new Alike(this.state, this.exempt, this.dueOn, this.dueAt, this.answeredInTime, count);
		}

		static Alike of(TaskPicture task) {
			Instant answered = (task.doneAt() != null) ? task.doneAt() : task.submitted() ? task.submittedAt() : null;
			Boolean inTime = (answered != null && task.dueAt() != null) ? answered.isBefore(task.dueAt()) : null;
			return new Alike(task.state(), task.exempt(), task.dueOn(), task.dueAt(), inTime, 1);
		}

		boolean counted() {
			return !this.exempt && !"CANCELLED".equals(this.state);
		}

		boolean done() {
			return counted() && "DONE".equals(this.state);
		}

		Timing timing(Instant now) {
			if (this.dueAt == null || this.answeredInTime == null) {
				return Timing.of(this.dueAt, done(), null, now);
			}
			return Timing.of(this.dueAt, done(), this.answeredInTime ? Instant.MIN : this.dueAt, now);
		}

		@Nullable String quarter() {
			return (this.dueOn == null) ? null
					: this.dueOn.getYear() + "-Q" + this.dueOn.get(IsoFields.QUARTER_OF_YEAR);
		}

	}

	public static Tally of(TotalId id, Collection<TaskPicture> tasks) {
		Map<Alike, Long> counts = tasks.stream()
			.filter(TaskPicture::led)
			.filter((task) -> task.itemId() != null)
			.collect(Collectors.groupingBy(Alike::of, Collectors.counting()));
		List<Alike> alike = counts.entrySet()
			.stream()
			.map((entry) -> entry.getKey().times(Math.toIntExact(entry.getValue())))
			.sorted(Comparator.comparing(Alike::toString))
			.toList();
		return new Tally(id.planId(), id.kind(), id.key(), alike);
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

	/** How it reads at this moment, by the quarter of the deadline. */
	public Map<String, Counts> quarters(Instant now) {
		Map<String, List<Alike>> byQuarter = new TreeMap<>(this.alike.stream()
			.filter((group) -> group.quarter() != null)
			.collect(Collectors.groupingBy((group) -> String.valueOf(group.quarter()))));
		Map<String, Counts> counts = new TreeMap<>();
		byQuarter.forEach((quarter, groups) -> counts.put(quarter, Counts.of(groups, now)));
		return counts;
	}

	/**
	 * @param total what is expected, exempt and cancelled tasks left out
	 */
	public record Counts(int total, int done, int onTime, int late, int overdue, int inTime, int noDeadline,
			int exempt) {

		public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

		static Counts of(List<Alike> groups, Instant now) {
			return new Counts(sum(groups, Alike::counted), sum(groups, Alike::done), timed(groups, now, Timing.ON_TIME),
					timed(groups, now, Timing.LATE), timed(groups, now, Timing.OVERDUE),
					timed(groups, now, Timing.IN_TIME), timed(groups, now, Timing.NO_DEADLINE),
					sum(groups, Alike::exempt));
		}

		private static int timed(List<Alike> groups, Instant now, Timing timing) {
			return sum(groups, (group) -> group.counted() && group.timing(now) == timing);
		}

		private static int sum(List<Alike> groups, Predicate<Alike> predicate) {
			return groups.stream().filter(predicate).mapToInt(Alike::count).sum();
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
