package io.kehoach.plan.web;

import java.util.List;

import io.kehoach.chassis.fixtures.ServiceTest;
import io.kehoach.chassis.fixtures.TestTokens;
import io.kehoach.plan.fixtures.Api;
import io.kehoach.plan.fixtures.Api.Reply;
import io.kehoach.plan.fixtures.Department;
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
class AmendmentTest {

	private final Api api;

	private final Outbox outbox;

	private Reply issued;

	private String id;

	private String plan;

	@Autowired
	AmendmentTest(MockMvc mvc, MongoTemplate mongo) {
		this.api = new Api(mvc);
		this.outbox = new Outbox(mongo);
	}

	@BeforeEach
	void aPlanInForce() {
		api.seed();
		Reply draft = api.imported(Api.OFFICE).expect(200);
		id = draft.json().get("id").asString();
		plan = "/api/plans/" + id;
		issued = api.post(Api.DIRECTOR, plan + "/issue", "{}", draft.etag()).expect(200);
	}

	@Test
	void theVersionInForceStandsUntilTheNextIsIssued() {
		Reply opened = api.post(Api.OFFICE, plan + "/amend", "{}", issued.etag()).expect(200);
		Reply edited = api
			.patch(Api.OFFICE, plan + "/amendment/items/i1", "{\"content\":\"Nội dung mới\"}", opened.etag())
			.expect(200);
		edited = api.patch(Api.OFFICE, plan + "/amendment", "{\"title\":\"Tên mới\"}", edited.etag()).expect(200);
		edited = api.delete(Api.OFFICE, plan + "/amendment/items/i10", edited.etag()).expect(200);
		assertThat(api.get(Api.OFFICE, plan).json().at("/items/0/content").asString()).isEqualTo("Nhiệm vụ số 1");
		JsonNode diff = api.get(Api.OFFICE, plan + "/diff").expect(200).json();
		assertThat(diff.get("to").isNull()).isTrue();
		assertThat(diff.at("/header/0/field").asString()).isEqualTo("title");
		assertThat(diff.get("rows").valueStream().map((row) -> row.get("id").asString() + row.get("change").asString()))
			.containsExactly("i1CHANGED", "i10REMOVED");
		Reply submitted = api.post(Api.OFFICE, plan + "/amendment/submit", "{}", edited.etag()).expect(200);
		Reply second = api.post(Api.DIRECTOR, plan + "/amendment/issue", "{}", submitted.etag()).expect(200);
		assertThat(second.json().get("version").asInt()).isEqualTo(2);
		assertThat(second.json().at("/items/0/itemId").asString()).isEqualTo("i1");
		assertThat(outbox.types("plans", id)).containsExactly("plan.imported", "plan.issued", "plan.amended");
		assertThat(outbox.last("plans", id).at("/changed/itemIds").toString()).isEqualTo("[\"i1\",\"i10\"]");
	}

	@Test
	void formerVersionsStayReadable() {
		Reply opened = api.post(Api.OFFICE, plan + "/amend", "{}", issued.etag()).expect(200);
		Reply edited = api
			.patch(Api.OFFICE, plan + "/amendment/items/i1", "{\"content\":\"Nội dung mới\"}", opened.etag())
			.expect(200);
		api.post(Api.DIRECTOR, plan + "/amendment/issue", "{}", edited.etag()).expect(200);
		assertThat(api.get(Api.OFFICE, plan + "/versions").json().get("items")).hasSize(2);
		JsonNode first = api.get(Api.OFFICE, plan + "/versions/1").expect(200).json();
		assertThat(first.at("/items/0/content").asString()).isEqualTo("Nhiệm vụ số 1");
		assertThat(api.get(Api.OFFICE, plan + "/versions/2").json().at("/items/0/content").asString())
			.isEqualTo("Nội dung mới");
		assertThat(api.get(Api.OFFICE, plan + "/versions/3").status()).isEqualTo(404);
		JsonNode diff = api.get(Api.OFFICE, plan + "/diff?from=1&to=2").json();
		assertThat(diff.at("/rows/0/fields/0/field").asString()).isEqualTo("content");
		assertThat(diff.at("/rows/0/fields/0/after").asString()).isEqualTo("Nội dung mới");
	}

