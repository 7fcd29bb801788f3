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
class DistributionTest {

	private final Api api;

	private final Outbox outbox;

	private Reply issued;

	private String plan;

	@Autowired
	DistributionTest(MockMvc mvc, MongoTemplate mongo) {
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
	void recipientsAcknowledgeEachTheirOwnCopy() {
		JsonNode entries = api.get(Api.OFFICE, plan + "/distribution").expect(200).json().get("items");
		assertThat(entries).hasSize(2);
		JsonNode outside = entries.get(0);
		String path = plan + "/distribution/" + outside.get("id").asString() + "/acknowledge";
		assertThat(api.post(Api.unit("thpt-01"), path, "{}", outside.get("etag").asString()).status()).isEqualTo(403);
		Reply recorded = api.post(Api.OFFICE, path, "{\"note\":\"bản giấy\"}", outside.get("etag").asString())
			.expect(200);
		assertThat(recorded.json().get("acknowledgedAt").asString()).isEqualTo("2023-01-16T01:00:00Z");
		assertThat(api.post(Api.OFFICE, path, "{}", outside.get("etag").asString()).status()).isEqualTo(412);
		assertThat(outbox.types("distributions", outside.get("id").asString()))
			.containsExactly("distribution.acknowledged");
	}

	@Test
	void aUnitOpensAndAcknowledgesItsOwnCopyOfALineThatMeansMany() {
		Reply draft = api.imported(Api.OFFICE).expect(200);
		String many = "/api/plans/" + draft.json().get("id").asString();
		Reply added = api
			.post(Api.OFFICE, many + "/recipients",
					"{\"text\":\"Các phòng, đơn vị trực thuộc Sở (để t/h)\",\"role\":\"TO_EXECUTE\"}", draft.etag())
			.expect(201);
		api.post(Api.DIRECTOR, many + "/issue", "{}", added.etag()).expect(200);
		JsonNode entries = api.get(Api.OFFICE, many + "/distribution").expect(200).json().get("items");
		assertThat(entries).hasSize(2 + 37);
		JsonNode own = entries.valueStream()
			.filter((it) -> it.get("unitId").asString("").equals("thpt-01"))
			.findFirst()
			.orElseThrow();
		String path = many + "/distribution/" + own.get("id").asString();
		assertThat(api.post(Api.unit("thpt-02"), path + "/open", "{}", own.get("etag").asString()).status())
			.isEqualTo(403);
		Reply opened = api.post(Api.unit("thpt-01"), path + "/open", "{}", own.get("etag").asString()).expect(200);
		assertThat(opened.json().get("openedAt").isNull()).isFalse();
		assertThat(opened.json().get("acknowledgedAt").isNull()).isTrue();
		assertThat(outbox.types("distributions", own.get("id").asString())).isEmpty();
		assertThat(api.post(Api.OFFICE, path + "/acknowledge", "{}", opened.etag()).status()).isEqualTo(403);
		api.post(Api.unit("thpt-01"), path + "/acknowledge", "{}", opened.etag()).expect(200);
		assertThat(outbox.types("distributions", own.get("id").asString()))
			.containsExactly("distribution.acknowledged");
	}

	@Test
	void anAmendmentIsAcknowledgedAnewByWhomItConcernsAndByNobodyElse() {
		Reply draft = api.imported(Api.OFFICE).expect(200);
		plan = "/api/plans/" + draft.json().get("id").asString();
		Reply added = recipient("Văn phòng Sở", "vp", draft);
		added = recipient("Trường THPT số 1", "thpt-01", added);
		issued = api.post(Api.DIRECTOR, plan + "/issue", "{}", added.etag()).expect(200);
		acknowledge(Api.unit("vp"), "vp");
		acknowledge(Api.unit("thpt-01"), "thpt-01");
		acknowledge(Api.OFFICE, "ubnd-tp");
		amendTheRowOf("thanh-tra");
		assertThat(copy("vp").get("acknowledgedAt").isNull()).isFalse();
		assertThat(copy("vp").get("version").asInt()).isEqualTo(1);
		assertThat(copy("ubnd-tp").get("version").asInt()).isEqualTo(2);
		assertThat(copy("ubnd-tp").get("acknowledgedAt").isNull()).isTrue();
		amendTheRowOf("thpt-01");
		JsonNode again = copy("thpt-01");
		assertThat(again.get("acknowledgedAt").isNull()).isTrue();
		assertThat(again.get("version").asInt()).isEqualTo(3);
		acknowledge(Api.unit("thpt-01"), "thpt-01");
		assertThat(outbox.last("distributions", again.get("id").asString()).at("/distribution/version").asInt())
			.isEqualTo(3);
		assertThat(copy("vp").get("acknowledgedAt").isNull()).isFalse();
	}

	private Reply recipient(String text, String unitId, Reply before) {
		return api
			.post(Api.OFFICE, plan + "/recipients",
					"{\"text\":\"" + text + "\",\"role\":\"TO_EXECUTE\",\"unitId\":\"" + unitId + "\"}", before.etag())
			.expect(201);
	}

	/** Adds a row for the unit, then issues the next version. */
	private void amendTheRowOf(String unitId) {
		Reply opened = api.post(Api.OFFICE, plan + "/amend", "{}", api.get(Api.OFFICE, plan).etag()).expect(200);
		Reply added = api
			.post(Api.OFFICE, plan + "/amendment/items",
					"{\"content\":\"Việc mới\",\"lead\":{\"unitIds\":[\"" + unitId
							+ "\"]},\"window\":{\"text\":\"Quý II/2023\"}}",
					opened.etag())
			.expect(201);
		api.post(Api.DIRECTOR, plan + "/amendment/issue", "{}", added.etag()).expect(200);
	}

	private void acknowledge(String token, String unitId) {
		JsonNode copy = copy(unitId);
		api.post(token, plan + "/distribution/" + copy.get("id").asString() + "/acknowledge", "{}",
				copy.get("etag").asString())
			.expect(200);
	}

	private JsonNode copy(String unitId) {
		return api.get(Api.OFFICE, plan + "/distribution")
			.json()
			.get("items")
			.valueStream()
			.filter((it) -> it.get("unitId").asString("").equals(unitId))
			.findFirst()
			.orElseThrow();
	}

}
