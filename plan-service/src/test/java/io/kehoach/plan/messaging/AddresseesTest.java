package io.kehoach.plan.messaging;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

import io.kehoach.chassis.fixtures.ServiceTest;
import io.kehoach.plan.fixtures.Api;
import io.kehoach.plan.fixtures.Api.Reply;
import io.kehoach.plan.fixtures.Golden;
import io.kehoach.plan.fixtures.Outbox;
import io.kehoach.plan.fixtures.SampleReader;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
@TestPropertySource(properties = "test.directory=its-own")
@Import(SampleReader.class)
class AddresseesTest {

	private final Api api;

	private final Outbox outbox;

	private final MongoTemplate mongo;

	private final Consumer<Message<byte[]>> listener;

	private final Consumer<Message<byte[]>> planListener;

	private String planId;

	@Autowired
	AddresseesTest(MockMvc mvc, MongoTemplate mongo, @Qualifier("unitEvents") Consumer<Message<byte[]>> listener,
			@Qualifier("planEvents") Consumer<Message<byte[]>> planListener) {
		this.api = new Api(mvc);
		this.outbox = new Outbox(mongo);
		this.mongo = mongo;
		this.listener = listener;
		this.planListener = planListener;
	}

	@BeforeEach
	void aPlanInForce() {
		api.seed();
		Reply draft = api.imported(Api.OFFICE).expect(200);
		planId = draft.json().get("id").asString();
		api.post(Api.DIRECTOR, "/api/plans/" + planId + "/issue", "{}", draft.etag()).expect(200);
	}

	@Test
	void aUnitThatComesIsAddressedOnceHoweverOftenItIsTold() {
		String unitId = "thpt-" + System.nanoTime();
		api.post(Api.ADMIN, "/api/units", Api.unitJson(Golden.school(unitId))).expect(201);
		tell(unitId);
		tell(unitId);
		assertThat(outbox.types("plans", planId)).containsExactly("plan.imported", "plan.issued",
				"plan.addressees-changed");
		JsonNode event = outbox.last("plans", planId);
		assertThat(event.at("/changed/joined/0/unitId").asString()).isEqualTo(unitId);
		assertThat(event.at("/changed/joined/0/on").asString()).isEqualTo("2023-01-16");
		assertThat(event.at("/changed/joined/0/groupIds/0").asString()).isEqualTo("don-vi-truc-thuoc");
		assertThat(event.at("/plan/groups/1/unitIds").toString()).contains(unitId);
	}

	@Test
	void aUnitThatGoesLeavesTheOpenPlans() {
		String unitId = "thpt-" + System.nanoTime();
		Reply unit = api.post(Api.ADMIN, "/api/units", Api.unitJson(Golden.school(unitId))).expect(201);
		tell(unitId);
		api.post(Api.ADMIN, "/api/units/" + unitId + "/close", "{\"on\":\"2023-01-15\"}", unit.etag()).expect(200);
		tell(unitId);
		JsonNode event = outbox.last("plans", planId);
		assertThat(event.at("/changed/left/0/on").asString()).isEqualTo("2023-01-15");
		assertThat(event.at("/plan/groups/1/unitIds").toString()).doesNotContain(unitId);
	}

	@Test
	void whatAMergedUnitWasGivenGoesToItsSuccessor() {
		String unitId = "thpt-" + System.nanoTime();
		Reply unit = api.post(Api.ADMIN, "/api/units", Api.unitJson(Golden.school(unitId))).expect(201);
		tell(unitId);
		api.post(Api.ADMIN, "/api/units/" + unitId + "/close", "{\"on\":\"2023-01-15\",\"successorId\":\"vp\"}",
				unit.etag())
			.expect(200);
		tell(unitId);
		tell(unitId);
		JsonNode event = outbox.last("plans", planId);
		assertThat(event.at("/changed/left/0/successorId").asString()).isEqualTo("vp");
		assertThat(event.at("/changed/joined/0/unitId").asString()).isEqualTo("vp");
		assertThat(event.at("/changed/joined/0/on").asString()).isEqualTo("2023-01-16");
		assertThat(event.at("/plan/groups/1/unitIds").toString()).contains("\"vp\"").doesNotContain(unitId);
		assertThat(outbox.types("plans", planId)).filteredOn("plan.addressees-changed"::equals).hasSize(2);
	}

