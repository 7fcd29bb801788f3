package io.kehoach.notification;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import io.kehoach.chassis.fixtures.TestTokens;
import io.kehoach.notification.mail.ScriptedSmtp.Act;
import io.kehoach.notification.mail.ScriptedSmtp.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * The delivery log as a whole: figures, stream, file, and what reminders achieve.
 */
@MailTest
class DeliveryLogTest {

	private static final String MONDAY = "2023-01-16T08:00:00+07:00";

	private static final String UNIT = TestTokens.bearer("u-1", "thpt-01", "unit");

	private static final String OFFICE = TestTokens.bearer("u-3", "so-gddt", "office");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private EventSource events;

	@Autowired
	private PostOffice office;

	@BeforeEach
	void aDepartment() {
		this.office.open();
		this.events.department();
	}

	@Test
	void whatMayHaveGoneOutTwiceIsCountedAndFound() throws Exception {
		AtomicInteger dropped = new AtomicInteger();
		this.office.smtp()
			.follow((stage, argument) -> (stage == Stage.DOT && dropped.getAndIncrement() == 0) ? new Act.TakeAndDrop()
					: null);
		returned("thpt-01");
		this.office.at(MONDAY);
		returned("thpt-02");
		this.office.at(MONDAY);

		this.mvc.perform(get("/api/deliveries/summary").header("Authorization", OFFICE))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.total").value(2))
			.andExpect(jsonPath("$.states.DELIVERED").value(2))
			.andExpect(jsonPath("$.maybeTwice").value(1));
		this.mvc.perform(get("/api/deliveries?maybeTwice=true").header("Authorization", OFFICE))
			.andExpect(jsonPath("$.items", hasSize(1)))
			.andExpect(jsonPath("$.items[0].unitId").value("thpt-01"));
		this.mvc.perform(get("/api/deliveries/summary?plan=other").header("Authorization", OFFICE))
			.andExpect(jsonPath("$.total").value(0));
		this.mvc.perform(get("/api/deliveries/summary").header("Authorization", UNIT))
			.andExpect(jsonPath("$.total").value(1));
	}

	@Test
	void aQueryThatMeansNothingIsRefused() throws Exception {
		for (String query : new String[] { "state=SOON", "kind=LETTER", "maybeTwice=perhaps", "from=yesterday" }) {
			this.mvc.perform(get("/api/deliveries?" + query).header("Authorization", OFFICE))
				.andExpect(status().isBadRequest());
		}
		this.mvc.perform(get("/api/deliveries/effectiveness?within=0").header("Authorization", OFFICE))
			.andExpect(status().isBadRequest());
	}

	@Test
	void theLogStreamsItsFigures() throws Exception {
		returned("thpt-01");

		MockHttpServletResponse stream = this.mvc.perform(get("/api/deliveries/stream").header("Authorization", OFFICE))
			.andExpect(request().asyncStarted())
			.andReturn()
			.getResponse();
		await().atMost(Duration.ofSeconds(15))
			.untilAsserted(() -> assertThat(stream.getContentAsString()).contains("event:deliveries", "\"CREATED\":1"));
	}

	@Test
	void theFileHoldsEveryRowInScopeAndNoFormula() throws Exception {
		this.events.contact("thpt-02", "FOCAL_POINT", "=cmd@example.invalid", 2);
		for (int row = 1; row <= 205; row++) {
			this.events.task("task.returned", "plan-1:i" + row + ":thpt-01", "thpt-01", 1, MONDAY, (task) -> {
			});
		}
		returned("thpt-02");
		this.office.at(MONDAY);

		String file = this.mvc.perform(get("/api/deliveries/export").header("Authorization", OFFICE))
			.andExpect(status().isOk())
			.andExpect(header().string("Content-Type", containsString("text/csv")))
			.andExpect(header().string("Content-Disposition", containsString("deliveries.csv")))
			.andReturn()
			.getResponse()
			.getContentAsString();

		assertThat(file).startsWith("\uFEFFid,created,unit,");
		assertThat(file.lines()).hasSize(1 + 206)
			.anyMatch((line) -> line.contains("\"'=cmd@example.invalid\"") && line.contains("\"DELIVERED\""));
		assertThat(file).contains("\"Trường THPT Ngô Quyền\"", "\"2023-01-16 08:00:00\"", "250 taken");
		this.mvc.perform(get("/api/deliveries/export?unit=thpt-01").header("Authorization", UNIT))
			.andExpect(content().string(containsString("thpt-01")))
			.andExpect(content().string(org.hamcrest.Matchers.not(containsString("thpt-02"))));
	}

	@Test
	void eachStepTellsHowOftenItWasFollowedByWhatItAskedFor() throws Exception {
		for (String unit : new String[] { "thpt-01", "thpt-02" }) {
			this.events.task("task.assigned", "plan-1:i2:" + unit, unit, 1, MONDAY,
					(task) -> task.put("planId", "plan-1"));
		}
		this.office.at("2023-01-17T07:30:00+07:00");
		this.office.at("2023-03-22T07:30:00+07:00");
		this.office.at("2023-03-28T07:30:00+07:00");
		this.events.task("task.submitted", "plan-1:i2:thpt-01", "thpt-01", 2, "2023-03-29T09:00:00+07:00",
				(task) -> task.put("planId", "plan-1"));

		this.mvc.perform(get("/api/deliveries/effectiveness?plan=plan-1").header("Authorization", OFFICE))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.within").value(3))
			.andExpect(jsonPath("$.steps", hasSize(2)))
			.andExpect(jsonPath("$.steps[0].step").value("T-7"))
			.andExpect(jsonPath("$.steps[0].delivered").value(2))
			.andExpect(jsonPath("$.steps[0].filed").value(0))
			.andExpect(jsonPath("$.steps[0].filedLater").value(1))
			.andExpect(jsonPath("$.steps[1].step").value("T-3"))
			.andExpect(jsonPath("$.steps[1].filed").value(1))
			.andExpect(jsonPath("$.steps[1].share").value(0.5));
	}

	private void returned(String unitId) {
		this.events.task("task.returned", "plan-1:i1:" + unitId, unitId, 1, MONDAY, (task) -> {
		});
	}

}
