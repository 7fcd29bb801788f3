package io.kehoach.notification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import biweekly.Biweekly;
import biweekly.ICalendar;
import io.kehoach.chassis.fixtures.TestTokens;
import io.kehoach.notification.PostOffice.Mail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static io.kehoach.notification.Calls.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * What a unit still owes of a report whose due date reads "before 15 June".
 */
@MailTest
class ReportDutiesTest {

	private static final String UNIT = TestTokens.bearer("u-1", "thpt-01", "unit");

	@Autowired
	private EventSource events;

	@Autowired
	private PostOffice post;

	@Autowired
	private MockMvc mvc;

	@BeforeEach
	void aDepartment() {
		this.post.open();
		this.events.department();
		this.post.reach("2023-04-28T08:00:00+07:00");
		this.events.happens("report-service", "period.opened", "plan-2023-dan-van:2023-H1", 1,
				"2023-04-28T08:00:00+07:00",
				(event) -> ((ObjectNode) event.get("period")).putArray("expected").add("thpt-01"));
	}

	@Test
	void aReportSentInTimeIsNeverOverdueThoughItIsSupplementedAfterwards() {
		this.events.report("report.submitted", 1, "2023-06-12T08:00:00+07:00");
		morningsOfJune(12, 19);
		this.events.report("report.reopened", 2, "2023-06-20T08:00:00+07:00");

		assertThat(morningsOfJune(20, 30)).isEmpty();
	}

	@Test
	void aReportSentInTimeIsNeverOverdueThoughItIsReturned() {
		this.events.report("report.submitted", 1, "2023-06-12T08:00:00+07:00");
		this.post.at("2023-06-13T07:30:00+07:00");
		this.events.report("report.returned", 2, "2023-06-13T09:00:00+07:00", ReportDutiesTest::undated);
		assertThat(this.post.at("2023-06-13T09:00:00+07:00")).singleElement()
			.satisfies((mail) -> assertThat(mail.subject()).contains("Báo cáo bị trả lại"))
			.satisfies((mail) -> assertThat(mail.text()).as("a day that may be over").doesNotContain("15/06/2023"));

		assertThat(morningsOfJune(14, 30)).isEmpty();
	}

	@Test
	void aReturnedReportIsRemindedOfTheDaySetForIt() {
		this.events.report("report.submitted", 1, "2023-06-12T08:00:00+07:00");
		this.post.at("2023-06-13T07:30:00+07:00");
		this.events.report("report.returned", 2, "2023-06-13T09:00:00+07:00",
				(report) -> report.put("againDue", "2023-06-22"));

		assertThat(this.post.at("2023-06-13T09:00:00+07:00")).singleElement()
			.satisfies((mail) -> assertThat(mail.text()).contains("Thời hạn gửi lại: 22/06/2023"));
		assertThat(this.post.at("2023-06-21T07:30:00+07:00")).singleElement()
			.satisfies((mail) -> assertThat(mail.text()).contains("Còn 1 ngày làm việc"));
		assertThat(morningsOfJune(22, 22)).isEmpty();
		assertThat(morningsOfJune(23, 23)).extracting(Mail::text)
			.singleElement()
			.satisfies((text) -> assertThat(text).contains("Quá hạn báo cáo 1 ngày làm việc"));
	}

	@Test
	void aReportSentLateIsOwedAgainOnceItIsReturned() {
		returnedLate(ReportDutiesTest::late);

		assertThat(morningsOfJune(21, 30)).anySatisfy(
				(mail) -> assertThat(mail.text()).contains("Trường THPT Ngô Quyền chậm báo cáo 5 ngày làm việc"));
	}

	@Test
	void aReportSentLateIsReturnedWithoutNamingTheDayThatIsOver() {
		returnedLate(ReportDutiesTest::late);

		assertThat(this.post.at("2023-06-20T08:00:00+07:00")).singleElement()
			.satisfies((mail) -> assertThat(mail.subject()).contains("Báo cáo bị trả lại"))
			.satisfies((mail) -> assertThat(mail.text()).doesNotContain("15/06/2023"));
	}