	@Test
	void aUnitMergedBeforeThePlanWasIssuedIsFollowedFromTheDayOfIssue() {
		String unitId = "thpt-" + System.nanoTime();
		Reply unit = api.post(Api.ADMIN, "/api/units", Api.unitJson(Golden.school(unitId))).expect(201);
		Reply draft = api.imported(Api.OFFICE).expect(200);
		String named = draft.json().get("id").asString();
		Reply given = api
			.patch(Api.OFFICE, "/api/plans/" + named + "/items/i1",
					"{\"lead\":{\"unitIds\":[\"%s\"]}}".formatted(unitId), draft.etag())
			.expect(200);
		api.post(Api.ADMIN, "/api/units/" + unitId + "/close", "{\"on\":\"2022-11-30\",\"successorId\":\"vp\"}",
				unit.etag())
			.expect(200);
		api.post(Api.DIRECTOR, "/api/plans/" + named + "/issue", "{}", given.etag()).expect(200);
		planListener.accept(message("plans", named));
		JsonNode changed = outbox.last("plans", named).get("changed");
		assertThat(
				changed.get("joined").valueStream().map((it) -> it.get("unitId").asString() + it.get("on").asString()))
			.contains("vp2023-01-16");
		assertThat(changed.get("left").valueStream().map((it) -> it.get("unitId").asString() + it.get("on").asString()))
			.contains(unitId + "2023-01-15");
	}

	@Test
	void thePlanTellsWhichRowADissolvedUnitLeavesWithoutALead() {
		String unitId = "thpt-" + System.nanoTime();
		Reply unit = api.post(Api.ADMIN, "/api/units", Api.unitJson(Golden.school(unitId))).expect(201);
		Reply draft = api.imported(Api.OFFICE).expect(200);
		String named = "/api/plans/" + draft.json().get("id").asString();
		Reply given = api
			.patch(Api.OFFICE, named + "/items/i1", "{\"lead\":{\"unitIds\":[\"%s\"]}}".formatted(unitId), draft.etag())
			.expect(200);
		api.post(Api.DIRECTOR, named + "/issue", "{}", given.etag()).expect(200);
		assertThat(leaderless(named)).isEmpty();
		api.post(Api.ADMIN, "/api/units/" + unitId + "/close", "{\"on\":\"2023-01-15\"}", unit.etag()).expect(200);
		tell(unitId);
		assertThat(leaderless(named)).containsExactly("/items/i1/lead");
	}

	private List<String> leaderless(String plan) {
		return api.get(Api.OFFICE, plan)
			.json()
			.get("findings")
			.valueStream()
			.filter((it) -> it.get("code").asString().equals("lead-gone"))
			.map((it) -> it.get("path").asString())
			.toList();
	}

	@Test
	void aUnitThatCameWhileThePlanWasBeingIssuedIsAddressedAfterwards() {
		String unitId = "thpt-" + System.nanoTime();
		api.post(Api.ADMIN, "/api/units", Api.unitJson(Golden.school(unitId))).expect(201);
		planListener.accept(message("plans", planId));
		planListener.accept(message("plans", planId));
		assertThat(outbox.types("plans", planId)).containsOnlyOnce("plan.addressees-changed");
		assertThat(outbox.last("plans", planId).at("/changed/joined").valueStream())
			.anyMatch((joined) -> joined.get("unitId").asString().equals(unitId));
	}

	private void tell(String unitId) {
		listener.accept(message("units", unitId));
	}

	/** The newest event that a listener asks for, as the topic would bring it. */
	private Message<byte[]> message(String collection, String id) {
		Document entry = mongo.findById(id, Document.class, collection)
			.getList("outbox", Document.class)
			.stream()
			.filter((it) -> !it.getString("type").equals("plan.addressees-changed"))
			.reduce((first, second) -> second)
			.orElseThrow();
		return MessageBuilder.withPayload(entry.getString("payload").getBytes(StandardCharsets.UTF_8))
			.setHeader("ce_id", id + ":" + entry.get("seq"))
			.setHeader("ce_type", "io.kehoach." + entry.getString("type") + ".v1")
			.setHeader("ce_subject", id)
			.setHeader("ce_sequence", String.valueOf(entry.get("seq")))
			.setHeader("ce_time", "2023-01-16T01:00:00Z")
			.build();
	}

}
