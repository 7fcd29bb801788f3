package io.kehoach.notification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.notification.application.Letter;
import io.kehoach.notification.application.Letters;
import io.kehoach.notification.application.Notifications;
import io.kehoach.notification.domain.About;
import io.kehoach.notification.domain.Addressee;
import io.kehoach.notification.domain.Cause;
import io.kehoach.notification.domain.Channel;
import io.kehoach.notification.domain.Kind;
import io.kehoach.notification.domain.Notification;
import io.kehoach.notification.domain.Post;
import io.kehoach.notification.domain.Recipient;
import io.kehoach.notification.domain.SubjectKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static io.kehoach.notification.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every mail as a unit receives it, in both languages; for people to look at in
 * {@code target/mails}.
 */
@MailTest
class RenderedMailsTest {

	private static final Path WRITTEN = Path.of("target/mails");

	private static final Addressee OFFICE = new Addressee("vp", Post.FOCAL_POINT);

	private static final Addressee LEADER = new Addressee("so-gddt", Post.HEAD);

	private static final Addressee SCHOOL = new Addressee("thpt-01", Post.FOCAL_POINT);

	@Autowired
	private EventSource events;

	@Autowired
	private PostOffice post;

	@Autowired
	private Letters letters;

	@Autowired
	private Notifications notifications;

	@BeforeEach
	void aDepartment() {
		this.post.open();
		this.events.planDepartment();
	}

	static Stream<Arguments> alone() {
		return Stream.of(Kind.values())
			.filter((kind) -> kind.listing() == Kind.Listing.NONE)
			.flatMap((kind) -> Stream.of("vi", "en").map((language) -> Arguments.of(kind, language)));
	}

	@ParameterizedTest
	@MethodSource("alone")
	void whatIsSaidAloneIsCompleteInBothForms(Kind kind, String language) throws IOException {
		Letter letter = said(kind, language);

		write(kind.template(), letter);
		assertThat(letter.subject()).startsWith("[12/KH-SGDĐT] ");
		assertComplete(letter);
	}

	private Letter said(Kind kind, String language) {
		Notification said = Notification.created(new Cause("e1", NOW), kind, reader(kind), Samples.of(kind),
				kind.topic().usual(), NOW, NOW, NOW);

		return this.letters.write(new Stored<>("m1", 1, 1, said), recipient(language));
	}

	private static Addressee reader(Kind kind) {
		return switch (kind) {
			case DERIVED_PLAN_ESCALATED, TASK_ESCALATED, REPORT_ESCALATED -> LEADER;
			case TASK_SUBMITTED, REPORT_SUBMITTED, EXTENSION_REQUESTED, WRITTEN_URGING, DATE_AWAITED,
					DELIVERY_PROBLEM ->
				OFFICE;
			default -> SCHOOL;
		};
	}

	@Test
	void aHeadIsAddressedAsSuchAndADeskAsItsUnit() {
		assertThat(said(Kind.TASK_ESCALATED, "vi").text()).contains("Kính gửi Lãnh đạo Sở Giáo dục và Đào tạo,");
		assertThat(said(Kind.TASK_ESCALATED, "en").text()).contains("To the head of Sở Giáo dục và Đào tạo,");
		assertThat(said(Kind.TASK_SUBMITTED, "vi").text()).contains("Kính gửi Văn phòng Sở,");
	}

	@Test
	void theHeadingLeavesTheNumberToTheFacts() {
		assertThat(said(Kind.TASK_ASSIGNED, "vi").html()).containsPattern("<h1>Giao nhiệm vụ: ")
			.containsPattern("<td>12/KH-SGDĐT</td>");
	}

	@ParameterizedTest
	@MethodSource("languages")
	void aDigestOfOnePlanIsCompleteAndBearsItsNumber(String language) throws IOException {
		List<Kind> kinds = List.of(Kind.TASK_ASSIGNED, Kind.TASK_REMINDER, Kind.TASK_OVERDUE, Kind.TASK_CONFIRMED,
				Kind.REPORT_OPENED);
		List<String> ids = kinds.stream().map((kind) -> covered(kind, "12/KH-SGDĐT")).toList();

		Letter letter = this.letters.write(digest(ids), recipient(language));

		write("digest", letter);
		assertThat(letter.subject()).startsWith("[12/KH-SGDĐT] ");
		assertComplete(letter);
	}

