package io.kehoach.plan.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;

import io.kehoach.chassis.fixtures.Contracts;
import io.kehoach.chassis.fixtures.ServiceTest;
import io.kehoach.plan.fixtures.Api;
import io.kehoach.plan.fixtures.Api.Reply;
import io.kehoach.plan.fixtures.SampleReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** Next year's plan rests on what the task-events told of this year's. */
@ServiceTest
@Import(SampleReader.class)
class NextYearTest {

	private final Api api;

	private final Consumer<Message<byte[]>> taskEvents;

	private String planId;

	@Autowired
	NextYearTest(MockMvc mvc, @Qualifier("taskEvents") Consumer<Message<byte[]>> taskEvents) {
		this.api = new Api(mvc);
		this.taskEvents = taskEvents;
	}

	@BeforeEach
	void aPlanInForce() {
		api.seed();
		Reply draft = api.imported(Api.OFFICE).expect(200);
		planId = draft.json().get("id").asString();
		api.post(Api.DIRECTOR, plan() + "/issue", "{}", draft.etag()).expect(200);
	}

	@Test
	void unfinishedRowsGoOnAndLastYearsResultStandsBeside() {
		task("task.confirmed.v1", "i2", "thpt-01", 5);
		task("task.assigned.v1", "i2", "thpt-02", 1);
		task("task.confirmed.v1", "i3", "thpt-01", 5);
		task("task.cancelled.v1", "i4", "thpt-01", 3);
		JsonNode next = api.post(Api.OFFICE, plan() + "/roll-over", "{\"year\":2024}").expect(201).json();
		assertThat(next.get("continued").toString()).isEqualTo("[\"i2\"]");
		assertThat(next.get("findings").toString()).contains("row-continued", "1/2 việc");
		JsonNode rows = api.get(Api.OFFICE, "/api/plans/" + next.get("id").asString() + "/last-year")
			.expect(200)
			.json()
			.get("rows");
		assertThat(rows.at("/1/result/expected").asInt()).isEqualTo(2);
		assertThat(rows.at("/1/result/done").asInt()).isEqualTo(1);
		assertThat(rows.at("/1/unfinished").asBoolean()).isTrue();
		assertThat(rows.at("/2/result/onTime").asInt()).isEqualTo(1);
		assertThat(rows.at("/3/result").isNull()).isTrue();
		assertThat(api.get(Api.OFFICE, plan() + "/last-year").status()).isEqualTo(404);
	}

	@Test
	void anOlderTaskEventChangesNothing() {
		task("task.confirmed.v1", "i2", "thpt-01", 5);
		task("task.assigned.v1", "i2", "thpt-01", 1);
		JsonNode next = api.post(Api.OFFICE, plan() + "/roll-over", "{\"year\":2024}").expect(201).json();
		assertThat(next.get("continued")).isEmpty();
	}

	@Test
	void theSameDraftIsFoundAgainUntilThatYearIsIssued() {
		Reply next = api.post(Api.OFFICE, plan() + "/roll-over", "{\"year\":2031}").expect(201);
		Reply again = api.post(Api.OFFICE, plan() + "/roll-over", "{\"year\":2031}").expect(201);
		assertThat(again.json().get("id")).isEqualTo(next.json().get("id"));
		api.post(Api.DIRECTOR, next.header("Location") + "/issue", "{}", next.etag()).expect(200);
		Reply refused = api.post(Api.OFFICE, plan() + "/roll-over", "{\"year\":2031}").expect(409);
		assertThat(refused.json().get("type").asString()).endsWith("year-finalised");
		assertThat(api.post(Api.OFFICE, plan() + "/roll-over", "{\"year\":2022}").status()).isEqualTo(409);
	}

	private String plan() {
		return "/api/plans/" + planId;
	}

	/** The golden example, about a task of this test's own. */
	private void task(String typed, String itemId, String unitId, long sequence) {
		String id = planId + ":" + itemId + ":" + unitId;
		String json = new String(Contracts.golden("task-service", typed), StandardCharsets.UTF_8)
			.replaceAll("\"planId\": \"[^\"]*\"", "\"planId\": \"" + planId + "\"")
			.replaceAll("\"itemId\": \"[^\"]*\"", "\"itemId\": \"" + itemId + "\"")
			.replaceAll("\"unitId\": \"[^\"]*\"", "\"unitId\": \"" + unitId + "\"");
		taskEvents.accept(MessageBuilder.withPayload(json.getBytes(StandardCharsets.UTF_8))
			.copyHeaders(Map.of("ce_id", id + ":" + sequence, "ce_type", "io.kehoach." + typed, "ce_subject", id,
					"ce_sequence", String.valueOf(sequence), "ce_time", "2023-12-01T01:00:00Z"))
			.build());
	}

}
