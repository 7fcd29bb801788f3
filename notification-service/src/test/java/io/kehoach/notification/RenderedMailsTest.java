package io.kehoach.notification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every mail as a unit receives it, in both languages; for people to look at in
 * {@code target/mails}.
 */
@MailTest
class RenderedMailsTest {

	private static final Path WRITTEN = Path.of("target/mails");

	private static final Instant NOW = Instant.parse("2023-01-16T01:00:00Z");

	private static final Addressee SCHOOL = new Addressee("thpt-01", Post.FOCAL_POINT);

	private static final About ROW = new About(SubjectKind.TASK, "plan-1:i5:thpt-01", "plan-1",
			"Thực hiện công tác chuyển đổi số trong cơ quan, đơn vị năm 2023", "12/KH-SGDĐT", "5",
			"Vận hành hệ thống quản lý văn bản và hồ sơ công việc trên môi trường mạng; ký số toàn bộ văn bản đi, trừ văn bản mật.",
			"thpt-01", "lead", "Thường xuyên, báo cáo trước ngày 15/6 và 15/11", LocalDate.parse("2023-01-25"),
			"Bổ sung số liệu theo từng quý và minh chứng kèm theo", true, "T-7", LocalDate.parse("2023-01-25"));

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
		Notification said = Notification.created(new Cause("e1", NOW), kind, SCHOOL, ROW, kind.topic().usual(), NOW,
				NOW, NOW);

		Letter letter = this.letters.write(new Stored<>("m1", 1, 1, said), recipient(language));

		write(kind.template(), letter);
		assertThat(letter.subject()).startsWith("[12/KH-SGDĐT] ");
		assertComplete(letter);
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
		About about = new About(ROW.subjectKind(), "plan-1:" + kind + ":thpt-01", "plan-" + number, ROW.planTitle(),
				number, ROW.itemNo(), ROW.title(), ROW.unitId(), ROW.role(), ROW.window(), ROW.dueOn(), ROW.reason(),
				ROW.granted(), ROW.step(), ROW.remindOn());
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
