package io.kehoach.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.kehoach.chassis.fixtures.Contracts;
import io.kehoach.notification.PostOffice.Mail;
import io.kehoach.notification.application.Notifications;
import io.kehoach.notification.domain.DeliveryState;
import io.kehoach.notification.domain.Recipient;
import io.kehoach.notification.mail.ScriptedSmtp.Act;
import io.kehoach.notification.mail.ScriptedSmtp.Stage;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@MailTest
class JourneyTest {

	private static final String MONDAY = "2023-01-16T08:00:00+07:00";

	private static final String TUESDAY = "2023-01-17T07:30:00+07:00";

	private static final String TASK = "plan-1:i2:thpt-01";

	@Autowired
	private EventSource events;

	@Autowired
	private PostOffice post;

	@Autowired
	private Notifications notifications;

	@BeforeEach
	void aDepartment() {
		this.post.open();
		this.events.workingDays();
		this.events.unit("so-gddt", "BODY", null, false, "Sở Giáo dục và Đào tạo");
		this.events.unit("vp", "ROOM", "so-gddt", true, "Văn phòng Sở");
		this.events.unit("thanh-tra", "ROOM", "so-gddt", false, "Thanh tra Sở");
		this.events.unit("ubnd-tp", "OUTSIDE", null, false, "UBND thành phố");
		this.events.unit("thpt-01", "SUBORDINATE", "so-gddt", false, "Trường THPT Ngô Quyền");
		for (String unit : List.of("vp", "thanh-tra", "thpt-01", "thpt-02", "p-tccb")) {
			this.events.contact(unit, "FOCAL_POINT", unit + "@example.invalid", 1);
		}
		this.events.contact("thpt-01", "HEAD", "hieu-truong@example.invalid", 1);
		this.events.contact("so-gddt", "HEAD", "giam-doc@example.invalid", 1);
	}

	@Test
	void anIssuedPlanIsOneUrgentMailToEachUnitInside() {
		this.events.plan("plan.issued", 1, MONDAY);

		List<Mail> mails = this.post.at("2023-01-16T08:00:05+07:00");

		assertThat(mails).extracting(Mail::to)
			.containsExactlyInAnyOrder("vp@example.invalid", "thanh-tra@example.invalid", "thpt-01@example.invalid",
					"thpt-02@example.invalid", "p-tccb@example.invalid");
		assertThat(mails)
			.allSatisfy((mail) -> assertThat(mail.subject()).startsWith("[12/KH-SGDĐT] Kế hoạch được ban hành"));
	}

	@Test
	void aUnitThatJoinsLaterGetsThePlanThen() {
		this.events.plan("plan.addressees-changed", 5, "2023-05-04T08:00:00+07:00");

		assertThat(this.post.at("2023-05-04T08:01:00+07:00")).isEmpty();
		this.events.contact("thpt-03", "FOCAL_POINT", "thpt-03@example.invalid", 1);
		assertThat(this.post.at("2023-05-04T08:02:00+07:00")).extracting(Mail::to)
			.containsExactly("thpt-03@example.invalid");
	}

	@Test
	void hundredsOfAssignmentsAreOneDigestForEachUnit() {
		for (int unit = 1; unit <= 37; unit++) {
			String id = "don-vi-" + unit;
			this.events.contact(id, "FOCAL_POINT", id + "@example.invalid", 1);
			IntStream.rangeClosed(1, 10).forEach((row) -> assigned("plan-1:i" + row + ":" + id, id));
		}

		assertThat(this.post.at("2023-01-16T16:59:00+07:00")).isEmpty();
		List<Mail> mails = this.post.at(TUESDAY);

		assertThat(mails).hasSize(37).extracting(Mail::to).doesNotHaveDuplicates();
		assertThat(mails).allSatisfy((mail) -> {
			assertThat(mail.subject()).isEqualTo("Bản tin công việc ngày 17/01/2023: 10 nội dung");
			assertThat(mail.text()).contains("Nhiệm vụ mới (10)");
		});
		assertThat(this.post.count(DeliveryState.DELIVERED)).isEqualTo(370 + 37);
		assertThat(this.post.at("2023-01-18T07:30:00+07:00")).isEmpty();
	}

	@Test
	void aReplaySendsNothing() {
		this.events.plan("plan.issued", 1, MONDAY);
		assigned(TASK, "thpt-01");
		this.post.at(MONDAY);
		this.post.at(TUESDAY);
		long stored = this.post.stored().size();

		for (int replay = 0; replay < 2; replay++) {
			this.events.plan("plan.issued", 1, MONDAY);
			assigned(TASK, "thpt-01");
		}

		assertThat(this.post.at("2023-01-18T07:30:00+07:00")).isEmpty();
		assertThat(this.post.stored()).hasSize((int) stored);
	}

