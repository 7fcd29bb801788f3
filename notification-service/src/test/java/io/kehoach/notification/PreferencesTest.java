package io.kehoach.notification;

import io.kehoach.chassis.fixtures.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static io.kehoach.notification.Calls.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * What a post wants to be told in which way, and that its mail then goes that way.
 */
@MailTest
class PreferencesTest {

	private static final String MONDAY = "2023-01-16T08:00:00+07:00";

	private static final String TUESDAY = "2023-01-17T07:30:00+07:00";

	private static final String UNIT = TestTokens.bearer("u-1", "thpt-01", "unit");

	private static final String OTHER = TestTokens.bearer("u-2", "thpt-02", "unit");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private EventSource events;

	@Autowired
	private PostOffice office;

	@BeforeEach
	void aDepartment() {
		this.office.open();
		this.events.planDepartment();
	}

	@Test
	void everyTopicIsListedWithItsUsualChannelAndWhatItOffers() throws Exception {
		this.mvc.perform(get("/api/preferences").header("Authorization", UNIT))
			.andExpect(status().isOk())
			.andExpect(header().string("ETag", "\"0\""))
			.andExpect(jsonPath("$.language").value("vi"))
			.andExpect(jsonPath("$.topics", hasSize(11)))
			.andExpect(jsonPath("$.topics[0].topic").value("PLANS"))
			.andExpect(jsonPath("$.topics[0].messageClass").value("DUTY"))
			.andExpect(jsonPath("$.topics[0].kinds", contains("PLAN_ISSUED", "PLAN_AMENDED")))
			.andExpect(jsonPath("$.topics[0].channel").value("MAIL_AT_ONCE"))
			.andExpect(jsonPath("$.topics[0].channels", contains("MAIL_AT_ONCE", "MAIL_IN_DIGEST")))
			.andExpect(jsonPath("$.topics[?(@.topic=='DEADLINES')].channels[*]").value("MAIL_IN_DIGEST"))
			.andExpect(jsonPath("$.topics[?(@.topic=='RESULTS')].channels[*]",
					contains("MAIL_AT_ONCE", "MAIL_IN_DIGEST", "IN_APP")));
	}

	@Test
	void whatIsSetIsOnesOwnAndNobodyIsOverwritten() throws Exception {
		choose("\"0\"", "{\"language\":\"en\",\"channels\":{\"RESULTS\":\"IN_APP\",\"PLANS\":\"MAIL_AT_ONCE\"}}", 200);

		this.mvc.perform(wanted("{\"language\":\"vi\",\"channels\":{}}", "\"0\""))
			.andExpect(status().isPreconditionFailed());
		this.mvc
			.perform(json(put("/api/preferences").header("Authorization", UNIT),
					"{\"language\":\"vi\",\"channels\":{}}"))
			.andExpect(status().isPreconditionRequired());
		this.mvc.perform(get("/api/preferences").header("Authorization", UNIT))
			.andExpect(header().string("ETag", "\"1\""))
			.andExpect(jsonPath("$.language").value("en"))
			.andExpect(jsonPath("$.topics[?(@.topic=='RESULTS')].channel").value("IN_APP"))
			.andExpect(jsonPath("$.topics[?(@.topic=='PLANS')].channel").value("MAIL_AT_ONCE"));
		this.mvc.perform(get("/api/preferences").header("Authorization", OTHER))
			.andExpect(jsonPath("$.topics[?(@.topic=='RESULTS')].channel").value("MAIL_IN_DIGEST"));
	}

	@Test
	void whatIsLeftOutIsAsUsualAgain() throws Exception {
		choose("\"0\"", wish("RESULTS", "IN_APP"), 200);
		choose("\"1\"", wish("PLANS", "MAIL_IN_DIGEST"), 200);

		this.mvc.perform(get("/api/preferences").header("Authorization", UNIT))
			.andExpect(jsonPath("$.topics[?(@.topic=='RESULTS')].channel").value("MAIL_IN_DIGEST"))
			.andExpect(jsonPath("$.topics[?(@.topic=='PLANS')].channel").value("MAIL_IN_DIGEST"));
	}

