package io.kehoach.report.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a period asks of every report in it: four dates that are never derived from each
 * other.
 *
 * @param dueAt exclusive bound: on time means before it
 * @param missingAt when a report that has not come counts as missing
 */
public record Terms(@Nullable String planTitle, @Nullable String planNumber, String kind, @Nullable String text,
		@Nullable LocalDate cutOff, @Nullable LocalDate due, Instant dueAt, @Nullable LocalDate remindOn,
		@Nullable LocalDate lateClose, Instant missingAt, String zone) {

	/** Whether who still owes something has to know of another day than before. */
	boolean moves(Terms before) {
		return !this.dueAt.equals(before.dueAt) || !Objects.equals(this.due, before.due)
				|| !Objects.equals(this.remindOn, before.remindOn);
	}

	public boolean late(Instant at) {
		return !at.isBefore(this.dueAt);
	}

	/** Days after the last day on which the report was on time. */
	public int daysLate(Instant at) {
		ZoneId zone = ZoneId.of(this.zone);
		LocalDate lastDay = this.dueAt.minusNanos(1).atZone(zone).toLocalDate();
		return (int) Math.max(0, at.atZone(zone).toLocalDate().toEpochDay() - lastDay.toEpochDay());
	}

	/** Whether figures given at this moment cannot yet hold the whole period. */
	public boolean beforeCutOff(Instant at) {
		return this.cutOff != null && at.atZone(ZoneId.of(this.zone)).toLocalDate().isBefore(this.cutOff);
	}

}
