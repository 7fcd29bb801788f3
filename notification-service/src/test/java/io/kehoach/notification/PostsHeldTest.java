package io.kehoach.notification;

import io.kehoach.chassis.fixtures.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

import static io.kehoach.notification.Calls.command;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * What somebody sees who holds a post by name, as long as it is held. The person's token
 * names another unit.
 */
@MailTest
class PostsHeldTest {

	private static final String MONDAY = "2023-01-16T08:00:00+07:00";

	private static final String WEDNESDAY = "2023-01-18T08:00:00+07:00";

	private static final String MINH = TestTokens.bearer("u-minh", "thpt-02", "unit");

	@Autowired
	private EventSource events;

	@Autowired
	private PostOffice post;

	@Autowired
	private MockMvc mvc;

	@BeforeEach
	void somebodyHoldsAPost() throws Exception {
		this.post.open();
		this.events.department();
		this.events.holder("thpt-01", "u-minh", 2, null);
		this.events.task("task.assigned", "plan-1:i1:thpt-01", "thpt-01", 1, MONDAY, (task) -> {
		});
		this.mvc.perform(get("/api/notifications").header("Authorization", MINH))
			.andExpect(jsonPath("$.items", hasSize(1)));
	}

	@Test
	void aPostThatHasEndedShowsNothingMore() throws Exception {
		this.events.holder("thpt-01", "u-minh", 3, "2023-01-17");
		this.post.reach(WEDNESDAY);

		this.mvc.perform(get("/api/notifications").header("Authorization", MINH))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.items", hasSize(0)));
		this.mvc
			.perform(put("/api/preferences?unit=thpt-01").header("Authorization", MINH)
				.header("If-Match", "\"0\"")
				.contentType(MediaType.APPLICATION_JSON)
				.content("{\"language\":\"en\",\"channels\":{}}"))
			.andExpect(status().isNotFound());
	}

	@Test
	void aCalendarFeedFollowsThePostsThatAreHeld() throws Exception {
		String feed = this.mvc.perform(command(post("/api/calendar/token"), MINH))
			.andExpect(status().isCreated())
			.andExpect(header().exists("Location"))
			.andReturn()
			.getResponse()
			.getHeader("Location");
		this.events.task("task.assigned", "plan-1:i2:vp", "vp", 1, MONDAY, (task) -> {
		});
		this.events.task("task.assigned", "plan-1:i3:thpt-02", "thpt-02", 1, MONDAY, (task) -> {
		});
		this.mvc.perform(get(feed)).andExpect(content().string(containsString("i1:thpt-01")));

		this.events.holder("thpt-01", "u-minh", 3, "2023-01-17");
		this.events.holder("vp", "u-minh", 2, null);
		this.post.reach(WEDNESDAY);

		this.mvc.perform(get(feed))
			.andExpect(status().isOk())
			.andExpect(content().string(not(containsString("i1:thpt-01"))))
			.andExpect(content().string(containsString("i2:vp")))
			.andExpect(content().string(containsString("i3:thpt-02")));
	}

	@Test
	void aPostThatSomebodyElseHoldsNowLeavesTheFeed() throws Exception {
		String feed = this.mvc.perform(command(post("/api/calendar/token"), MINH))
			.andReturn()
			.getResponse()
			.getHeader("Location");

		this.events.holder("thpt-01", "u-lan", 3, null);

		this.mvc.perform(get(feed)).andExpect(content().string(not(containsString("i1:thpt-01"))));
	}

}
