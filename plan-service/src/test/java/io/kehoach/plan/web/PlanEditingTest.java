package io.kehoach.plan.web;

import java.util.List;

import io.kehoach.chassis.fixtures.ServiceTest;
import io.kehoach.plan.fixtures.Api;
import io.kehoach.plan.fixtures.Api.Reply;
import io.kehoach.plan.fixtures.SampleReader;
import io.kehoach.plan.fixtures.Department;
import io.kehoach.plan.domain.directory.Unit;
import io.kehoach.plan.domain.directory.UnitKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
@Import(SampleReader.class)
class PlanEditingTest {

	private final Api api;

	private Reply draft;

	private String plan;

	@Autowired
	PlanEditingTest(MockMvc mvc) {
		this.api = new Api(mvc);
	}

	@BeforeEach
	void aDraft() {
		api.seed();
		draft = api.imported(Api.OFFICE).expect(200);
		plan = "/api/plans/" + draft.json().get("id").asString();
	}

	@Test
	void aHeaderFieldIsChangedAndConfirmed() {
		Reply changed = patch("", "{\"number\":\"12/KH-SGDĐT\",\"issuedOn\":\"2023-01-16\"}").expect(200);
		assertThat(changed.json().get("number").asString()).isEqualTo("12/KH-SGDĐT");
		assertThat(changed.json().get("title").asString()).isEqualTo("Thực hiện công tác dân vận năm 2023");
		assertThat(changed.json().at("/provenance/~1number/confirmedBy").asString()).isEqualTo("u-office");
		assertThat(codes(changed)).doesNotContain("number-unknown", "date-unknown");
		assertThat(changed.etag()).isNotEqualTo(draft.etag());
	}

	@Test
	void theEtagIsAskedForAndChecked() {
		assertThat(api.patch(Api.OFFICE, plan, "{\"number\":\"1\"}", null).status()).isEqualTo(428);
		patch("", "{\"number\":\"1\"}").expect(200);
		assertThat(patch("", "{\"number\":\"2\"}").status()).isEqualTo(412);
	}

	@Test
	void whatAPlanDoesNotHaveIsRefused() {
		assertThat(patch("", "{\"colour\":\"red\"}").status()).isEqualTo(400);
		assertThat(patch("", "{\"year\":\"soon\"}").status()).isEqualTo(400);
		assertThat(patch("", "{}").json().get("code").asString()).isEqualTo("patch-empty");
		assertThat(patch("/items/i1", "{\"itemId\":\"i2\"}").json().get("code").asString()).isEqualTo("row-identity");
		assertThat(patch("/items/i99", "{\"content\":\"x\"}").status()).isEqualTo(404);
	}

	@Test
	void aPersonsChoiceSettlesTheLeadAndIsRemembered() {
		api.post(Api.ADMIN, "/api/units", Api.unitJson(Department.units().get(3))).status();
		Reply named = patch("/items/i3", "{\"lead\":{\"text\":\"Tổ công tác\"}}").expect(200);
		assertThat(named.json().at("/items/2/lead/resolved").asBoolean()).isFalse();
		assertThat(codes(named)).contains("lead-unresolved");
		Reply chosen = api
			.patch(Api.OFFICE, plan + "/items/i3", "{\"lead\":{\"unitIds\":[\"phong-03\"]}}", named.etag())
			.expect(200);
		JsonNode lead = chosen.json().at("/items/2/lead");
		assertThat(lead.get("resolved").asBoolean()).isTrue();
		assertThat(lead.get("mode").asString()).isEqualTo("ONE");
		assertThat(lead.get("text").asString()).isEqualTo("Tổ công tác");
		assertThat(codes(chosen)).doesNotContain("lead-unresolved");
		assertThat(api.get(Api.ADMIN, "/api/units/phong-03").json().get("aliases").toString()).contains("Tổ công tác");
	}