	@Test
	void anAmendmentIsSentBackOrDiscarded() {
		Reply opened = api.post(Api.OFFICE, plan + "/amend", "{}", issued.etag()).expect(200);
		assertThat(api.post(Api.OFFICE, plan + "/amend", "{}", opened.etag()).status()).isEqualTo(409);
		Reply submitted = api.post(Api.OFFICE, plan + "/amendment/submit", "{}", opened.etag()).expect(200);
		Reply back = api.post(Api.DIRECTOR, plan + "/amendment/return", "{\"reason\":\"thiếu\"}", submitted.etag())
			.expect(200);
		assertThat(back.json().get("note").asString()).isEqualTo("thiếu");
		Reply unchanged = api.post(Api.DIRECTOR, plan + "/amendment/issue", "{}", back.etag());
		assertThat(unchanged.status()).isEqualTo(422);
		Reply discarded = api.post(Api.OFFICE, plan + "/amendment/discard", "{}", back.etag()).expect(200);
		assertThat(discarded.json().get("amendment").isNull()).isTrue();
		assertThat(api.get(Api.OFFICE, plan + "/amendment").status()).isEqualTo(404);
	}

	@Test
	void theListTellsThoseWhoMayOpenItThatAnAmendmentWaits() {
		assertThat(listed(Api.DIRECTOR).get("amendment").isNull()).isTrue();
		Reply opened = api.post(Api.OFFICE, plan + "/amend", "{}", issued.etag()).expect(200);
		assertThat(listed(Api.OFFICE).get("amendment").asString()).isEqualTo("DRAFT");
		api.post(Api.OFFICE, plan + "/amendment/submit", "{}", opened.etag()).expect(200);
		assertThat(listed(Api.DIRECTOR).get("amendment").asString()).isEqualTo("SUBMITTED");
		assertThat(listed(Api.unit("thpt-01")).get("amendment").isNull()).isTrue();
	}

	@Test
	void anAmendmentIsNoneOfOthersBusinessUntilItIsIssued() {
		Reply opened = api.post(Api.OFFICE, plan + "/amend", "{}", issued.etag()).expect(200);
		Reply edited = api
			.patch(Api.OFFICE, plan + "/amendment/items/i1", "{\"content\":\"Nội dung mới\"}", opened.etag())
			.expect(200);
		String inspector = TestTokens.bearer("u-inspector", Department.BODY, "inspector");
		for (String other : List.of(Api.unit("thpt-01"), inspector)) {
			assertThat(api.get(other, plan).expect(200).json().get("amendment").isNull()).isTrue();
			assertThat(api.get(other, plan + "/versions/1").json().get("amendment").isNull()).isTrue();
			assertThat(api.get(other, plan + "/diff").expect(200).json().get("to").asInt()).isEqualTo(1);
			assertThat(api.get(other, plan + "/diff").body()).doesNotContain("Nội dung mới");
		}
		assertThat(api.get(Api.DIRECTOR, plan + "/diff").body()).contains("Nội dung mới");
		api.post(Api.DIRECTOR, plan + "/amendment/issue", "{}", edited.etag()).expect(200);
		assertThat(api.get(Api.unit("thpt-01"), plan + "/diff").body()).contains("Nội dung mới");
	}

	private JsonNode listed(String bearer) {
		for (String cursor = ""; cursor != null;) {
			JsonNode page = api.get(bearer, "/api/plans?limit=200&cursor=" + cursor).expect(200).json();
			for (JsonNode found : page.get("items")) {
				if (found.get("id").asString().equals(id)) {
					return found;
				}
			}
			cursor = page.get("next").asString(null);
		}
		throw new AssertionError(id + " is not listed");
	}

	@Test
	void aPlanIsReturnedClosedAndCancelledWithTheirReasons() {
		Reply closed = api.post(Api.OFFICE, plan + "/close", "{\"note\":\"xong\"}", issued.etag()).expect(200);
		assertThat(closed.json().get("status").asString()).isEqualTo("CLOSED");
		assertThat(api.post(Api.DIRECTOR, plan + "/cancel", "{\"reason\":\"nhầm\"}", closed.etag()).status())
			.isEqualTo(409);
		Reply other = api.imported(Api.OFFICE);
		String path = "/api/plans/" + other.json().get("id").asString();
		Reply submitted = api.post(Api.OFFICE, path + "/submit", "{}", other.etag()).expect(200);
		Reply missing = api.post(Api.DIRECTOR, path + "/return", "{\"reason\":\" \"}", submitted.etag());
		assertThat(missing.json().at("/errors/0/code").asString()).isEqualTo("reason-required");
		Reply back = api.post(Api.DIRECTOR, path + "/return", "{\"reason\":\"thiếu\"}", submitted.etag()).expect(200);
		Reply cancelled = api.post(Api.DIRECTOR, path + "/cancel", "{\"reason\":\"nhầm\"}", back.etag()).expect(200);
		assertThat(cancelled.json().get("status").asString()).isEqualTo("CANCELLED");
		assertThat(outbox.types("plans", other.json().get("id").asString())).containsExactly("plan.imported",
				"plan.submitted", "plan.returned", "plan.cancelled");
	}

}
