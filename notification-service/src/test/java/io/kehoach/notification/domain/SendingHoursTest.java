package io.kehoach.notification.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;

import io.kehoach.chassis.time.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SendingHoursTest {

	private static final SendingHours HOURS = new SendingHours(LocalTime.of(7, 30), LocalTime.of(17, 0),
			ZoneId.of("Asia/Ho_Chi_Minh"),
			new WorkingDays(Set.of(LocalDate.parse("2023-01-20")), Set.of(LocalDate.parse("2023-02-04"))));

	@ParameterizedTest
	@CsvSource({ "2023-01-16T07:29:59+07:00, false", "2023-01-16T07:30:00+07:00, true",
			"2023-01-16T16:59:59+07:00, true", "2023-01-16T17:00:00+07:00, false", "2023-01-14T10:00:00+07:00, false",
			"2023-01-20T10:00:00+07:00, false", "2023-02-04T10:00:00+07:00, true" })
	void mailLeavesOnWorkingDaysWithinOfficeHours(String at, boolean open) {
		assertThat(HOURS.open(instant(at))).isEqualTo(open);
	}

	@ParameterizedTest
	@CsvSource({ "2023-01-16T07:00:00+07:00, 2023-01-16T07:30:00+07:00",
			"2023-01-16T07:30:00+07:00, 2023-01-17T07:30:00+07:00",
			"2023-01-16T10:00:00+07:00, 2023-01-17T07:30:00+07:00",
			"2023-01-19T18:00:00+07:00, 2023-01-23T07:30:00+07:00" })
	void theNextDigestIsOnTheNextWorkingDay(String at, String digest) {
		assertThat(HOURS.nextDigest(instant(at))).isEqualTo(instant(digest));
	}

	@Test
	void whatIsUrgentWaitsForTheDoorToOpen() {
		assertThat(HOURS.nextOpen(instant("2023-01-16T10:00:00+07:00")))
			.isEqualTo(instant("2023-01-16T10:00:00+07:00"));
		assertThat(HOURS.nextOpen(instant("2023-01-16T18:00:00+07:00")))
			.isEqualTo(instant("2023-01-17T07:30:00+07:00"));
	}

	@Test
	void ageIsCountedInWorkingDays() {
		Instant then = instant("2023-01-12T10:00:00+07:00");

		assertThat(HOURS.olderThan(7, then, instant("2023-01-24T10:00:00+07:00"))).isFalse();
		assertThat(HOURS.olderThan(7, then, instant("2023-01-26T10:00:00+07:00"))).isTrue();
	}

	private static Instant instant(String text) {
		return OffsetDateTime.parse(text).toInstant();
	}

}
