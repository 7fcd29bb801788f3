package io.kehoach.notification;

import java.util.List;

import io.kehoach.chassis.fixtures.TestTokens;
import io.kehoach.notification.PostOffice.Mail;
import io.kehoach.notification.mail.ScriptedSmtp.Act;
import io.kehoach.notification.mail.ScriptedSmtp.Stage;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static io.kehoach.notification.Calls.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * What people see of notifications, and who may.
 */
@MailTest
class WebTest {

	private static final String MONDAY = "2023-01-16T08:00:00+07:00";

	private static final String UNIT = TestTokens.bearer("u-1", "thpt-01", "unit");

	private static final String OTHER = TestTokens.bearer("u-2", "thpt-02", "unit");

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
	void everyoneSeesWhatTheirOwnPostWasTold() throws Exception {
		this.events.plan("plan.issued", 1, MONDAY);

		this.mvc.perform(get("/api/notifications").header("Authorization", UNIT))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.items", hasSize(1)))
			.andExpect(jsonPath("$.unread").value(1))
			.andExpect(
					jsonPath("$.items[0].title").value("Kế hoạch được ban hành: Thực hiện công tác dân vận năm 2023"))
			.andExpect(jsonPath("$.items[0].href").value("/plans/plan-1"))
			.andExpect(jsonPath("$.items[0].read").value(false));
		this.mvc.perform(get("/api/notifications").header("Authorization", OFFICE))
			.andExpect(jsonPath("$.items[0].unitId").value("vp"));
		this.mvc.perform(get("/api/notifications")).andExpect(status().isUnauthorized());
	}

	@Test
	void theListSpeaksTheCallersLanguage() throws Exception {
		this.events.plan("plan.issued", 1, MONDAY);

		this.mvc.perform(get("/api/notifications").header("Authorization", UNIT).header("Accept-Language", "en"))
			.andExpect(jsonPath("$.items[0].title", containsString("Plan issued")));
	}

	@Test
	void readingIsForOneselfAndOnlyOnesOwn() throws Exception {
		this.events.plan("plan.issued", 1, MONDAY);
		String mine = "plan-1:1:thpt-01:FOCAL_POINT:plan.issued";

		this.mvc.perform(command(post("/api/notifications/{id}/read", mine), OTHER)).andExpect(status().isNotFound());
		this.mvc.perform(command(post("/api/notifications/{id}/read", mine), UNIT))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.read").value(true));
		this.mvc.perform(get("/api/notifications").header("Authorization", UNIT))
			.andExpect(jsonPath("$.unread").value(0));
	}

	@Test
	void pagesFollowEachOther() throws Exception {
		for (int row = 1; row <= 5; row++) {
			this.events.task("task.assigned", "plan-1:i" + row + ":thpt-01", "thpt-01", 1, MONDAY, (task) -> {
			});
		}
		String first = this.mvc.perform(get("/api/notifications?limit=3").header("Authorization", UNIT))
			.andExpect(jsonPath("$.items", hasSize(3)))
			.andReturn()
			.getResponse()
			.getContentAsString();
		String next = com.jayway.jsonpath.JsonPath.read(first, "$.next");

		this.mvc
			.perform(get("/api/notifications").param("limit", "3").param("cursor", next).header("Authorization", UNIT))
			.andExpect(jsonPath("$.items", hasSize(2)));
	}

	@Test
	void theOfficeSeesWhoWasToldWhatAndAUnitOnlyItself() throws Exception {
		this.events.plan("plan.issued", 1, MONDAY);
		this.office.at(MONDAY);

		this.mvc.perform(get("/api/deliveries?plan=plan-1&state=DELIVERED").header("Authorization", OFFICE))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.items[?(@.unitId=='thpt-01')].address").value("thpt-01@example.invalid"))
			.andExpect(jsonPath("$.items[?(@.unitId=='thpt-02')].state").value("DELIVERED"));
		this.mvc.perform(get("/api/deliveries").header("Authorization", UNIT))
			.andExpect(jsonPath("$.items", hasSize(1)))
			.andExpect(jsonPath("$.items[0].unitId").value("thpt-01"));
	}

	@Test
	void aFailedMailIsSentAgainOnAPersonsWord() throws Exception {
		this.office.smtp().follow((stage, argument) -> (stage == Stage.RCPT) ? new Act.Say("550 no") : null);
		this.events.task("task.returned", "plan-1:i1:thpt-01", "thpt-01", 1, MONDAY, (task) -> {
		});
		this.office.at(MONDAY);
		this.office.smtp().forget();
		String id = "plan-1:i1:thpt-01:1:thpt-01:FOCAL_POINT:task.returned";
		String etag = this.mvc.perform(get("/api/deliveries/{id}", id).header("Authorization", OFFICE))
			.andExpect(jsonPath("$.state").value("PERMANENT_FAILURE"))
			.andReturn()
			.getResponse()
			.getHeader("ETag");

		this.mvc.perform(command(post("/api/deliveries/{id}/resend", id), OFFICE))
			.andExpect(status().isPreconditionRequired());
		this.mvc.perform(command(post("/api/deliveries/{id}/resend", id), UNIT).header("If-Match", etag))
			.andExpect(status().isForbidden());
		this.mvc.perform(command(post("/api/deliveries/{id}/resend", id), OFFICE).header("If-Match", "\"1\""))
			.andExpect(status().isPreconditionFailed());
		this.mvc.perform(command(post("/api/deliveries/{id}/resend", id), OFFICE).header("If-Match", etag))
			.andExpect(status().isAccepted())
			.andExpect(jsonPath("$.state").value("CREATED"));

		assertThat(this.office.at(MONDAY)).extracting(Mail::to).containsExactly("thpt-01@example.invalid");
	}

	@Test
	void aMailThatIsOnItsWayIsNotSentAgain() throws Exception {
		this.events.plan("plan.issued", 1, MONDAY);
		String id = "plan-1:1:thpt-01:FOCAL_POINT:plan.issued";

		this.mvc.perform(command(post("/api/deliveries/{id}/resend", id), OFFICE).header("If-Match", "\"1\""))
			.andExpect(status().isConflict())
			.andExpect(jsonPath("$.title").value("Thư đang chờ gửi"));
	}

	@Test
	void apostIsRefusedWithoutItsKey() throws Exception {
		this.mvc.perform(post("/api/notifications/x/read").header("Authorization", UNIT))
			.andExpect(status().isBadRequest());
		assertThat(this.office.stored()).isEqualTo(List.<Document>of());
	}

}
