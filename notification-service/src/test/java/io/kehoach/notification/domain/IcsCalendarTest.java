package io.kehoach.notification.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IcsCalendarTest {

	@Test
	void linesAreFoldedBetweenCharactersAndUnfoldToWhatWasWritten() {
		String title = "Quán triệt, triển khai; các văn bản về công tác dân vận của Trung ương, thành phố và ngành \\ giáo dục";
		String calendar = new IcsCalendar(Instant.parse("2023-01-16T01:00:00Z"))
			.due("due:x@kehoach", LocalDate.parse("2023-03-31"), title, "http://localhost:8080/tasks/x")
			.end();

		assertThat(calendar.split("\r\n")).allMatch((line) -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
		assertThat(calendar.replace("\r\n ", "")).contains("SUMMARY:Quán triệt\\, triển khai\\; các văn bản",
				"ngành \\\\ giáo dục\r\n", "DTSTART;VALUE=DATE:20230331\r\n", "DTEND;VALUE=DATE:20230401\r\n");
	}

	@Test
	void aToDoHasNoDate() {
		String calendar = new IcsCalendar(Instant.EPOCH).toDo("x", "Chờ lịch", "http://localhost:8080/tasks/x").end();

		assertThat(calendar).contains("BEGIN:VTODO", "END:VTODO").doesNotContain("DTSTART");
	}

}
