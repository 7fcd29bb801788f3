package io.kehoach.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.kehoach.notification.PostOffice.Mail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reminders, overdue reminders and escalations of one duty.
 */
@MailTest
class LadderJourneyTest {

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

	/** Without the leaders' weekly list. */
	private List<Mail> toEach(String time) {
		return this.post.at(time).stream().filter((mail) -> !mail.subject().contains("] Danh sách")).toList();
	}

	private long acted() {
		return this.post.stored().stream().filter((stored) -> stored.get("actedAt") != null).count();
	}

	private void assigned(String id, String unitId) {
		this.events.task("task.assigned", id, unitId, 1, MONDAY, (task) -> task.put("planId", "plan-1"));
	}

}
