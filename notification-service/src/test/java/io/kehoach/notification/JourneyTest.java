package io.kehoach.notification;

import java.util.List;
import java.util.stream.IntStream;

import io.kehoach.chassis.fixtures.Contracts;
import io.kehoach.notification.PostOffice.Mail;
import io.kehoach.notification.domain.DeliveryState;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an event becomes: one mail to each post, at once or in the digest.
 */
@MailTest
class JourneyTest {

	private static final String MONDAY = "2023-01-16T08:00:00+07:00";

	private static final String TUESDAY = "2023-01-17T07:30:00+07:00";

	private static final String TASK = "plan-1:i2:thpt-01";

	@Autowired
	private EventSource events;

	@Autowired
	private PostOffice post;

	@BeforeEach
	void aDepartment() {
		this.post.open();
		this.events.planDepartment();
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
			assertThat(mail.subject()).isEqualTo("[12/KH-SGDĐT] Bản tin công việc ngày 17/01/2023: 10 nội dung");
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

	private void assigned(String id, String unitId) {
		this.events.task("task.assigned", id, unitId, 1, MONDAY, (task) -> task.put("planId", "plan-1"));
	}

}