	@ParameterizedTest
	@MethodSource("languages")
	void theWeeklyListNamesEachUnitAndWhatItOwes(String language) throws IOException {
		owed("plan-1:i5:thpt-01", "thpt-01", "2023-01-13");
		owed("plan-1:i7:thpt-01", "thpt-01", "2023-01-06");
		owed("plan-1:i5:vp", "vp", "2023-01-11");
		Notification list = Notification.created(new Cause("weekly:so-gddt:2023-01-16", NOW), Kind.OVERDUE_WEEKLY,
				LEADER, new About(SubjectKind.OVERDUE, "so-gddt", null, null, null, null, "16/01/2023", "so-gddt", null,
						null, null, null, null, null, null),
				Channel.MAIL_AT_ONCE, NOW, NOW, NOW);

		Letter letter = this.letters.write(new Stored<>("m1", 1, 1, list), recipient(language));

		write("overdue.weekly", letter);
		assertThat(letter.text()).contains("Trường THPT Ngô Quyền (2)", "Văn phòng Sở (1)", "13/01/2023");
		assertComplete(letter);
	}

	private void owed(String id, String unit, String due) {
		this.events.task("task.assigned", id, unit, 1, "2023-01-03T08:00:00+07:00", (task) -> {
			task.put("dueOn", due);
			task.put("remindOn", due);
		});
	}

	@ParameterizedTest
	@MethodSource("languages")
	void aDigestOfSeveralPlansBearsNoNumber(String language) {
		List<String> ids = List.of(covered(Kind.TASK_ASSIGNED, "12/KH-SGDĐT"),
				covered(Kind.TASK_REMINDER, "15/KH-SGDĐT"));

		assertThat(this.letters.write(digest(ids), recipient(language)).subject()).doesNotContain("KH-SGDĐT");
	}

	static Stream<String> languages() {
		return Stream.of("vi", "en");
	}

	private String covered(Kind kind, String number) {
		String id = "m-" + kind;
		About sample = Samples.of(kind, number);
		About about = new About(sample.subjectKind(), "plan-1:" + kind + ":thpt-01", "plan-" + number,
				sample.planTitle(), number, sample.itemNo(), sample.title(), sample.unitId(), sample.role(),
				sample.window(), sample.dueOn(), sample.reason(), sample.granted(), sample.step(), sample.remindOn());
		this.notifications.addOnce(id,
				Notification.created(new Cause(id, NOW), kind, SCHOOL, about, Channel.MAIL_IN_DIGEST, NOW, NOW, NOW));
		return id;
	}

	private Stored<Notification> digest(List<String> ids) {
		LocalDate day = LocalDate.parse("2023-01-16");
		String id = Notification.digestId(SCHOOL, day);
		this.notifications.addOnce(id, Notification.digest(SCHOOL, day, ids, NOW, NOW));
		ids.forEach((member) -> this.notifications.change(member, (state) -> true, (state) -> state.takenBy(id)));
		return this.notifications.find(id).orElseThrow();
	}

	private static Recipient recipient(String language) {
		return new Recipient("minh@thpt-01.example.invalid", "Nguyễn Thị Minh", language);
	}

	private static void assertComplete(Letter letter) {
		for (String said : List.of(letter.subject(), letter.text(), letter.html())) {
			assertThat(said).isNotBlank().doesNotContain("null", "${", "{if", "{end");
		}
		assertThat(letter.text()).contains("http://localhost:8080/");
	}

	private static void write(String name, Letter letter) throws IOException {
		Path folder = Files.createDirectories(WRITTEN.resolve(letter.language()));
		Files.writeString(folder.resolve(name + ".html"), letter.html());
		Files.writeString(folder.resolve(name + ".txt"), letter.subject() + "\n\n" + letter.text());
	}

}