	@Test
	void historyReplayedIntoAnEmptyServiceSendsNothing() {
		this.post.at("2023-06-01T08:00:00+07:00");
		this.events.plan("plan.issued", 1, MONDAY);
		assigned(TASK, "thpt-01");

		assertThat(this.post.at("2023-06-01T08:00:01+07:00")).isEmpty();
		assertThat(this.post.at("2023-06-02T07:30:00+07:00")).isEmpty();
		assertThat(this.post.count(DeliveryState.EXPIRED)).isEqualTo(6);
	}

	@Test
	void theLadderOfATaskFallsOnItsDaysAndStops() {
		assigned(TASK, "thpt-01");
		StringBuilder year = new StringBuilder();
		for (Instant day = Instant.parse("2023-01-17T00:30:00Z"); day
			.isBefore(Instant.parse("2023-04-20T00:00:00Z")); day = day.plus(Duration.ofDays(1))) {
			String today = day.toString();
			toEach(today).forEach((mail) -> year.append(today, 0, 10)
				.append(' ')
				.append(mail.to().split("@")[0])
				.append(": ")
				.append(mail.text().lines().filter((line) -> line.startsWith("- ")).findFirst().orElse(""))
				.append('\n'));
		}

		String what = ": Mục 2: Tổ chức tuyên truyền, phổ biến các văn bản về công tác dân vận (";
		assertThat(year.toString().lines()).containsExactly(
				"2023-01-17 thpt-01: - Mục 2: Tổ chức tuyên truyền, phổ biến các văn bản về công tác dân vận (chủ trì, hạn: 31/03/2023)",
				"2023-03-22 thpt-01: - Còn 7 ngày làm việc" + what + "hạn: 31/03/2023)",
				"2023-03-28 thpt-01: - Còn 3 ngày làm việc" + what + "hạn: 31/03/2023)",
				"2023-03-30 thpt-01: - Còn 1 ngày làm việc" + what + "hạn: 31/03/2023)",
				"2023-04-03 thpt-01: - Quá hạn 1 ngày làm việc" + what + "hạn: 31/03/2023)",
				"2023-04-05 hieu-truong: - Trường THPT Ngô Quyền quá hạn 3 ngày làm việc" + what + "hạn: 31/03/2023)",
				"2023-04-07 vp: - Trường THPT Ngô Quyền quá hạn 5 ngày làm việc" + what + "hạn: 31/03/2023)",
				"2023-04-10 thpt-01: - Quá hạn 6 ngày làm việc" + what + "hạn: 31/03/2023)",
				"2023-04-14 giam-doc: - Trường THPT Ngô Quyền quá hạn 10 ngày làm việc" + what + "hạn: 31/03/2023)",
				"2023-04-17 thpt-01: - Quá hạn 11 ngày làm việc" + what + "hạn: 31/03/2023)");
	}

	@Test
	void submissionStopsTheLadderAtOnce() {
		assigned(TASK, "thpt-01");
		this.post.at(TUESDAY);
		assertThat(this.post.at("2023-03-22T07:30:00+07:00")).hasSize(1);
		this.events.task("task.submitted", TASK, "thpt-01", 2, "2023-03-22T09:00:00+07:00", (task) -> {
		});

		List<Mail> later = this.post.at("2023-04-20T08:00:00+07:00");

		assertThat(later).extracting(Mail::to).containsExactly("vp@example.invalid");
		assertThat(later.getFirst().text()).contains("đã gửi kết quả, chờ duyệt");
		assertThat(acted()).isEqualTo(1);
	}

	@Test
	void aStepThatWasMadeButNotSentIsVoidOnceTheDutyHasMovedOn() {
		assigned(TASK, "thpt-01");
		this.post.at(TUESDAY);
		// A Saturday: the step of Wednesday is made, but nothing may leave.
		assertThat(this.post.at("2023-03-25T10:00:00+07:00")).isEmpty();
		this.events.task("task.submitted", TASK, "thpt-01", 2, "2023-03-26T09:00:00+07:00", (task) -> {
		});

		assertThat(this.post.at("2023-03-27T07:30:00+07:00")).extracting(Mail::to)
			.containsExactly("vp@example.invalid");
	}