	@Test
	void theOfficeRemindsOfTheDaySetForAReportThatFirstCameLate() {
		returnedLate(ReportDutiesTest::lateUntilThe27th);
		this.post.at("2023-06-20T08:00:00+07:00");
		this.events.report("report.reminded", 3, "2023-06-22T09:00:00+07:00", ReportDutiesTest::lateUntilThe27th);

		assertThat(this.post.at("2023-06-23T07:30:00+07:00")).singleElement()
			.satisfies((mail) -> assertThat(mail.text()).contains("Còn 2 ngày làm việc", "hạn: 27/06/2023")
				.doesNotContain("15/06/2023"));
	}

	@Test
	void theOfficeSaysThatTheDaySetForAReturnedReportIsOver() {
		returnedLate(ReportDutiesTest::lateUntilThe27th);
		morningsOfJune(21, 28);
		this.events.report("report.reminded", 3, "2023-06-28T09:00:00+07:00", ReportDutiesTest::lateUntilThe27th);

		assertThat(this.post.at("2023-06-29T07:30:00+07:00")).singleElement()
			.satisfies(
					(mail) -> assertThat(mail.text()).contains("Quá hạn báo cáo 2 ngày làm việc", "hạn: 27/06/2023"));
	}

	private void returnedLate(Consumer<ObjectNode> sentBack) {
		this.events.report("report.submitted", 1, "2023-06-19T08:00:00+07:00", ReportDutiesTest::late);
		this.post.at("2023-06-20T07:30:00+07:00");
		this.events.report("report.returned", 2, "2023-06-20T08:00:00+07:00", sentBack);
	}

	@Test
	void whoAnsweredInTimeIsRemindedByHandOfWhatIsMissingAndOfNoDate() {
		this.events.report("report.submitted", 1, "2023-06-12T08:00:00+07:00");
		morningsOfJune(12, 19);
		this.events.report("report.returned", 2, "2023-06-20T08:00:00+07:00", ReportDutiesTest::undated);
		this.post.at("2023-06-20T08:00:00+07:00");
		this.events.report("report.reminded", 3, "2023-06-21T09:00:00+07:00",
				(report) -> report.put("state", "RETURNED").put("outcome", "REPORTED").put("late", false));

		assertThat(this.post.at("2023-06-21T09:00:00+07:00")).singleElement()
			.satisfies((mail) -> assertThat(mail.text()).contains("được trả lại để bổ sung")
				.doesNotContain("ngày làm việc"));
	}

	@Test
	void theCalendarShowsAReportOnItsLastDayInTimeAndTheDayThatIsPrinted() throws Exception {
		this.post.at("2023-06-14T08:00:00+07:00");
		ICalendar feed = feed();

		assertThat(feed.getEvents()).singleElement().satisfies((event) -> {
			assertThat(event.getDateStart().getValue().getRawComponents().toString(false, true))
				.isEqualTo("2023-06-14");
			assertThat(event.getSummary().getValue()).endsWith("(trước ngày 15/06/2023)");
		});
		this.post.reach("2023-06-15T00:00:00+07:00");
		assertThat(feed().getEvents()).singleElement()
			.satisfies((event) -> assertThat(event.getSummary().getValue()).isEqualTo("Quá hạn: 1 nội dung"));
	}

	@Test
	void theCalendarShowsASupplementAsSomethingToDo() throws Exception {
		this.events.report("report.submitted", 1, "2023-06-12T08:00:00+07:00");
		this.events.report("report.reopened", 2, "2023-06-20T08:00:00+07:00");
		this.post.reach("2023-06-20T08:00:00+07:00");

		assertThat(feed().getEvents()).isEmpty();
		assertThat(feed().getTodos()).hasSize(1);
	}

	@Test
	void aMailSaysThePrintedDayAndTheLastDayInTime() {
		assertThat(this.post.at("2023-05-04T07:30:00+07:00"))
			.allSatisfy((mail) -> assertThat(mail.text()).contains("(hạn: trước 15/06/2023, tức hết ngày 14/06/2023)"));
	}

