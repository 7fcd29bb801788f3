package io.kehoach.notification;

import java.util.List;
import java.util.UUID;

import io.kehoach.chassis.access.AccessTable;
import io.kehoach.chassis.fixtures.TestTokens;
import io.kehoach.notification.PostOffice.Mail;
import io.kehoach.notification.mail.ScriptedSmtp.Act;
import io.kehoach.notification.mail.ScriptedSmtp.Stage;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

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

	@Autowired
	private List<RequestMappingHandlerMapping> mappings;

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
	void aStreamTellsHowManyAreUnread() throws Exception {
		this.events.plan("plan.issued", 1, MONDAY);

		this.mvc.perform(get("/api/notifications/stream").header("Authorization", UNIT))
			.andExpect(request().asyncStarted())
			.andExpect(content().string(containsString("\"unread\":1")));
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
	void preferencesAreOnesOwnAndDutiesCannotBeSilenced() throws Exception {
		this.mvc.perform(preference("\"0\"", "{\"language\":\"en\",\"silenced\":[\"DUTY\"]}"))
			.andExpect(status().isUnprocessableContent());
		this.mvc.perform(preference("\"0\"", "{\"language\":\"en\",\"silenced\":[\"INFORMATION\"],\"more\":1}"))
			.andExpect(status().isBadRequest());
		this.mvc.perform(preference("\"0\"", "{\"language\":\"en\",\"silenced\":[\"INFORMATION\"]}"))
			.andExpect(status().isOk())
			.andExpect(header().string("ETag", "\"1\""));
		this.mvc.perform(preference("\"0\"", "{\"language\":\"vi\",\"silenced\":[]}"))
			.andExpect(status().isPreconditionFailed());
		this.mvc.perform(get("/api/preferences").header("Authorization", UNIT))
			.andExpect(jsonPath("$.language").value("en"))
			.andExpect(jsonPath("$.silenced[0]").value("INFORMATION"));
	}

	@Test
	void aChosenLanguageIsTheLanguageOfMails() throws Exception {
		this.mvc.perform(preference("\"0\"", "{\"language\":\"en\",\"silenced\":[]}")).andExpect(status().isOk());
		this.events.task("task.returned", "plan-1:i1:thpt-01", "thpt-01", 1, MONDAY, (task) -> {
		});

		assertThat(this.office.at(MONDAY)).singleElement()
			.satisfies((mail) -> assertThat(mail.subject()).contains("Result returned"));
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
			.andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")));
		this.mvc.perform(get("/api/preferences").header("Authorization", UNIT))
			.andExpect(jsonPath("$.silenced", hasSize(0)));
		this.mvc
			.perform(
					post(path).content("List-Unsubscribe=One-Click").contentType(MediaType.APPLICATION_FORM_URLENCODED))
			.andExpect(status().isOk());
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

		this.mvc.perform(get(feed))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("DTSTART;VALUE=DATE:20230331")))
			.andExpect(content().string(containsString("BEGIN:VTODO")))
			.andExpect(content().string(containsString("Quá hạn: 1 nội dung")))
			.andExpect(content().string(not(containsString("DTSTART;VALUE=DATE:20230113"))));
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

	@Test
	void everyOperationIsInTheAccessTableAndNothingElse() {
		List<String> offered = this.mappings.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.flatMap((info) -> info.getMethodsCondition()
				.getMethods()
				.stream()
				.flatMap((method) -> info.getPatternValues().stream().map((path) -> method + " " + path)))
			.filter((operation) -> operation.contains("/api/") || operation.contains("/unsubscribe"))
			.distinct()
			.toList();

		assertThat(AccessTable.read(new ClassPathResource("access.csv")).names())
			.containsExactlyInAnyOrderElementsOf(offered);
	}

	@Test
	void apostIsRefusedWithoutItsKey() throws Exception {
		this.mvc.perform(post("/api/notifications/x/read").header("Authorization", UNIT))
			.andExpect(status().isBadRequest());
		assertThat(this.office.stored()).isEqualTo(List.<Document>of());
	}

	private static MockHttpServletRequestBuilder command(MockHttpServletRequestBuilder request, String bearer) {
		return request.header("Authorization", bearer).header("Idempotency-Key", UUID.randomUUID().toString());
	}

	private static MockHttpServletRequestBuilder preference(String etag, String body) {
		return json(put("/api/preferences").header("Authorization", UNIT).header("If-Match", etag), body);
	}

	private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
		return request.contentType(MediaType.APPLICATION_JSON).content(body);
	}

}
