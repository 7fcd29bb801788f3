package io.kehoach.notification.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.io.ParseWarning;
import biweekly.util.ICalDate;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IcsCalendarTest {

	private static final String TITLE = "Quán triệt, triển khai; các văn bản về công tác dân vận của Trung ương, thành phố và ngành \\ giáo dục";

	private static final String LINK = "http://localhost:8080/tasks/plan-1%3Ai2%3Athpt-01";

	private final IcsCalendar calendar = new IcsCalendar(Instant.parse("2023-01-16T01:00:00Z"));

	@Test
	void aDayOnWhichSomethingIsDueIsReadAsItWasWritten() {
		ICalendar read = read(this.calendar.due("due:x@kehoach", LocalDate.parse("2023-03-31"), TITLE, LINK).end());

		assertThat(read.getEvents()).singleElement().satisfies((event) -> {
			assertThat(event.getUid().getValue()).isEqualTo("due:x@kehoach");
			assertThat(event.getSummary().getValue()).isEqualTo(TITLE);
			assertThat(event.getUrl().getValue()).isEqualTo(LINK);
			assertThat(day(event.getDateStart().getValue())).isEqualTo("2023-03-31");
			assertThat(day(event.getDateEnd().getValue())).as("the first day after").isEqualTo("2023-04-01");
			assertThat(event.getTransparency().isTransparent()).isTrue();
		});
	}

	@Test
	void whatHasNoDateIsSomethingToDo() {
		ICalendar read = read(this.calendar.toDo("due:y@kehoach", "Chờ lịch\nhọp", LINK).end());

		assertThat(read.getEvents()).isEmpty();
		assertThat(read.getTodos()).singleElement().satisfies((toDo) -> {
			assertThat(toDo.getSummary().getValue()).isEqualTo("Chờ lịch\nhọp");
			assertThat(toDo.getDateStart()).isNull();
			assertThat(toDo.getDateDue()).isNull();
			assertThat(toDo.getStatus().isNeedsAction()).isTrue();
		});
	}

	@Test
	void aLaterEntryOfTheSameNameStandsInPlaceOfTheEarlierOne() {
		String early = this.calendar.due("due:x@kehoach", LocalDate.parse("2023-03-31"), TITLE, LINK).end();
		String late = new IcsCalendar(Instant.parse("2023-01-17T01:00:00Z"))
			.due("due:x@kehoach", LocalDate.parse("2023-04-07"), TITLE, LINK)
			.end();

		assertThat(sequence(late)).isGreaterThan(sequence(early));
	}

	@Test
	void linesAreFoldedBetweenCharacters() {
		String text = this.calendar.due("due:x@kehoach", LocalDate.parse("2023-03-31"), TITLE, LINK).end();

		assertThat(text.split("\r\n")).allMatch((line) -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
			.noneMatch((line) -> line.contains("�"));
	}

	/** As another program reads it, without a word of complaint. */
	private static ICalendar read(String text) {
		List<List<ParseWarning>> complaints = new ArrayList<>();
		ICalendar read = Biweekly.parse(text).warnings(complaints).first();
		assertThat(complaints).allMatch(List::isEmpty);
		assertThat(read.validate(ICalVersion.V2_0)).isEmpty();
		assertThat(read.getMethod().isPublish()).isTrue();
		return read;
	}

	private static String day(ICalDate date) {
		assertThat(date.hasTime()).isFalse();
		return "%04d-%02d-%02d".formatted(date.getRawComponents().getYear(), date.getRawComponents().getMonth(),
				date.getRawComponents().getDate());
	}

	private static int sequence(String text) {
		return read(text).getEvents().getFirst().getSequence().getValue();
	}

}