	@Test
	void aUnitThatJoinsLaterIsToldAndReminded() {
		this.events.happens("report-service", "report.opened", "plan-2023-dan-van:2023-H1:thpt-02", 1,
				"2023-06-01T08:00:00+07:00",
				(event) -> ((ObjectNode) event.get("report")).put("id", "plan-2023-dan-van:2023-H1:thpt-02")
					.put("unitId", "thpt-02"));

		assertThat(toSecond("2023-06-02T07:30:00+07:00")).singleElement()
			.satisfies((mail) -> assertThat(mail.text()).contains("(hạn: trước 15/06/2023"));
		assertThat(toSecond("2023-06-13T07:30:00+07:00")).singleElement()
			.satisfies((mail) -> assertThat(mail.text()).contains("Còn 1 ngày làm việc"));
	}

	private List<Mail> toSecond(String time) {
		return this.post.at(time).stream().filter((mail) -> mail.to().startsWith("thpt-02@")).toList();
	}

	@Test
	void anAmendedDayIsRemindedOfAndTheOldOneIsNot() {
		this.events.report("report.rescheduled", 1, "2023-06-05T08:00:00+07:00",
				(report) -> report.put("due", "2023-06-22")
					.put("dueAt", "2023-06-21T17:00:00Z")
					.put("remindOn", "2023-06-21"));

		assertThat(morningsOfJune(12, 21)).isEmpty();
		assertThat(morningsOfJune(22, 22)).extracting(Mail::text)
			.singleElement()
			.satisfies((text) -> assertThat(text).contains("Quá hạn báo cáo 1 ngày làm việc", "trước 22/06/2023"));
	}

	/** The body has chosen that "before 15 June" runs to the end of that day. */
	@Test
	void nobodyIsOverdueOnTheLastDayInTime() {
		this.events.happens("report-service", "period.opened", "plan-2023-dan-van:2023-H1", 2,
				"2023-04-28T08:00:00+07:00", ReportDutiesTest::untilTheEndOfThe15th);

		assertThat(morningsOfJune(12, 15)).extracting(Mail::to).doesNotContain("thpt-02@example.invalid");
		assertThat(morningsOfJune(16, 16)).singleElement().satisfies((mail) -> {
			assertThat(mail.to()).isEqualTo("thpt-02@example.invalid");
			assertThat(mail.text()).contains("Quá hạn báo cáo 1 ngày làm việc");
		});
	}

	private static void untilTheEndOfThe15th(ObjectNode event) {
		ObjectNode period = (ObjectNode) event.get("period");
		period.putArray("expected").add("thpt-02");
		period.put("dueAt", "2023-06-15T17:00:00Z");
	}

	private static void undated(ObjectNode report) {
		report.putNull("againDue");
	}

	private static void late(ObjectNode report) {
		undated(report);
		report.put("late", true).put("firstSubmittedAt", "2023-06-19T01:00:00Z");
	}

	private static void lateUntilThe27th(ObjectNode report) {
		late(report);
		report.put("state", "RETURNED").put("outcome", "REPORTED").put("againDue", "2023-06-27");
	}

	/** What the unit, its head, the Office and the Director are told of being late. */
	private List<Mail> morningsOfJune(int from, int to) {
		List<Mail> mails = new ArrayList<>();
		for (int day = from; day <= to; day++) {
			mails.addAll(this.post.at("2023-06-" + day + "T07:30:00+07:00"));
		}
		return mails.stream().filter((mail) -> mail.text().toLowerCase().matches("(?s).*(quá hạn|chậm).*")).toList();
	}

	private ICalendar feed() throws Exception {
		String path = this.mvc.perform(command(post("/api/calendar/token"), UNIT))
			.andReturn()
			.getResponse()
			.getHeader("Location");
		return Biweekly
			.parse(this.mvc.perform(get(path)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8))
			.first();
	}

}
