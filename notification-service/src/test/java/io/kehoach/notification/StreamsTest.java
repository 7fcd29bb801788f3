package io.kehoach.notification;

import java.time.Duration;

import io.kehoach.chassis.fixtures.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static io.kehoach.notification.Calls.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * What an open page hears by itself.
 */
@MailTest
class StreamsTest {

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
		this.events.planDepartment();
	}

	@Test
	void aStreamTellsAtOnceHowManyAreUnread() throws Exception {
		this.events.plan("plan.issued", 1, MONDAY);

		assertThat(stream("/api/notifications/stream", UNIT).getContentAsString()).contains("event:notifications",
				"\"unread\":1");
	}

	@Test
	void whatComesLaterIsToldOnTheSameStream() throws Exception {
		MockHttpServletResponse stream = stream("/api/notifications/stream", UNIT);
		assertThat(stream.getContentAsString()).contains("\"unread\":0");

		this.events.plan("plan.issued", 1, MONDAY);

		await().atMost(Duration.ofSeconds(10))
			.untilAsserted(() -> assertThat(stream.getContentAsString()).contains("\"unread\":1"));
	}

	@Test
	void whatWasReadElsewhereIsToldToo() throws Exception {
		this.events.plan("plan.issued", 1, MONDAY);
		MockHttpServletResponse stream = stream("/api/notifications/stream", UNIT);

		this.mvc
			.perform(command(post("/api/notifications/{id}/read", "plan-1:1:thpt-01:FOCAL_POINT:plan.issued"), UNIT))
			.andExpect(status().isOk());

		await().atMost(Duration.ofSeconds(15))
			.untilAsserted(() -> assertThat(stream.getContentAsString()).contains("\"unread\":0"));
	}

	@Test
	void nothingIsSaidTwice() throws Exception {
		MockHttpServletResponse stream = stream("/api/notifications/stream", UNIT);
		this.events.plan("plan.issued", 1, MONDAY);

		await().during(Duration.ofSeconds(3))
			.atMost(Duration.ofSeconds(15))
			.until(() -> stream.getContentAsString().split("event:notifications", -1).length == 3);
	}

	@Test
	void theLogsStreamTellsWhatIsUnreadSoThatATabNeedsNoSecondOne() throws Exception {
		this.events.plan("plan.issued", 1, MONDAY);

		assertThat(stream("/api/deliveries/stream", OFFICE).getContentAsString()).contains("event:deliveries",
				"\"maybeTwice\":0", "event:notifications", "\"unread\":1");
	}

	private MockHttpServletResponse stream(String path, String who) throws Exception {
		return this.mvc.perform(get(path).header("Authorization", who))
			.andExpect(request().asyncStarted())
			.andReturn()
			.getResponse();
	}

}
