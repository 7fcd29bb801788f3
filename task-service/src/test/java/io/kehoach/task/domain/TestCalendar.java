package io.kehoach.task.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Viet Nam, weekends off, and the days off it is given.
 */
public record TestCalendar(ZoneId zone, Set<LocalDate> daysOff) implements Calendar {

	public static final TestCalendar VIET_NAM = new TestCalendar(ZoneId.of("Asia/Ho_Chi_Minh"), Set.of());

	private boolean works(LocalDate day) {
		return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
				&& !this.daysOff.contains(day);
	}

	@Override
	public LocalDate workingDayOnOrBefore(LocalDate day) {
		return Stream.iterate(day, (one) -> one.minusDays(1)).filter(this::works).findFirst().orElseThrow();
	}

	@Override
	public LocalDate minusWorkingDays(LocalDate day, int days) {
		return Stream.iterate(day.minusDays(1), (one) -> one.minusDays(1))
			.filter(this::works)
			.skip(days - 1L)
			.findFirst()
			.orElseThrow();
	}

	@Override
	public LocalDate plusWorkingDays(LocalDate day, int days) {
		return Stream.iterate(day.plusDays(1), (one) -> one.plusDays(1))
			.filter(this::works)
			.skip(days - 1L)
			.findFirst()
			.orElseThrow();
	}

	@Override
	public int workingDaysBetween(LocalDate from, LocalDate to) {
		return (int) IntStream.range(0, (int) (to.toEpochDay() - from.toEpochDay()))
			.mapToObj(from::plusDays)
			.filter(this::works)
			.count();
	}

}