	@Test
	void whatAUnitTakesANameForOnItsOwnPlanIsNotRemembered() {
		String school = Api.unit("thpt-02");
		Reply draft = api.imported(school).expect(200);
		String row = "/api/plans/" + draft.json().get("id").asString() + "/items/i3";
		Reply named = api.patch(school, row, "{\"lead\":{\"text\":\"Ban chỉ đạo\"}}", draft.etag()).expect(200);
		api.patch(school, row, "{\"lead\":{\"unitIds\":[\"phong-04\"]}}", named.etag()).expect(200);
		assertThat(api.get(Api.ADMIN, "/api/units/phong-04").json().get("aliases").toString())
			.doesNotContain("Ban chỉ đạo");
	}

	@Test
	void theOfficeNamesWhatIsItsOwnAndOutsideUnitsOnly() {
		String body = "so-" + System.nanoTime();
		api.post(Api.ADMIN, "/api/units",
				Api.unitJson(new Unit(body, body, UnitKind.BODY, null, List.of(), false, null, null, null)))
			.expect(201);
		for (String unitId : List.of(body, "so-noi-vu")) {
			draft = patch("/items/i3", "{\"lead\":{\"text\":\"Cơ quan %s\"}}".formatted(unitId)).expect(200);
			draft = patch("/items/i3", "{\"lead\":{\"unitIds\":[\"%s\"]}}".formatted(unitId)).expect(200);
		}
		assertThat(api.get(Api.ADMIN, "/api/units/" + body).json().get("aliases")).isEmpty();
		assertThat(api.get(Api.ADMIN, "/api/units/so-noi-vu").json().get("aliases").toString())
			.contains("Cơ quan so-noi-vu");
	}

	@Test
	void anotherNameIsSplitAndLookedUp() {
		Reply named = patch("/items/i1", "{\"lead\":{\"text\":\"Các phòng Sở, đơn vị thuộc Sở\"}}").expect(200);
		JsonNode lead = named.json().at("/items/0/lead");
		assertThat(lead.get("parts").toString()).isEqualTo("[\"Các phòng Sở\",\"đơn vị thuộc Sở\"]");
		assertThat(lead.get("groupIds").toString()).isEqualTo("[\"cac-phong\",\"don-vi-truc-thuoc\"]");
		assertThat(lead.get("unitIds")).isEmpty();
		assertThat(lead.get("mode").asString()).isEqualTo("EACH");
	}

	@Test
	void whoeverIsConcernedIsNeverRemembered() {
		Reply chosen = patch("/items/i2", "{\"coordinating\":{\"groupIds\":[\"cac-phong\"]}}").expect(200);
		assertThat(chosen.json().at("/items/1/coordinating/resolved").asBoolean()).isTrue();
		assertThat(api.get(Api.ADMIN, "/api/unit-groups/cac-phong").json().get("aliases").toString())
			.doesNotContain("liên quan");
	}

	@Test
	void aUnitNobodyKnowsIsRefused() {
		Reply refused = patch("/items/i1", "{\"lead\":{\"unitIds\":[\"nobody\"]}}");
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/lead/unitIds");
	}

	@Test
	void aPhraseIsReadAnewAndAPersonsDateIsThePersons() {
		Reply phrase = patch("/items/i8", "{\"window\":{\"text\":\"Quý II/2023\"}}").expect(200);
		JsonNode read = phrase.json().at("/items/7/window");
		assertThat(read.get("to").asString()).isEqualTo("2023-06-30");
		assertThat(read.get("resolvedBy").asString()).isEqualTo("PHRASE");
		Reply dated = api.patch(Api.OFFICE, plan + "/items/i8", "{\"window\":{\"to\":\"2023-06-20\"}}", phrase.etag())
			.expect(200);
		JsonNode given = dated.json().at("/items/7/window");
		assertThat(given.get("text").asString()).isEqualTo("Quý II/2023");
		assertThat(given.get("resolvedBy").asString()).isEqualTo("PERSON");
		assertThat(given.get("to").asString()).isEqualTo("2023-06-20");
	}

