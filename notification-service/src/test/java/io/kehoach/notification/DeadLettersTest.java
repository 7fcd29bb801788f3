package io.kehoach.notification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;

import com.jayway.jsonpath.JsonPath;
import io.kehoach.chassis.fixtures.Contracts;
import io.kehoach.chassis.fixtures.TestTokens;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static io.kehoach.notification.Calls.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * What an operator can do about a record that was refused.
 */
@MailTest
class DeadLettersTest {

	private static final String PATH = "/api/notifications/operations/dead-letters";

	private static final String ADMIN = TestTokens.bearer("u-9", "so-gddt", "admin");

	private static final String OFFICE = TestTokens.bearer("u-3", "so-gddt", "office");

	private static final String TYPE = "io.kehoach.plan.issued.v1";

	private static final String MONDAY = "2023-01-16T08:00:00+07:00";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private EventSource events;

	@Autowired
	private PostOffice office;

	@Autowired
	private MongoTemplate mongo;

	@BeforeEach
	void aDepartment() {
		this.office.open();
		this.events.planDepartment();
	}

	@Test
	void whatWasRefusedIsListedWithItsCauseNewestFirst() throws Exception {
		refused("plan-events.notification-service.dlq-0-000000000001", "{");
		refused("plan-events.notification-service.dlq-0-000000000002", golden());

		list("").andExpect(jsonPath("$.items", hasSize(2)))
			.andExpect(jsonPath("$.items[0].id", containsString("0002")))
			.andExpect(jsonPath("$.items[0].topic").value("plan-events"))
			.andExpect(jsonPath("$.items[0].type").value(TYPE))
			.andExpect(jsonPath("$.items[0].cause").value("the store was away"))
			.andExpect(jsonPath("$.items[0].tries").value(0))
			.andExpect(jsonPath("$.items[0].redrivenAt", nullValue()));
	}

	@Test
	void aLongListComesInPages() throws Exception {
		IntStream.rangeClosed(1, 5).forEach((n) -> refused("plan-events.dlq-0-00000000000" + n, "{"));

		String first = list("?limit=3").andExpect(jsonPath("$.items", hasSize(3)))
			.andReturn()
			.getResponse()
			.getContentAsString();

		list("?limit=3&cursor=" + JsonPath.read(first, "$.next")).andExpect(jsonPath("$.items", hasSize(2)))
			.andExpect(jsonPath("$.next", nullValue()));
	}

	@Test
	void aRecordThatCanBeTakenNowIsTakenOnceHoweverOftenItIsDriven() throws Exception {
		refused("r1", golden());

		redrive("r1", ADMIN).andExpect(status().isOk())
			.andExpect(jsonPath("$.tries").value(1))
			.andExpect(jsonPath("$.redrivenAt", notNullValue()));
		int told = this.office.stored().size();
		redrive("r1", ADMIN).andExpect(status().isOk()).andExpect(jsonPath("$.tries").value(2));

		assertThat(told).isPositive();
		assertThat(this.office.stored()).hasSize(told);
		assertThat(this.office.at(MONDAY)).extracting(PostOffice.Mail::to)
			.doesNotHaveDuplicates()
			.contains("thpt-01@example.invalid");
	}

	@Test
	void aRecordThatStillCannotBeTakenStaysWithItsNewCause() throws Exception {
		refused("r1", "{");

		redrive("r1", ADMIN).andExpect(status().isUnprocessableContent())
			.andExpect(jsonPath("$.detail", containsString("UnreadableEvent")));
		list("").andExpect(jsonPath("$.items[0].tries").value(1))
			.andExpect(jsonPath("$.items[0].cause", containsString("UnreadableEvent")))
			.andExpect(jsonPath("$.items[0].redrivenAt", nullValue()));
		assertThat(this.office.stored()).isEmpty();
	}

	@Test
	void aRecordOfATopicThatNobodyReadsIsNotLost() throws Exception {
		refused("r1", "elsewhere-events", golden());

		redrive("r1", ADMIN).andExpect(status().isUnprocessableContent());
		list("").andExpect(jsonPath("$.items", hasSize(1)));
	}

	@Test
	void onlyTheAdministratorMayAndOnlyWhatIsThere() throws Exception {
		refused("r1", golden());

		this.mvc.perform(get(PATH).header("Authorization", OFFICE)).andExpect(status().isForbidden());
		redrive("r1", OFFICE).andExpect(status().isForbidden());
		redrive("r2", ADMIN).andExpect(status().isNotFound());
		this.mvc.perform(post(PATH + "/r1/redrive").header("Authorization", ADMIN)).andExpect(status().isBadRequest());
		assertThat(this.office.stored()).isEqualTo(List.<Document>of());
	}

	private ResultActions list(String query) throws Exception {
		return this.mvc.perform(get(PATH + query).header("Authorization", ADMIN)).andExpect(status().isOk());
	}

	private ResultActions redrive(String id, String who) throws Exception {
		return this.mvc.perform(command(post(PATH + "/{id}/redrive", id), who));
	}

	private void refused(String id, String value) {
		refused(id, "plan-events", value);
	}

	/** As the intake stores it. */
	private void refused(String id, String topic, String value) {
		Document headers = new Document("ce_id", "plan-1:1").append("ce_type", TYPE)
			.append("ce_sequence", "1")
			.append("ce_subject", "plan-1")
			.append("ce_time", "2023-01-16T01:00:00Z");
		this.mongo.insert(new Document("_id", id).append("topic", topic)
			.append("key", "plan-1")
			.append("eventId", "plan-1:1")
			.append("type", TYPE)
			.append("cause", "the store was away")
			.append("at", Date.from(Instant.parse("2023-01-16T01:00:00Z")))
			.append("headers", headers)
			.append("value", new Binary(value.getBytes(StandardCharsets.UTF_8)))
			.append("tries", 0), "dead_letters");
	}

	private static String golden() {
		return new String(Contracts.golden("plan-service", "plan.issued.v1"), StandardCharsets.UTF_8);
	}

}
