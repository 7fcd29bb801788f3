package io.kehoach.plan.web;

import java.util.List;

import io.kehoach.chassis.fixtures.ServiceTest;
import io.kehoach.plan.fixtures.Api;
import io.kehoach.plan.fixtures.Api.Reply;
import io.kehoach.plan.fixtures.Documents;
import io.kehoach.plan.fixtures.Outbox;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From the text of a plan that a department really issued to the event that starts
 * everybody's work.
 */
@ServiceTest
class RealPlanTest {

	private final Api api;

	private final Outbox outbox;

	@Autowired
	RealPlanTest(MockMvc mvc, MongoTemplate mongo) {
		this.api = new Api(mvc).seed();
		this.outbox = new Outbox(mongo);
	}

	@Test
	void aRealPlanIsImportedAndIssued() {
		byte[] text = Documents.real("hai-phong-dan-van-2023.txt");
		Reply started = api.upload(Api.OFFICE, MediaType.TEXT_PLAIN, text).expect(202);
		Awaitility.await()
			.until(() -> !api.get(Api.OFFICE, started.header("Location"))
				.json()
				.get("status")
				.asString()
				.equals("RUNNING"));
		String planId = api.get(Api.OFFICE, started.header("Location")).json().get("planId").asString();
		Reply draft = api.get(Api.OFFICE, "/api/plans/" + planId).expect(200);
		JsonNode plan = draft.json();
		assertThat(plan.get("items")).hasSize(10);
		assertThat(plan.get("duties")).hasSize(3);
		assertThat(plan.get("reporting")).hasSize(2);
		assertThat(plan.get("responsibilities")).hasSize(4);
		assertThat(plan.get("recipients")).hasSize(8);
		assertThat(plan.get("number").isNull()).isTrue();
		assertThat(plan.get("issuedOn").isNull()).isTrue();
		assertThat(plan.at("/issuer/unitId").asString()).isEqualTo("so-gddt");
		assertThat(plan.at("/items/1/citations")).hasSize(5);
		assertThat(plan.at("/items/5/subItems")).hasSize(2);
		assertThat(plan.at("/items/7/window/kind").asString()).isEqualTo("AWAITING_DATE");
		assertThat(plan.get("findings")
			.valueStream()
			.filter((it) -> it.get("level").asString().equals("ERROR"))
			.map(JsonNode::toString)).isEmpty();
		api.post(Api.DIRECTOR, "/api/plans/" + planId + "/issue", "{}", draft.etag()).expect(200);
		JsonNode event = outbox.last("plans", planId).get("plan");
		assertThat(leads(event)).containsExactly(1, 37, 1, 37, 1, 37, 1, 1, 1, 1);
		assertThat(event.at("/reporting/0/remindOn").asString()).isEqualTo("2023-06-14");
		assertThat(event.at("/reporting/1/dueAt").asString()).isEqualTo("2023-12-09T17:00:00Z");
	}

	private static List<Integer> leads(JsonNode plan) {
		return plan.get("items").valueStream().map((item) -> {
			long ofGroups = item.at("/lead/groupIds")
				.valueStream()
				.mapToLong((id) -> plan.get("groups")
					.valueStream()
					.filter((group) -> group.get("groupId").equals(id))
					.mapToLong((group) -> group.get("unitIds").size())
					.sum())
				.sum();
			return Math.toIntExact(ofGroups + item.at("/lead/unitIds").size());
		}).toList();
	}

}