	@Test
	void anExtensionRecomputesTheLadder() {
		assigned(TASK, "thpt-01");
		this.post.at(TUESDAY);
		this.events.task("task.extension-decided", TASK, "thpt-01", 2, "2023-03-21T09:00:00+07:00", (task) -> {
		});

		assertThat(this.post.at("2023-03-21T09:00:01+07:00")).singleElement()
			.satisfies((mail) -> assertThat(mail.subject()).contains("Đồng ý gia hạn"));
		assertThat(this.post.at("2023-03-22T07:30:00+07:00")).isEmpty();
		assertThat(this.post.at("2023-04-05T07:30:00+07:00")).singleElement()
			.satisfies((mail) -> assertThat(mail.text()).contains("Còn 7 ngày làm việc", "14/04/2023"));
	}

	@Test
	void aClockThatJumpsSaysEachThingOnceAndOnAWorkingDay() {
		assigned(TASK, "thpt-01");

		assertThat(this.post.at("2023-06-10T08:00:00+07:00")).isEmpty();
		List<Mail> monday = toEach("2023-06-12T08:00:00+07:00");

		assertThat(monday).extracting(Mail::to)
			.containsExactlyInAnyOrder("thpt-01@example.invalid", "hieu-truong@example.invalid", "vp@example.invalid",
					"giam-doc@example.invalid");
		assertThat(this.post.at("2023-06-12T09:00:00+07:00")).isEmpty();
		assertThat(this.post.at("2023-06-13T07:30:00+07:00")).isEmpty();
	}

	@Test
	void aPlanThatWasCancelledRemindsNobody() {
		this.events.plan("plan.issued", 1, MONDAY);
		assigned(TASK, "thpt-01");
		this.post.at(TUESDAY);
		this.events.plan("plan.cancelled", 7, "2023-03-01T08:00:00+07:00");

		assertThat(this.post.at("2023-03-22T07:30:00+07:00")).isEmpty();
		assertThat(this.post.at("2023-04-20T07:30:00+07:00")).isEmpty();
	}

	@Test
	void aCoordinatorIsToldAndNeverReminded() {
		this.events.task("task.assigned", TASK, "thpt-01", 1, MONDAY, (task) -> task.put("role", "coordinating"));

		assertThat(this.post.at(TUESDAY)).singleElement()
			.satisfies((mail) -> assertThat(mail.text()).contains("phối hợp"));
		assertThat(this.post.at("2023-04-03T08:00:00+07:00")).isEmpty();
	}

	@Test
	void reportsAreOpenedRemindedAndCalledLate() {
		this.events.period("2023-05-25T08:00:00+07:00");

		assertThat(this.post.at("2023-05-26T07:30:00+07:00")).hasSize(3)
			.allSatisfy((mail) -> assertThat(mail.text()).contains("Mở kỳ báo cáo"));
		assertThat(this.post.at("2023-06-07T07:30:00+07:00")).hasSize(3)
			.allSatisfy((mail) -> assertThat(mail.text()).contains("Còn 5 ngày làm việc để gửi báo cáo"));
		this.events.report("report.submitted", 1, "2023-06-12T08:00:00+07:00");
		assertThat(this.post.at("2023-06-13T07:30:00+07:00")).extracting(Mail::to)
			.containsExactlyInAnyOrder("vp@example.invalid", "thanh-tra@example.invalid");
		assertThat(this.post.at("2023-06-15T07:30:00+07:00")).extracting(Mail::to)
			.containsExactlyInAnyOrder("vp@example.invalid", "thanh-tra@example.invalid");
	}

	@Test
	void returnedAndAcceptedReportsAreTold() {
		this.events.report("report.returned", 2, "2023-06-15T09:00:00+07:00");
		assertThat(this.post.at("2023-06-15T09:00:01+07:00")).singleElement()
			.satisfies((mail) -> assertThat(mail.text()).contains("Đề nghị bổ sung số liệu tiếp công dân"));

		this.events.report("report.accepted", 3, "2023-06-16T09:00:00+07:00");
		assertThat(this.post.at("2023-06-19T07:30:00+07:00")).singleElement()
			.satisfies((mail) -> assertThat(mail.text()).contains("Để biết (1)", "Báo cáo đã được tiếp nhận",
					"Ngừng nhận loại thư này"));
	}

	@Test
	void urgentNewsWaitsForTheDoorToOpen() {
		this.events.task("task.returned", TASK, "thpt-01", 2, "2023-01-16T18:00:00+07:00", (task) -> {
		});
		this.events.obstacle("obstacle.answered", 5, "2023-01-16T18:00:00+07:00");

		assertThat(this.post.at("2023-01-16T18:00:01+07:00")).isEmpty();
		assertThat(this.post.at(TUESDAY)).extracting(Mail::subject)
			.anyMatch((subject) -> subject.contains("Kết quả bị trả lại"))
			.anyMatch((subject) -> subject.contains("Trả lời khó khăn, vướng mắc"));
	}

