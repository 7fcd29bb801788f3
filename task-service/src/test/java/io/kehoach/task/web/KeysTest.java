package io.kehoach.task.web;

import java.io.IOException;
import java.util.stream.Stream;

import io.kehoach.chassis.access.AccessTable;
import io.kehoach.task.TaskServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every POST there is needs a key, and what makes something new makes it once under it.
 */
@TaskServiceTest
class KeysTest {

	private static final AccessTable TABLE = AccessTable.read(new ClassPathResource("access.csv"));

	private static final String KEY = "0f5c";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext service;

	static Stream<String> posts() {
		return TABLE.names()
			.stream()
			.filter((operation) -> operation.startsWith("POST "))
			.map((operation) -> operation.substring("POST ".length()));
	}

	private TriedResource resource() throws IOException {
		TriedResource.body(this.service, "x-so", null);
		return TriedResource.in(this.service);
	}

	@ParameterizedTest
	@MethodSource("posts")
	void aPostWithoutAKeyIsRefused(String template) throws IOException {
		Http.Call call = new Http(this.mvc).send(MockMvcRequestBuilders.post(resource().path(template))
			.header("Authorization", Http.as(TABLE.rows("POST", template).getFirst().role(), "x-so"))
			.header("If-Match", "\"1\"")
			.contentType("application/json")
			.content("{}"));
		assertThat(call.status()).as(call.text()).isEqualTo(400);
		assertThat(call.code()).isEqualTo("idempotency-key-missing");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/obstacles;{\"taskId\":\"$task\",\"text\":\"x\"}",
			"/api/hand-overs;{\"from\":\"a\",\"to\":\"b\"}", "/api/task-views;{\"name\":\"x\",\"query\":\"\"}" })
	void whatIsMadeIsMadeOnceUnderItsKey(String call) throws IOException {
		TriedResource resource = resource();
		String path = call.split(";")[0];
		String body = call.split(";")[1].replace("$task", resource.task());
		Http http = new Http(this.mvc);
		String key = KEY + resource.plan();
		Http.Call first = http.post(Http.unit("x-so"), path, body, "", key);
		Http.Call again = http.post(Http.unit("x-so"), path, body, "", key);
		assertThat(first.status()).as(first.text()).isEqualTo(201);
		assertThat(again.status()).isEqualTo(201);
		assertThat(again.text()).isEqualTo(first.text());
		assertThat(again.result().getResponse().getHeader("Location"))
			.isEqualTo(first.result().getResponse().getHeader("Location"));
		assertThat(http.post(Http.unit("x-so"), path, body + " ", "", key).code()).isEqualTo("idempotency-key-reused");
	}

	@Test
	void aBulkDecisionIsTakenOnceUnderItsKey() throws IOException {
		TriedResource resource = resource();
		Http http = new Http(this.mvc);
		String body = "{\"action\":\"confirm\",\"taskIds\":[\"" + resource.task() + "\"]}";
		Http.Call first = http.post(Http.as("office", "x-so"), "/api/tasks/bulk", body, "", resource.plan());
		Http.Call again = http.post(Http.as("office", "x-so"), "/api/tasks/bulk", body, "", resource.plan());
		assertThat(again.text()).isEqualTo(first.text());
	}

}
