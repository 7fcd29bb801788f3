package io.kehoach.notification;

import java.nio.charset.StandardCharsets;
import java.util.List;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import io.kehoach.chassis.fixtures.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

import static io.kehoach.notification.Calls.json;
import static io.kehoach.notification.Calls.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * What people decide for themselves: silence, a calendar, a template's trial.
 */
@MailTest
class OwnWishesTest {

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
		this.events.workingDays();
		this.events.unit("so-gddt", "BODY", null, false, "Sở Giáo dục và Đào tạo");
		this.events.unit("vp", "ROOM", "so-gddt", true, "Văn phòng Sở");
		this.events.unit("thpt-01", "SUBORDINATE", "so-gddt", false, "Trường THPT Ngô Quyền");
		this.events.unit("thpt-02", "SUBORDINATE", "so-gddt", false, "Trường THPT Trần Nguyên Hãn");
		for (String unit : List.of("vp", "thpt-01", "thpt-02")) {
			this.events.contact(unit, "FOCAL_POINT", unit + "@example.invalid", 1);
		}
	}

	@Test
	void readingTheUnsubscribeLinkOnlyAsksAndOneClickIsEnough() throws Exception {
		this.events.task("task.confirmed", "plan-1:i1:thpt-01", "thpt-01", 1, MONDAY, (task) -> {
		});
		String text = this.office.at("2023-01-17T07:30:00+07:00").getFirst().text();
		String path = text.substring(text.indexOf("/unsubscribe/")).strip();

		this.mvc.perform(get(path))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Ngừng nhận loại thư này?")))
			.andExpect(content().string(containsString("Nhiệm vụ được xác nhận hoàn thành")))
			.andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
			.andExpect(header().string("Content-Security-Policy", containsString("style-src 'sha256-")))
			.andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))));
		this.mvc.perform(get("/api/preferences").header("Authorization", UNIT))
			.andExpect(jsonPath("$.topics[?(@.channel=='IN_APP')]", hasSize(0)));
		this.mvc
			.perform(
					post(path).content("List-Unsubscribe=One-Click").contentType(MediaType.APPLICATION_FORM_URLENCODED))
			.andExpect(status().isOk());
		this.mvc.perform(get("/api/preferences").header("Authorization", UNIT))
			.andExpect(jsonPath("$.topics[?(@.channel=='IN_APP')].topic").value("RESULTS"));
		this.mvc.perform(get("/unsubscribe/forged")).andExpect(status().isNotFound());

		this.events.task("task.confirmed", "plan-1:i2:thpt-01", "thpt-01", 1, "2023-01-17T08:00:00+07:00", (task) -> {
		});
		this.events.task("task.assigned", "plan-1:i3:thpt-01", "thpt-01", 1, "2023-01-17T08:00:00+07:00", (task) -> {
		});
		assertThat(this.office.at("2023-01-18T07:30:00+07:00")).singleElement()
			.satisfies((mail) -> assertThat(mail.subject()).endsWith("1 nội dung"));
	}

	@Test
	void aCalendarFeedShowsWhatIsOwedUntilItIsRevoked() throws Exception {
		this.events.task("task.assigned", "plan-1:i1:thpt-01", "thpt-01", 1, MONDAY, (task) -> {
		});
		this.events.task("task.assigned", "plan-1:i2:thpt-01", "thpt-01", 1, MONDAY,
				(task) -> task.put("dueOn", "2023-01-13"));
		this.events.task("task.assigned", "plan-1:i3:thpt-01", "thpt-01", 1, MONDAY, (task) -> {
			task.putNull("dueOn");
			task.putNull("remindOn");
		});
		String feed = this.mvc.perform(command(post("/api/calendar/token"), UNIT))
			.andExpect(status().isCreated())
			.andReturn()
			.getResponse()
			.getHeader("Location");

		ICalendar read = Biweekly
			.parse(this.mvc.perform(get(feed))
				.andExpect(status().isOk())
				.andReturn()
				.getResponse()
				.getContentAsString(StandardCharsets.UTF_8))
			.first();
		assertThat(read.validate(ICalVersion.V2_0)).isEmpty();
		assertThat(read.getEvents())
			.extracting((event) -> event.getDateStart().getValue().getRawComponents().toString(false, true))
			.containsExactlyInAnyOrder("2023-03-31", "2023-01-16");
		assertThat(read.getEvents()).extracting((event) -> event.getSummary().getValue())
			.contains("Quá hạn: 1 nội dung");
		assertThat(read.getTodos()).hasSize(1);
		this.mvc.perform(delete("/api/calendar/token").header("Authorization", UNIT)).andExpect(status().isNoContent());
		this.mvc.perform(get(feed)).andExpect(status().isNotFound());
	}

	@Test
	void templatesAreListedAndShownWithWhatWasSaid() throws Exception {
		this.events.plan("plan.issued", 1, MONDAY);

		this.mvc.perform(get("/api/templates").header("Authorization", OFFICE))
			.andExpect(jsonPath("$.items[0].id").value("plan.issued"))
			.andExpect(jsonPath("$.items[0].version").value(1));
		this.mvc.perform(json(command(post("/api/templates/plan.issued/preview"), OFFICE), "{\"language\":\"vi\"}"))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.subject", containsString("[12/KH-SGDĐT]")))
			.andExpect(jsonPath("$.html", containsString("<html")))
			.andExpect(jsonPath("$.html", not(containsString("null"))));
		this.mvc.perform(json(command(post("/api/templates/task.overdue/preview"), OFFICE), "{\"language\":\"vi\"}"))
			.andExpect(status().isConflict());
		this.mvc.perform(json(command(post("/api/templates/plan.issued/test"), OFFICE), "{\"language\":\"en\"}"))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.accepted").value(true));
		assertThat(this.office.smtp().received()).singleElement().asString().contains("vp@example.invalid");
	}

}