	@Test
	void aMailWithoutAddressWaitsVisiblyAndLeavesWhenThereIsOne() {
		this.events.contact("thpt-01", "FOCAL_POINT", null, 2);
		this.events.plan("plan.issued", 1, MONDAY);

		assertThat(this.post.at(MONDAY)).hasSize(4);
		assertThat(this.post.count(DeliveryState.WAITING_FOR_ADDRESS)).isEqualTo(1);
		this.events.contact("thpt-01", "FOCAL_POINT", "moi@example.invalid", 3);
		assertThat(this.post.at(MONDAY)).extracting(Mail::to).containsExactly("moi@example.invalid");
	}

	@Test
	void notNowIsTriedAgainAndNoIsNot() {
		AtomicInteger busy = new AtomicInteger();
		this.post.smtp().follow((stage, argument) -> {
			if (stage == Stage.RCPT && argument.startsWith("vp@") && busy.getAndIncrement() < 3) {
				return new Act.Say("450 busy");
			}
			return (stage == Stage.RCPT && argument.startsWith("thpt-02@")) ? new Act.Say("550 no such user") : null;
		});
		this.events.plan("plan.issued", 1, MONDAY);

		assertThat(this.post.at(MONDAY)).hasSize(4).extracting(Mail::to).doesNotContain("thpt-02@example.invalid");
		assertThat(this.post.count(DeliveryState.PERMANENT_FAILURE)).isEqualTo(1);
		assertThat(this.post.at(TUESDAY)).singleElement().satisfies((mail) -> {
			assertThat(mail.to()).isEqualTo("vp@example.invalid");
			assertThat(mail.text()).contains("550 no such user");
		});
	}

	@Test
	void takenAndDroppedLeavesOneExtraCopyAtMostWithTheSameId() {
		AtomicInteger dropped = new AtomicInteger();
		this.post.smtp()
			.follow((stage, argument) -> (stage == Stage.DOT && dropped.getAndIncrement() == 0) ? new Act.TakeAndDrop()
					: null);
		this.events.task("task.returned", TASK, "thpt-01", 2, MONDAY, (task) -> {
		});

		List<Mail> copies = this.post.at(MONDAY);

		assertThat(copies).hasSize(2);
		assertThat(copies.get(0).messageId()).isEqualTo(copies.get(1).messageId());
		assertThat(this.post.stored()).singleElement()
			.satisfies(
					(stored) -> assertThat(stored.get("delivery", Document.class).getBoolean("maybeTwice")).isTrue());
	}

	@Test
	void anAttemptThatDiedIsRepeatedWhenItsLeaseIsOver() {
		this.events.task("task.returned", TASK, "thpt-01", 2, MONDAY, (task) -> {
		});
		String id = (String) this.post.stored().getFirst().get("_id");
		Instant lease = Instant.now().plusMillis(500);
		this.notifications.change(id, (state) -> true,
				(state) -> state.claim("dead", new Recipient("a@b.vn", "A", "vi"), 1, lease, Instant.now()));

		this.post.smtp().forget();
		await().atMost(Duration.ofSeconds(10)).until(() -> Instant.now().isAfter(lease));
		assertThat(this.post.at(MONDAY)).hasSize(1);
		assertThat(this.notifications.find(id)).hasValueSatisfying((found) -> {
			assertThat(found.state().state()).isEqualTo(DeliveryState.DELIVERED);
			assertThat(found.state().delivery().maybeTwice()).isTrue();
		});
	}

	@Test
	void whatHappensIsInTheOutboxAndFollowsTheContract() {
		this.events.plan("plan.issued", 1, MONDAY);
		this.post.at(MONDAY);

		assertThat(this.post.stored()).allSatisfy((stored) -> {
			List<Document> outbox = stored.getList("outbox", Document.class);
			assertThat(outbox).extracting((entry) -> entry.getString("type"))
				.containsExactly("notification.sent", "notification.delivered");
			outbox.forEach((entry) -> assertThat(Contracts.violations("notification-service",
					entry.getString("type") + ".v1", entry.getString("payload")))
				.isEmpty());
			assertThat(outbox.toString()).doesNotContain("example.invalid", "Đầu mối");
		});
	}

	/** Without the leaders' weekly list. */
	private List<Mail> toEach(String time) {
		return this.post.at(time).stream().filter((mail) -> !mail.subject().startsWith("Danh sách")).toList();
	}

	private long acted() {
		return this.post.stored().stream().filter((stored) -> stored.get("actedAt") != null).count();
	}

	private void assigned(String id, String unitId) {
		this.events.task("task.assigned", id, unitId, 1, MONDAY, (task) -> task.put("planId", "plan-1"));
	}

}
