package io.kehoach.notification;

import java.util.List;

import io.kehoach.notification.PostOffice.Mail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the Office and the Director are told by the calendar.
 */
@MailTest
class LeadersTest {

	private static final String MONDAY = "2023-01-16T08:00:00+07:00";

	@Autowired
	private EventSource events;

	@Autowired
	private PostOffice post;

	@BeforeEach
	void aDepartment() {
		this.post.open();
		this.events.department();
	}

	@Test
	void whatIsOverdueIsOneListOnTheFirstWorkingDayOfTheWeek() {
		due("plan-1:i1:thpt-01", "thpt-01", "2023-03-29");
		due("plan-1:i2:thpt-01", "thpt-01", "2023-03-30");
		due("plan-1:i1:thpt-02", "thpt-02", "2023-03-29");
		this.post.at("2023-03-31T09:00:00+07:00");

		List<Mail> lists = lists("2023-04-03T07:30:00+07:00");

		assertThat(lists).extracting(Mail::to)
			.containsExactlyInAnyOrder("vp@example.invalid", "giam-doc@example.invalid");
		assertThat(lists.getFirst().subject())
			.isEqualTo("[12/KH-SGDĐT] Danh sách quá hạn tuần này: 3 nội dung (tính đến 03/04/2023)");
		assertThat(lists.getFirst().text()).contains("Trường THPT Ngô Quyền (2)", "Trường THPT Trần Nguyên Hãn (1)",
				"Quá hạn 3 ngày làm việc: Mục 2");
		assertThat(lists("2023-04-03T09:00:00+07:00")).isEmpty();
		assertThat(lists("2023-04-04T07:30:00+07:00")).isEmpty();
		assertThat(lists("2023-04-10T07:30:00+07:00")).hasSize(2);
	}

	@Test
	void aWeekThatBeginsWithHolidaysIsToldOnItsFirstWorkingDay() {
		due("plan-1:i1:thpt-01", "thpt-01", "2023-04-27");

		assertThat(lists("2023-05-02T09:00:00+07:00")).isEmpty();
		assertThat(lists("2023-05-04T07:30:00+07:00")).hasSize(2);
	}

	@Test
	void whereNothingIsOverdueNobodyIsWrittenTo() {
		due("plan-1:i1:thpt-01", "thpt-01", "2023-03-29");
		this.events.task("task.submitted", "plan-1:i1:thpt-01", "thpt-01", 2, "2023-03-20T08:00:00+07:00", (task) -> {
		});

		assertThat(lists("2023-04-03T07:30:00+07:00")).isEmpty();
	}

	@Test
	void aRowThatAwaitsItsDateIsTheOfficesFollowUpAndSaidOnce() {
		for (String unit : List.of("thpt-01", "thpt-02")) {
			this.events.task("task.assigned", "plan-1:i7:" + unit, unit, 1, MONDAY, LeadersTest::awaitsDate);
		}
		this.post.at("2023-01-17T07:30:00+07:00");

		assertThat(this.post.at("2023-02-17T07:30:00+07:00")).isEmpty();
		assertThat(this.post.at("2023-02-20T07:30:00+07:00")).singleElement().satisfies((mail) -> {
			assertThat(mail.to()).isEqualTo("vp@example.invalid");
			assertThat(mail.subject()).endsWith("1 nội dung");
			assertThat(mail.text()).contains("Chưa ấn định ngày: Mục 7");
		});
	}

	@Test
	void aDateThatHasBeenSetEndsTheFollowUpAndBeginsTheReminders() {
		this.events.task("task.assigned", "plan-1:i7:thpt-01", "thpt-01", 1, MONDAY, LeadersTest::awaitsDate);
		this.post.at("2023-01-17T07:30:00+07:00");
		this.events.task("task.due-date-set", "plan-1:i7:thpt-01", "thpt-01", 2, "2023-02-01T08:00:00+07:00",
				(task) -> task.put("dueOn", "2023-03-31").put("remindOn", "2023-03-31"));

		assertThat(this.post.at("2023-02-20T07:30:00+07:00")).isEmpty();
		assertThat(this.post.at("2023-03-30T07:30:00+07:00")).extracting(Mail::to)
			.containsExactly("thpt-01@example.invalid");
	}

	/** "Before 3 April", which the body lets run to the end of that day. */
	@Test
	void whatMayStillBeHandedInTodayIsNotListed() {
		this.events.task("task.assigned", "plan-1:i1:thpt-01", "thpt-01", 1, MONDAY,
				(task) -> task.put("dueOn", "2023-04-03")
					.put("dueAt", "2023-04-03T17:00:00Z")
					.put("remindOn", "2023-03-31"));
		this.post.at("2023-03-31T09:00:00+07:00");

		assertThat(lists("2023-04-03T07:30:00+07:00")).isEmpty();
		assertThat(lists("2023-04-10T07:30:00+07:00").getFirst().text()).contains("Quá hạn 5 ngày làm việc: Mục 2");
	}

	private List<Mail> lists(String time) {
		return this.post.at(time).stream().filter((mail) -> mail.subject().contains("] Danh sách")).toList();
	}

	private static void awaitsDate(ObjectNode task) {
		task.put("itemNo", "7").putNull("dueOn").putNull("remindOn");
		((ObjectNode) task.get("window")).put("kind", "AWAITING_DATE");
	}

	private void due(String id, String unitId, String day) {
		this.events.task("task.assigned", id, unitId, 1, MONDAY, (task) -> task.put("dueOn", day).put("remindOn", day));
	}

}