	@Test
	void aDutyCannotBeSilencedAndTheRefusalNamesIt() throws Exception {
		this.mvc.perform(wanted(wish("DECISIONS", "IN_APP"), "\"0\""))
			.andExpect(status().isUnprocessableContent())
			.andExpect(jsonPath("$.title").value("Không thể ngừng nhận thư về nhiệm vụ"))
			.andExpect(jsonPath("$.errors[0].pointer").value("/channels/DECISIONS"));
	}

	@Test
	void remindersAreOnlyGatheredInTheDigest() throws Exception {
		this.mvc.perform(wanted(wish("DEADLINES", "MAIL_AT_ONCE"), "\"0\""))
			.andExpect(status().isUnprocessableContent())
			.andExpect(jsonPath("$.title").value("Loại nội dung này không gửi theo cách đó"))
			.andExpect(jsonPath("$.errors[0].pointer").value("/channels/DEADLINES"));
	}

	@Test
	void whatCannotBeReadIsRefused() throws Exception {
		choose("\"0\"", wish("WEATHER", "IN_APP"), 400);
		choose("\"0\"", wish("RESULTS", "PIGEON"), 400);
		choose("\"0\"", "{\"language\":\"vi\",\"channels\":{\"RESULTS\":null}}", 400);
		choose("\"0\"", "{\"language\":\"fr\",\"channels\":{}}", 400);
		choose("\"0\"", "{\"language\":\"vi\"}", 400);
		choose("\"0\"", "{\"language\":\"vi\",\"channels\":{},\"more\":1}", 400);
	}

	@Test
	void aChosenLanguageIsTheLanguageOfMails() throws Exception {
		choose("\"0\"", "{\"language\":\"en\",\"channels\":{}}", 200);
		task("task.returned", "i1");

		assertThat(this.office.at(MONDAY)).singleElement()
			.satisfies((mail) -> assertThat(mail.subject()).contains("Result returned"));
	}

	@Test
	void anUrgentDutyWaitsForTheDigestWhereAPostWantsThat() throws Exception {
		choose("\"0\"", wish("DECISIONS", "MAIL_IN_DIGEST"), 200);
		task("task.returned", "i1");

		assertThat(this.office.at(MONDAY)).isEmpty();
		assertThat(this.office.at(TUESDAY)).singleElement()
			.satisfies((mail) -> assertThat(mail.text()).contains("Cần làm hôm nay (1)", "Kết quả bị trả lại"));
	}

	@Test
	void oneTopicsChannelIsNotAnothers() throws Exception {
		choose("\"0\"", wish("PLANS", "MAIL_IN_DIGEST"), 200);
		task("task.returned", "i1");

		assertThat(this.office.at(MONDAY)).hasSize(1);
	}

	@Test
	void whatUsuallyWaitsComesAtOnceWhereAPostWantsThat() throws Exception {
		choose("\"0\"", wish("ASSIGNMENTS", "MAIL_AT_ONCE"), 200);
		task("task.assigned", "i1");

		assertThat(this.office.at(MONDAY)).singleElement()
			.satisfies((mail) -> assertThat(mail.subject()).contains("Giao nhiệm vụ"));
		assertThat(this.office.at(TUESDAY)).isEmpty();
	}

	@Test
	void atOnceIsWithinSendingHoursAllTheSame() throws Exception {
		choose("\"0\"", wish("ASSIGNMENTS", "MAIL_AT_ONCE"), 200);
		this.office.reach("2023-01-16T19:00:00+07:00");
		this.events.task("task.assigned", "plan-1:i1:thpt-01", "thpt-01", 1, "2023-01-16T19:00:00+07:00", (task) -> {
		});

		assertThat(this.office.at("2023-01-16T19:00:00+07:00")).isEmpty();
		assertThat(this.office.at(TUESDAY)).hasSize(1);
	}

