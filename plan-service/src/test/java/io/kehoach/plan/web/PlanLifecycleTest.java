package io.kehoach.plan.web;

import io.kehoach.chassis.fixtures.ServiceTest;
import io.kehoach.plan.fixtures.Api;
import io.kehoach.plan.fixtures.Api.Reply;
import io.kehoach.plan.fixtures.Outbox;
import io.kehoach.plan.fixtures.SampleReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
@Import(SampleReader.class)
class PlanLifecycleTest {

	private final Api api;

	private final Outbox outbox;

	@Autowired
	PlanLifecycleTest(MockMvc mvc, MongoTemplate mongo) {
		this.api = new Api(mvc);
		this.outbox = new Outbox(mongo);
	}

	@BeforeEach
	void department() {
		api.seed();
	}

	@Test
	void importingDraftsThePlanAndTellsIt() {
		Reply draft = api.imported(Api.OFFICE).expect(200);
		JsonNode plan = draft.json();
		assertThat(plan.get("status").asString()).isEqualTo("DRAFT");
		assertThat(plan.get("version").isNull()).isTrue();
		assertThat(plan.get("items")).hasSize(10);
		assertThat(plan.at("/issuer/unitId").asString()).isEqualTo("so-gddt");
		assertThat(plan.at("/items/0/lead/mode").asString()).isEqualTo("ONE");
		assertThat(plan.at("/items/1/lead/mode").asString()).isEqualTo("EACH");
		assertThat(plan.at("/items/1/coordinating/resolved").asBoolean()).isFalse();
		assertThat(plan.at("/reporting/0/cutOff").asString()).isEqualTo("2023-06-14");
		assertThat(plan.at("/reporting/1/from").asString()).isEqualTo("2022-12-15");
		assertThat(plan.at("/reporting/0/reporters/groupIds/0").asString()).isEqualTo("don-vi-truc-thuoc");
		assertThat(plan.at("/reporting/0/receiver/unitIds/0").asString()).isEqualTo("vp");
		assertThat(plan.at("/recipients/0/unitId").asString()).isEqualTo("ubnd-tp");
		assertThat(outbox.types("plans", plan.get("id").asString())).containsExactly("plan.imported");
	}

	@Test
	void issuingFreezesGroupsAndDates() {
		Reply draft = api.imported(Api.OFFICE);
		String plan = "/api/plans/" + draft.json().get("id").asString();
		Reply submitted = api.post(Api.OFFICE, plan + "/submit", "{}", draft.etag()).expect(200);
		Reply issued = api
			.post(Api.DIRECTOR, plan + "/issue", "{\"number\":\"12/KH-SGDĐT\",\"issuedOn\":\"2023-01-16\"}",
					submitted.etag())
			.expect(200);
		JsonNode json = issued.json();
		assertThat(json.get("status").asString()).isEqualTo("ISSUED");
		assertThat(json.get("version").asInt()).isEqualTo(1);
		assertThat(json.get("number").asString()).isEqualTo("12/KH-SGDĐT");
		JsonNode event = outbox.last("plans", json.get("id").asString()).get("plan");
		assertThat(event.at("/groups/0/unitIds").size() + event.at("/groups/1/unitIds").size()).isEqualTo(37);
		assertThat(event.at("/items/0/window/dueAt").asString()).isEqualTo("2023-03-31T17:00:00Z");
		assertThat(event.at("/items/5/window/remindOn").asString()).isEqualTo("2023-09-29");
		assertThat(event.at("/items/7/window/dueAt").isNull()).isTrue();
		assertThat(event.at("/items/7/window/kind").asString()).isEqualTo("AWAITING_DATE");
		assertThat(event.at("/reporting/1/dueAt").asString()).isEqualTo("2023-12-09T17:00:00Z");
		assertThat(event.at("/reporting/1/remindOn").asString()).isEqualTo("2023-12-08");
		assertThat(event.get("office").asString()).isEqualTo("vp");
		assertThat(event.has("provenance")).isFalse();
		assertThat(issued.header("Event-Sequence")).isEqualTo(json.get("id").asString() + ":3");
	}

	@Test
	void theOfficeThrowsAwayItsDraftAndNothingElse() {
		Reply draft = api.imported(Api.OFFICE).expect(200);
		String plan = "/api/plans/" + draft.json().get("id").asString();
		Reply thrown = api.post(Api.OFFICE, plan + "/cancel", "{\"reason\":\"nhập nhầm\"}", draft.etag()).expect(200);
		assertThat(thrown.json().get("status").asString()).isEqualTo("CANCELLED");
		assertThat(outbox.types("plans", draft.json().get("id").asString())).endsWith("plan.cancelled");
		Reply other = api.imported(Api.OFFICE).expect(200);
		String issued = "/api/plans/" + other.json().get("id").asString();
		Reply inForce = api.post(Api.DIRECTOR, issued + "/issue", "{}", other.etag()).expect(200);
		api.post(Api.OFFICE, issued + "/cancel", "{\"reason\":\"nhập nhầm\"}", inForce.etag()).expect(409);
		api.post(Api.DIRECTOR, issued + "/cancel", "{\"reason\":\"ban hành nhầm\"}", inForce.etag()).expect(200);
	}

}
