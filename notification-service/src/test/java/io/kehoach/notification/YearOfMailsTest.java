package io.kehoach.notification;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import io.kehoach.notification.PostOffice.Mail;
import io.kehoach.notification.domain.DeliveryState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lives through a year of a plan of the Hải Phòng form and shows every mail of it. The
 * list is for people: {@code src/test/resources/year/mails.txt}.
 */
@MailTest
class YearOfMailsTest {

	private static final Path WRITTEN = Path.of("target/mails-of-the-year.txt");

	/** Off in 2023: Tết, the Kings, 30 April and 1 May, National Day. */
	private static final Set<String> DAYS_OFF = Set.of("2023-01-02", "2023-01-20", "2023-01-23", "2023-01-24",
			"2023-01-25", "2023-01-26", "2023-05-01", "2023-05-02", "2023-05-03", "2023-09-01", "2023-09-04");

	private static final DateTimeFormatter HEAD = DateTimeFormatter.ofPattern("EEEE dd/MM/yyyy, HH:mm",
			Locale.of("vi", "VN"));

	@Autowired
	private EventSource events;

	@Autowired
	private PostOffice post;

	private final List<Sent> sent = new ArrayList<>();

	@BeforeEach
	void open() {
		this.events.forget();
		this.post.open();
		this.sent.clear();
	}

	@Test
	void everyMailOfTheYearIsOnItsDayAndHourAndNoneTwice() throws IOException {
		live(1);

		assertThat(this.sent).allSatisfy((mail) -> {
			OffsetDateTime at = OffsetDateTime.parse(mail.time());
			assertThat(at.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
			assertThat(DAYS_OFF).doesNotContain(at.toLocalDate().toString());
			assertThat(at.toLocalTime()).isBetween(LocalTime.of(7, 30), LocalTime.of(16, 59, 59));
		});
		assertThat(this.sent).extracting((mail) -> mail.mail().messageId()).doesNotHaveDuplicates();
		assertThat(this.sent).extracting((mail) -> mail.day() + mail.mail().to() + mail.mail().subject())
			.doesNotHaveDuplicates();
		String list = list();
		Files.writeString(WRITTEN, list);
		assertThat(list).as("compare %s with the golden file", WRITTEN)
			.isEqualTo(new ClassPathResource("year/mails.txt").getContentAsString(StandardCharsets.UTF_8));
	}

	@Test
	void replayingEveryTopicFromItsBeginningSendsNothing() {
		live(7);
		long stored = this.post.stored().size();

		this.events.replay();

		assertThat(this.post.at("2023-12-29T16:45:00+07:00")).isEmpty();
		assertThat(this.post.at("2024-01-02T07:30:00+07:00")).isEmpty();
		assertThat(this.post.stored()).hasSize((int) stored);
	}

	@Test
	void replayingIntoAnEmptiedDatabaseSendsNothingAndKeepsEverythingAsExpired() {
		new SampleYear(this.events).directory();
		new SampleYear(this.events).happenings().values().forEach((then) -> then.forEach(Runnable::run));
		this.post.open();
		this.post.at("2024-01-15T08:00:00+07:00");

		this.events.replay();

		assertThat(this.post.at("2024-01-15T08:00:01+07:00")).isEmpty();
		assertThat(this.post.at("2024-01-16T07:30:00+07:00")).isEmpty();
		assertThat(this.post.stored()).isNotEmpty();
		assertThat(this.post.count(DeliveryState.EXPIRED)).isEqualTo(this.post.stored().size());
	}

	/** The windows of the sample are those of its document, and of the Hải Phòng plan. */
	@Test
	void theYearIsThatOfThePlan() throws IOException {
		String sample = words(Path.of("../plan-service/src/main/resources/samples/ke-hoach-mau-2023.txt"));
		assertThat(PlannedRow.all()).hasSize(10).allSatisfy((row) -> {
			assertThat(sample).contains(row.content());
			assertThat(sample).contains(row.window());
		});
		Path real = Path.of("../../shared/documents/hai-phong-dan-van-2023.txt");
		if (Files.exists(real)) {
			assertThat(PlannedRow.all()).allSatisfy((row) -> assertThat(words(real)).contains(row.window()));
			assertThat(words(real)).contains("6 tháng trước ngày 15/6/2023", "trước ngày 10/12/2023");
		}
	}

	private static String words(Path document) throws IOException {
		return Files.readString(document).replaceAll("\\s+", " ");
	}

	/** Looks around every so many days, at the opening and at the closing. */
	private void live(int step) {
		SampleYear year = new SampleYear(this.events);
		year.directory();
		Set<String> moments = new TreeSet<>(year.happenings().keySet());
		LocalDate.of(2023, 1, 16).datesUntil(LocalDate.of(2024, 1, 1), Period.ofDays(step)).forEach((day) -> {
			moments.add(day + "T07:30:00+07:00");
			moments.add(day + "T17:00:00+07:00");
		});
		for (String moment : moments) {
			this.post.reach(moment);
			year.happenings().getOrDefault(moment, List.of()).forEach(Runnable::run);
			this.post.at(moment).forEach((mail) -> this.sent.add(new Sent(moment, mail)));
		}
	}

	private String list() {
		StringBuilder list = new StringBuilder();
		String last = "";
		for (Sent mail : this.sent.stream().sorted().toList()) {
			if (!mail.time().equals(last)) {
				list.append("\n").append(HEAD.format(OffsetDateTime.parse(mail.time()))).append("\n");
				last = mail.time();
			}
			list.append(mail.text());
		}
		return list.substring(1);
	}

	private record Sent(String time, Mail mail) implements Comparable<Sent> {

		private String day() {
			return this.time.substring(0, 10);
		}

		/** To whom, the subject, and what a list lists. */
		private String text() {
			StringBuilder text = new StringBuilder();
			text.append("  ").append(this.mail.to().replace("@example.invalid", "")).append(": ");
			text.append(this.mail.subject()).append("\n");
			this.mail.text()
				.lines()
				.filter((line) -> line.startsWith("- ") || line.matches("[^:]+ \\(\\d+\\)"))
				.forEach((line) -> text.append(line.startsWith("- ") ? "      " : "    ").append(line).append("\n"));
			return text.toString();
		}

		@Override
		public int compareTo(Sent other) {
			return (this.time + this.text()).compareTo(other.time + other.text());
		}

	}

}