	@Test
	void informationWithoutMailIsInTheListAllTheSame() throws Exception {
		choose("\"0\"", wish("RESULTS", "IN_APP"), 200);
		task("task.confirmed", "i1");
		task("task.assigned", "i2");

		assertThat(this.office.at(TUESDAY)).singleElement()
			.satisfies((mail) -> assertThat(mail.subject()).endsWith("1 nội dung"));
		this.mvc.perform(get("/api/notifications").header("Authorization", UNIT))
			.andExpect(jsonPath("$.items", hasSize(2)))
			.andExpect(jsonPath("$.items[?(@.kind=='TASK_CONFIRMED')].state").value("EXPIRED"));
	}

	@Test
	void informationWaitsForNothingWhereAPostWantsItAtOnce() throws Exception {
		choose("\"0\"", wish("RESULTS", "MAIL_AT_ONCE"), 200);
		task("task.confirmed", "i1");

		assertThat(this.office.at(MONDAY)).singleElement()
			.satisfies((mail) -> assertThat(mail.text()).contains("/unsubscribe/"));
	}

	@Test
	void whatIsSilencedBeforeItHasLeftStaysHere() throws Exception {
		choose("\"0\"", wish("RESULTS", "MAIL_AT_ONCE"), 200);
		this.office.reach("2023-01-16T19:00:00+07:00");
		this.events.task("task.confirmed", "plan-1:i1:thpt-01", "thpt-01", 1, "2023-01-16T19:00:00+07:00", (task) -> {
		});
		choose("\"1\"", wish("RESULTS", "IN_APP"), 200);

		assertThat(this.office.at(TUESDAY)).isEmpty();
		this.mvc.perform(get("/api/deliveries").header("Authorization", UNIT))
			.andExpect(jsonPath("$.items[0].state").value("EXPIRED"))
			.andExpect(jsonPath("$.items[0].reason").value("SILENCED"));
	}

	@Test
	void whoHoldsSeveralPostsSetsEachOfThem() throws Exception {
		String head = TestTokens.bearer("u-thpt-01-HEAD", "thpt-01", "unit");
		this.mvc
			.perform(json(put("/api/preferences?unit=thpt-01&post=FOCAL_POINT").header("Authorization", head)
				.header("If-Match", "\"0\""), wish("RESULTS", "IN_APP")))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.post").value("FOCAL_POINT"));

		this.mvc.perform(get("/api/preferences").header("Authorization", head))
			.andExpect(jsonPath("$.post").value("HEAD"))
			.andExpect(jsonPath("$.posts[*].post", contains("HEAD", "FOCAL_POINT")))
			.andExpect(jsonPath("$.topics[?(@.topic=='RESULTS')].channel").value("MAIL_IN_DIGEST"));
		this.mvc.perform(get("/api/preferences").header("Authorization", UNIT))
			.andExpect(jsonPath("$.posts", hasSize(1)))
			.andExpect(jsonPath("$.topics[?(@.topic=='RESULTS')].channel").value("IN_APP"));
		this.mvc.perform(get("/api/preferences?unit=thpt-02").header("Authorization", head))
			.andExpect(status().isNotFound());
		this.mvc.perform(get("/api/preferences?post=JANITOR").header("Authorization", head))
			.andExpect(status().isBadRequest());
	}

	@Test
	void aPostThatThinksAgainBeforeTheDigestIsHeard() throws Exception {
		choose("\"0\"", wish("RESULTS", "IN_APP"), 200);
		task("task.confirmed", "i1");
		choose("\"1\"", wish("RESULTS", "MAIL_IN_DIGEST"), 200);

		assertThat(this.office.at(TUESDAY)).hasSize(1);
	}

	private void task(String type, String row) {
		this.events.task(type, "plan-1:" + row + ":thpt-01", "thpt-01", 1, MONDAY, (task) -> {
		});
	}

	private void choose(String etag, String body, int status) throws Exception {
		this.mvc.perform(wanted(body, etag)).andExpect(status().is(status));
	}

	private static String wish(String topic, String channel) {
		return "{\"language\":\"vi\",\"channels\":{\"%s\":\"%s\"}}".formatted(topic, channel);
	}

	private static MockHttpServletRequestBuilder wanted(String body, String etag) {
		return json(put("/api/preferences").header("Authorization", UNIT).header("If-Match", etag), body);
	}

}
