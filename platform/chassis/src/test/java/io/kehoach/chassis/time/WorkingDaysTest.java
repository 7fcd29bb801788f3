package io.kehoach.chassis.time;

import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WorkingDaysTest {

	private static final LocalDate FRIDAY = LocalDate.of(2023, 12, 8);

	private static final LocalDate SATURDAY = LocalDate.of(2023, 12, 9);

	private static final LocalDate MONDAY = LocalDate.of(2023, 12, 11);

	@Test
	void weekendsAreOff() {
		assertThat(WorkingDays.WEEKDAYS.isWorkingDay(SATURDAY)).isFalse();
		assertThat(WorkingDays.WEEKDAYS.onOrBefore(SATURDAY)).isEqualTo(FRIDAY);
		assertThat(WorkingDays.WEEKDAYS.onOrAfter(SATURDAY)).isEqualTo(MONDAY);
	}

	@Test
	void aHolidayIsOffAndAMadeUpSaturdayIsNot() {
		WorkingDays days = new WorkingDays(Set.of(MONDAY), Set.of(SATURDAY));

		assertThat(days.isWorkingDay(MONDAY)).isFalse();
		assertThat(days.isWorkingDay(SATURDAY)).isTrue();
	}

	@Test
	void countingDoesNotCountTheFirstDay() {
		assertThat(WorkingDays.WEEKDAYS.plus(FRIDAY, 1)).isEqualTo(MONDAY);
		assertThat(WorkingDays.WEEKDAYS.minus(MONDAY, 1)).isEqualTo(FRIDAY);
		assertThat(WorkingDays.WEEKDAYS.plus(FRIDAY, 0)).isEqualTo(FRIDAY);
	}

	@Test
	void countingSkipsTheTetHolidayOf2023() {
		WorkingDays days = new WorkingDays(
				Set.copyOf(LocalDate.of(2023, 1, 20).datesUntil(LocalDate.of(2023, 1, 27)).toList()), Set.of());

		assertThat(days.plus(LocalDate.of(2023, 1, 19), 1)).isEqualTo(LocalDate.of(2023, 1, 27));
		assertThat(days.minus(LocalDate.of(2023, 1, 30), 2)).isEqualTo(LocalDate.of(2023, 1, 19));
	}

	@Test
	void theDistanceIsNegativeBackwards() {
		assertThat(WorkingDays.WEEKDAYS.between(FRIDAY, MONDAY)).isEqualTo(1);
		assertThat(WorkingDays.WEEKDAYS.between(MONDAY, FRIDAY)).isEqualTo(-1);
		assertThat(WorkingDays.WEEKDAYS.between(FRIDAY, SATURDAY)).isZero();
	}

}
