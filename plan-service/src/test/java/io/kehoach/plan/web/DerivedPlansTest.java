package io.kehoach.plan.web;

import io.kehoach.chassis.fixtures.ServiceTest;
import io.kehoach.plan.fixtures.Api;
import io.kehoach.plan.fixtures.Api.Reply;
import io.kehoach.plan.fixtures.SampleReader;
import io.kehoach.plan.fixtures.Outbox;
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
class DerivedPlansTest {

	private final Api api;

	private final Outbox outbox;

	private Reply issued;

	private String plan;

	@Autowired
	DerivedPlansTest(MockMvc mvc, MongoTemplate mongo) {
		this.api = new Api(mvc);
		this.outbox = new Outbox(mongo);
	}

	@BeforeEach
	void aPlanInForce() {
		api.seed();
		Reply draft = api.imported(Api.OFFICE).expect(200);
		plan = "/api/plans/" + draft.json().get("id").asString();
		issued = api.post(Api.DIRECTOR, plan + "/issue", "{}", draft.etag()).expect(200);
	}

	@Test
	void aUnitDerivesAndIssuesItsOwnPlan() {
		Reply own = api.post(Api.unit("thpt-01"), plan + "/derive", "{\"unitId\":\"thpt-01\"}").expect(201);
		JsonNode rows = own.json().get("items");
		assertThat(rows.valueStream().map((row) -> row.at("/lead/unitIds/0").asString())).containsOnly("thpt-01");
		assertThat(rows.valueStream().map((row) -> row.get("itemId").asString())).contains("i1", "i2", "i4");
		assertThat(own.json().at("/basis/0/planId").asString()).isEqualTo(issued.json().get("id").asString());
		Reply again = api.post(Api.unit("thpt-01"), plan + "/derive", "{\"unitId\":\"thpt-01\"}").expect(201);
		assertThat(again.json().get("id")).isEqualTo(own.json().get("id"));
		api.get(Api.unit("thpt-02"), own.header("Location")).expect(404);
		api.post(Api.unit("thpt-01"), own.header("Location") + "/issue", "{}", own.etag()).expect(200);
		assertThat(outbox.types("plans", own.json().get("id").asString())).containsExactly("plan.issued",
				"derived-plan.issued");
		JsonNode coverage = api.get(Api.OFFICE, plan + "/coverage").expect(200).json();
		assertThat(coverage.get("units")).hasSize(25);
		assertThat(coverage.get("units").valueStream().filter((it) -> !it.get("planId").isNull())).hasSize(1);
		assertThat(coverage.at("/units/0/due").asString()).isEqualTo("2023-02-06");
		assertThat(coverage.at("/rows/1/addressed").asInt()).isEqualTo(25);
		assertThat(coverage.at("/rows/1/answered").asInt()).isEqualTo(1);
	}

	@Test
	void onlyTheUnitsAskedDeriveAPlan() {
		assertThat(api.post(Api.unit("thpt-01"), plan + "/derive", "{\"unitId\":\"thpt-02\"}").status()).isEqualTo(403);
		assertThat(api.post(Api.OFFICE, plan + "/derive", "{\"unitId\":\"thanh-tra\"}").status()).isEqualTo(422);
	}

	@Test
	void nextYearsDraftMovesEveryDate() {
		Reply next = api.post(Api.OFFICE, plan + "/roll-over", "{\"year\":2024}").expect(201);
		JsonNode json = next.json();
		assertThat(json.get("year").asInt()).isEqualTo(2024);
		assertThat(json.get("title").asString()).isEqualTo("Thực hiện công tác dân vận năm 2024");
		assertThat(json.at("/items/0/window/to").asString()).isEqualTo("2024-03-31");
		assertThat(json.at("/items/0/window/text").asString()).isEqualTo("Quý I/2024");
		assertThat(json.at("/reporting/0/key").asString()).isEqualTo("2024-H1");
		assertThat(json.at("/reporting/0/due").asString()).isEqualTo("2024-06-15");
		assertThat(json.get("findings").toString()).contains("basis-expired");
		assertThat(outbox.types("plans", json.get("id").asString())).containsExactly("plan.rolled-over");
		assertThat(api.post(Api.OFFICE, plan + "/roll-over", "{\"year\":2023}").status()).isEqualTo(409);
	}

	@Test
	void aDraftThatWasThrownAwayIsDerivedAfresh() {
		Reply own = api.post(Api.unit("thpt-01"), plan + "/derive", "{\"unitId\":\"thpt-01\"}").expect(201);
		api.post(Api.unit("thpt-01"), own.header("Location") + "/cancel", "{\"reason\":\"làm lại\"}", own.etag())
			.expect(200);
		Reply again = api.post(Api.unit("thpt-01"), plan + "/derive", "{\"unitId\":\"thpt-01\"}").expect(201);
		assertThat(again.json().get("status").asString()).isEqualTo("DRAFT");
		assertThat(again.json().get("id")).isNotEqualTo(own.json().get("id"));
	}

}
