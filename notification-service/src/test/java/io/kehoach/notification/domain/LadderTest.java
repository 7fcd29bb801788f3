package io.kehoach.notification.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.kehoach.chassis.time.WorkingDays;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LadderTest {

	/** Days off of 2023 in Viet Nam. */
	private static final Set<LocalDate> OFF = Set
		.of("2023-01-02", "2023-01-20", "2023-01-23", "2023-01-24", "2023-01-25", "2023-01-26", "2023-05-01",
				"2023-05-02", "2023-05-03", "2023-09-01", "2023-09-04")
		.stream()
		.map(LocalDate::parse)
		.collect(Collectors.toSet());

	private static final SendingHours HOURS = new SendingHours(LocalTime.of(7, 30), LocalTime.of(17, 0),
			ZoneId.of("Asia/Ho_Chi_Minh"), new WorkingDays(OFF, Set.of()));

	private static final Ladder LADDER = new Ladder(List.of(new Step(-7, Audience.UNIT, Kind.TASK_REMINDER),
			new Step(-3, Audience.UNIT, Kind.TASK_REMINDER), new Step(-1, Audience.UNIT, Kind.TASK_REMINDER),
			new Step(1, Audience.UNIT, Kind.TASK_OVERDUE), new Step(3, Audience.HEAD, Kind.TASK_ESCALATED),
			new Step(5, Audience.OFFICE, Kind.TASK_ESCALATED), new Step(6, Audience.UNIT, Kind.TASK_OVERDUE),
			new Step(10, Audience.DIRECTOR, Kind.TASK_ESCALATED)));

	private static final LocalDate LAST_OF_MARCH = LocalDate.parse("2023-03-31");

	private static final Instant JANUARY = at("2023-01-16T08:00:00+07:00");

	@Test
	void everyStepFallsOnItsOwnWorkingDayAndNoneTwice() {
		List<String> said = walk(LocalDate.parse("2023-03-31"), JANUARY, at("2023-12-31T00:00:00+07:00"));

		assertThat(said).containsExactly("2023-03-22 T-7 UNIT", "2023-03-28 T-3 UNIT", "2023-03-30 T-1 UNIT",
				"2023-04-03 T+1 UNIT", "2023-04-05 T+3 HEAD", "2023-04-07 T+5 OFFICE", "2023-04-10 T+6 UNIT",
				"2023-04-14 T+10 DIRECTOR");
	}

	@Test
	void holidaysAreSkippedInBothDirections() {
		List<String> said = walk(LocalDate.parse("2023-05-04"), JANUARY, at("2023-12-31T00:00:00+07:00"));

		assertThat(said).contains("2023-04-28 T-1 UNIT", "2023-04-26 T-3 UNIT", "2023-05-05 T+1 UNIT")
			.noneMatch((step) -> step.startsWith("2023-05-01") || step.startsWith("2023-05-02")
					|| step.startsWith("2023-05-03") || step.startsWith("2023-04-29") || step.startsWith("2023-04-30"));
	}

	@Test
	void stepsBeforeTheDutyStoodAreNotSaid() {
		Ladder.Round round = LADDER.round(LAST_OF_MARCH, LAST_OF_MARCH, at("2023-03-29T09:00:00+07:00"),
				at("2023-03-30T07:30:00+07:00"), HOURS);

		assertThat(round.due()).extracting((due) -> due.step().label()).containsExactly("T-1");
	}

	@Test
	void aJumpingClockSaysTheNewestOfWhatWasMissedToEach() {
		Ladder.Round round = LADDER.round(LAST_OF_MARCH, LAST_OF_MARCH, JANUARY, at("2023-06-14T08:00:00+07:00"),
				HOURS);

		assertThat(round.due()).filteredOn((due) -> !due.overtaken())
			.extracting((due) -> due.step().audience() + " " + due.step().label())
			.containsExactlyInAnyOrder("UNIT T+6", "HEAD T+3", "OFFICE T+5", "DIRECTOR T+10");
		assertThat(round.due()).filteredOn(Ladder.Due::overtaken).hasSize(4);
		assertThat(round.next()).isNull();
	}

	@Test
	void aWindowThatEndsOnASundayIsRemindedFromTheFridayBefore() {
		List<String> said = walk(LocalDate.parse("2023-12-08"), JANUARY, at("2023-12-12T00:00:00+07:00"));

		assertThat(said).contains("2023-12-07 T-1 UNIT", "2023-12-11 T+1 UNIT");
	}

	/** Looks whenever the ladder asks to be looked at, as the sweep does. */
	private static List<String> walk(LocalDate target, Instant from, Instant until) {
		List<String> said = new ArrayList<>();
		Instant seen = from;
		Instant next = LADDER.round(target, target, from, from, HOURS).next();
		while (next != null && next.isBefore(until)) {
			assertThat(HOURS.open(next)).isTrue();
			Ladder.Round round = LADDER.round(target, target, seen, next, HOURS);
			round.due().forEach((due) -> said.add(due.day() + " " + due.step().label() + " " + due.step().audience()));
			seen = next;
			next = round.next();
		}
		return said;
	}

	private static Instant at(String time) {
		return OffsetDateTime.parse(time).toInstant();
	}

}
