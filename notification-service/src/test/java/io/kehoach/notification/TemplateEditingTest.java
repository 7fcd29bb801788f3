package io.kehoach.notification;

import java.util.Map;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import io.kehoach.chassis.fixtures.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@MailTest
class TemplateEditingTest {

	private static final String MONDAY = "2023-01-16T08:00:00+07:00";

	private static final String UNIT = TestTokens.bearer("u-1", "thpt-01", "unit");

	private static final String OFFICE = TestTokens.bearer("u-3", "so-gddt", "office");

	private static final String TEXT = "Subject: {prefix}Mời xem lại: {brief}\nLine: Xem lại {brief}\nAction: Mở\n\nKính gửi {to},\n\n{if reason}Vì: {reason}{end}\n";

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
	void aNewVersionIsWhatMailsSayFromThenOn() throws Exception {
		this.events.report("report.returned", 2, MONDAY);
		assertThat(this.office.at(MONDAY).getFirst().subject()).contains("Báo cáo bị trả lại");

		this.mvc.perform(save("report.returned", "\"1\"", TEXT, TEXT))
			.andExpect(status().isOk())
			.andExpect(header().string("ETag", "\"2\""))
			.andExpect(jsonPath("$.versions", hasSize(2)))
			.andExpect(jsonPath("$.versions[0].by").value("u-3"));

		this.events.report("report.returned", 3, MONDAY);
		assertThat(this.office.at(MONDAY).getFirst().subject()).contains("Mời xem lại:");
		assertThat(this.office.stored())
			.extracting((one) -> one.get("delivery", org.bson.Document.class).getInteger("templateVersion"))
			.containsExactlyInAnyOrder(1, 2);
		this.mvc.perform(save("report.returned", "\"1\"", TEXT, TEXT)).andExpect(status().isPreconditionFailed());
	}

	@Test
	void aWordThatDoesNotExistIsRefusedWithItsPlace() throws Exception {
		this.mvc.perform(save("task.returned", "\"1\"", TEXT, TEXT.replace("{to}", "{whom}")))
			.andExpect(status().isUnprocessableContent())
			.andExpect(jsonPath("$.errors[0].pointer").value("/en"))
			.andExpect(jsonPath("$.detail", containsString("{whom}")));
		this.mvc.perform(save("task.returned", "\"1\"", "", TEXT)).andExpect(status().isBadRequest());
		this.mvc
			.perform(put("/api/templates/task.returned").header("Authorization", OFFICE)
				.contentType(MediaType.APPLICATION_JSON)
				.content("{}"))
			.andExpect(status().isPreconditionRequired());
		this.mvc.perform(get("/api/templates/task.returned").header("Authorization", OFFICE))
			.andExpect(jsonPath("$.version").value(1))
			.andExpect(jsonPath("$.words", hasItem("due")))
			.andExpect(jsonPath("$.vi", containsString("Kết quả bị trả lại")));
		this.mvc.perform(get("/api/templates/letter").header("Authorization", OFFICE)).andExpect(status().isNotFound());
	}

	@Test
	void whatIsBeingWrittenIsShownWithRealDataBeforeItIsSaved() throws Exception {
		returned("plan-1:i1:thpt-01");

		String body = json(Map.of("language", "vi", "text", TEXT));
		this.mvc.perform(command(post("/api/templates/task.returned/preview"), body))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.subject", containsString("Mời xem lại")));
		this.mvc
			.perform(command(post("/api/templates/task.returned/preview"),
					json(Map.of("language", "vi", "text", "Subject: {x}"))))
			.andExpect(status().isUnprocessableContent());
		this.mvc.perform(command(post("/api/templates/task.returned/test"), body))
			.andExpect(jsonPath("$.accepted").value(true));
		assertThat(this.office.smtp().received()).hasSize(1);
	}

	@Test
	void aDigestCanBeShownAfterItWasSent() throws Exception {
		this.events.task("task.assigned", "plan-1:i1:thpt-01", "thpt-01", 1, MONDAY, (task) -> {
		});
		this.office.at("2023-01-17T07:30:00+07:00");

		String preview = this.mvc.perform(command(post("/api/templates/digest/preview"), "{\"language\":\"vi\"}"))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(JsonPath.<String>read(preview, "$.text")).contains("Nhiệm vụ mới (1)");
	}

	private void returned(String id) {
		this.events.task("task.returned", id, "thpt-01", 1, MONDAY, (task) -> {
		});
	}

	private static MockHttpServletRequestBuilder save(String template, String etag, String vi, String en) {
		return put("/api/templates/" + template).header("Authorization", OFFICE)
			.header("If-Match", etag)
			.contentType(MediaType.APPLICATION_JSON)
			.content(json(Map.of("vi", vi, "en", en)));
	}

	private static MockHttpServletRequestBuilder command(MockHttpServletRequestBuilder request, String body) {
		return request.header("Authorization", OFFICE)
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.contentType(MediaType.APPLICATION_JSON)
			.content(body);
	}

	private static String json(Object value) {
		return JsonMapper.shared().writeValueAsString(value);
	}

}