	@Test
	void anotherYearOfThePlanDatesTheRowsThatNameNone() {
		Reply named = patch("/items/i8", "{\"window\":{\"text\":\"Quý II\"}}").expect(200);
		Reply moved = api.patch(Api.OFFICE, plan, "{\"year\":2024}", named.etag()).expect(200);
		assertThat(moved.json().at("/items/7/window/to").asString()).isEqualTo("2024-06-30");
		assertThat(moved.json().at("/items/0/window/to").asString()).isEqualTo("2023-03-31");
	}

	@Test
	void rowsAreAddedAndRemovedUnderTheirOwnIdentity() {
		Reply added = api.post(Api.OFFICE, plan + "/items",
				"{\"content\":\"Việc mới\",\"lead\":{\"text\":\"Văn phòng Sở\"},\"window\":{\"text\":\"Quý II/2023\"}}",
				draft.etag())
			.expect(201);
		JsonNode row = added.json().at("/items/10");
		assertThat(added.header("Location")).isEqualTo(plan + "/items/" + row.get("itemId").asString());
		assertThat(row.at("/lead/unitIds/0").asString()).isEqualTo("vp");
		assertThat(row.at("/window/to").asString()).isEqualTo("2023-06-30");
		Reply removed = api.delete(Api.OFFICE, plan + "/items/i2", added.etag()).expect(200);
		assertThat(removed.json().get("items")).hasSize(10);
		assertThat(removed.json().get("items").toString()).doesNotContain("\"i2\"");
	}

	@Test
	void everyKindOfRowIsAddedChangedAndRemoved() {
		row("duties", "{\"content\":\"Thường xuyên\"}", "{\"content\":\"Khác\"}");
		row("responsibilities", "{\"unit\":{\"text\":\"Thanh tra Sở\"},\"duties\":[]}",
				"{\"duties\":[{\"text\":\"theo dõi\",\"kind\":\"MONITOR\",\"due\":null}]}");
		row("recipients", "{\"text\":\"Sở Nội vụ\",\"role\":\"FOR_COORDINATION\"}", "{\"unitId\":\"so-noi-vu\"}");
		row("reporting", "{\"key\":\"2023-Q1\",\"kind\":\"QUARTER\",\"due\":\"2023-03-15\",\"rule\":\"BEFORE\"}",
				"{\"text\":\"trước ngày 15/3/2023\"}");
	}

	@Test
	void aReportingPeriodStandsOnce() {
		Reply twice = api.post(Api.OFFICE, plan + "/reporting", "{\"key\":\"2023-H1\"}", draft.etag());
		assertThat(twice.json().get("code").asString()).isEqualTo("row-exists");
		assertThat(api.post(Api.OFFICE, plan + "/reporting", "{}", draft.etag()).status()).isEqualTo(400);
	}

	@Test
	void acceptingConfirmsTheSureCells() {
		Reply accepted = api.post(Api.OFFICE, plan + "/accept", "{\"minimumConfidence\":0.9}", draft.etag())
			.expect(200);
		assertThat(accepted.json().at("/provenance/~1items~1i1~1lead/confirmedBy").asString()).isEqualTo("u-office");
		assertThat(accepted.json().at("/provenance/~1items~1i1~1window/confirmedBy").isNull()).isTrue();
		assertThat(accepted.json().at("/provenance/~1items~1i1~1lead/boxes/0/3").asDouble()).isEqualTo(42.0);
	}

	private void row(String part, String body, String patch) {
		Reply before = api.get(Api.OFFICE, plan);
		Reply added = api.post(Api.OFFICE, plan + "/" + part, body, before.etag()).expect(201);
		Reply changed = api.patch(Api.OFFICE, added.header("Location"), patch, added.etag()).expect(200);
		assertThat(changed.json().get(part)).isNotEqualTo(added.json().get(part));
		Reply removed = api.delete(Api.OFFICE, added.header("Location"), changed.etag()).expect(200);
		assertThat(removed.json().get(part)).isEqualTo(before.json().get(part));
	}

	private Reply patch(String path, String body) {
		return api.patch(Api.OFFICE, plan + path, body, draft.etag());
	}

	private static List<String> codes(Reply reply) {
		return reply.json().get("findings").valueStream().map((finding) -> finding.get("code").asString()).toList();
	}

}
