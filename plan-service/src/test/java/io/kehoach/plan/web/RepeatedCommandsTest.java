package io.kehoach.plan.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import io.kehoach.chassis.fixtures.ServiceTest;
import io.kehoach.plan.fixtures.Api;
import io.kehoach.plan.fixtures.Api.Reply;
import io.kehoach.plan.fixtures.Operation;
import io.kehoach.plan.fixtures.Outbox;
import io.kehoach.plan.fixtures.SampleReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every command is sent twice under one Idempotency-Key: it answers alike both times and
 * happens once. The commands are those of openapi.yaml, none left out.
 */
@ServiceTest
@TestPropertySource(properties = "test.directory=repeated")
@Import(SampleReader.class)
class RepeatedCommandsTest {

	private static final String PLAN = "/api/plans/{id}";

	private static final String AMENDMENT = PLAN + "/amendment";

	private static final Map<String, String> ROWS = Map.of("items", "{\"content\":\"Việc mới\"}", "duties",
			"{\"content\":\"Thường xuyên\"}", "responsibilities",
			"{\"unit\":{\"text\":\"Thanh tra Sở\"},\"duties\":[]}", "recipients",
			"{\"text\":\"Sở Nội vụ\",\"role\":\"FOR_COORDINATION\"}", "reporting",
			"{\"key\":\"2023-Q1\",\"kind\":\"QUARTER\",\"due\":\"2023-03-15\",\"rule\":\"BEFORE\",\"reporters\":{\"groupIds\":[\"don-vi-truc-thuoc\"]}}");

	private final Api api;

	private final Outbox outbox;

	private final Set<String> repeated = new TreeSet<>();

	private String planId;

	private String etag;

	@Autowired
	RepeatedCommandsTest(MockMvc mvc, MongoTemplate mongo) {
		this.api = new Api(mvc);
		this.outbox = new Outbox(mongo);
	}

	@BeforeEach
	void department() {
		api.seed();
	}

	@Test
	void everyCommandHappensOnce() throws IOException {
		theDirectoryIsKept();
		aPlanIsDraftedAndIssued();
		itIsAmended();
		itIsFollowed();
		assertThat(repeated).isEqualTo(commands());
	}

	private void aPlanIsDraftedAndIssued() {
		Reply started = typed(Api.OFFICE, "/api/plans/imports", "text/plain", "KẾ HOẠCH", null);
		planId = api.finished(Api.OFFICE, started.header("Location")).json().get("id").asString();
		etag = api.get(Api.OFFICE, "/api/plans/" + planId).etag();
		itIsImportedAgain();
		step(Api.OFFICE, PLAN + "/accept", "{\"minimumConfidence\":0.9}");
		ROWS.forEach((part, row) -> step(Api.OFFICE, PLAN + "/" + part, row));
		step(Api.OFFICE, PLAN + "/submit", "{}");
		step(Api.DIRECTOR, PLAN + "/return", "{\"reason\":\"thiếu\"}");
		removeTheRowWithoutALead("");
		step(Api.OFFICE, PLAN + "/submit", "{}");
		step(Api.DIRECTOR, PLAN + "/issue", "{}");
		assertThat(outbox.types("plans", planId)).containsExactly("plan.imported", "plan.submitted", "plan.returned",
				"plan.submitted", "plan.issued");
	}

	private void itIsImportedAgain() {
		Reply started = typed(Api.OFFICE, PLAN + "/reimports", "text/plain", "KẾ HOẠCH", null, planId);
		String importId = started.json().get("id").asString();
		api.finished(Api.OFFICE, started.header("Location"));
		api.patch(Api.OFFICE, "/api/plans/" + planId + "/recipients/n1", "{\"text\":\"UBND\"}", etag).expect(200);
		etag = api.get(Api.OFFICE, "/api/plans/" + planId).etag();
		etag = twice(Api.OFFICE, PLAN + "/reimports/{importId}/take", "{\"all\":true}", etag, planId, importId).etag();
	}

	private void itIsAmended() {
		step(Api.OFFICE, PLAN + "/amend", "{}");
		step(Api.OFFICE, AMENDMENT + "/discard", "{}");
		step(Api.OFFICE, PLAN + "/amend", "{}");
		ROWS.forEach((part, row) -> step(Api.OFFICE, AMENDMENT + "/" + part, row.replace("2023-Q1", "2023-Q2")));
		step(Api.OFFICE, AMENDMENT + "/submit", "{}");
		step(Api.DIRECTOR, AMENDMENT + "/return", "{\"reason\":\"thiếu\"}");
		removeTheRowWithoutALead("/amendment");
		step(Api.DIRECTOR, AMENDMENT + "/issue", "{}");
		assertThat(outbox.types("plans", planId)).endsWith("plan.issued", "plan.amended");
	}

	private void itIsFollowed() {
		String own = twice(Api.unit("thpt-01"), PLAN + "/derive", "{\"unitId\":\"thpt-01\"}", null, planId).json()
			.get("id")
			.asString();
		String next = twice(Api.OFFICE, PLAN + "/roll-over", "{\"year\":2024}", null, planId).json()
			.get("id")
			.asString();
		assertThat(outbox.types("plans", next)).containsExactly("plan.rolled-over");
		String entry = PLAN + "/distribution/{entryId}";
		JsonNode outside = api.get(Api.OFFICE, "/api/plans/" + planId + "/distribution").json().at("/items/0");
		twice(Api.OFFICE, entry + "/acknowledge", "{}", outside.get("etag").asString(), planId,
				outside.get("id").asString());
		assertThat(outbox.types("distributions", outside.get("id").asString()))
			.containsExactly("distribution.acknowledged");
		Reply draft = api.get(Api.unit("thpt-01"), "/api/plans/" + own);
		twice(Api.unit("thpt-01"), PLAN + "/cancel", "{\"reason\":\"làm lại\"}", draft.etag(), own);
		assertThat(outbox.types("plans", own)).containsExactly("plan.cancelled");
		aUnitOpensItsCopy(entry);
		step(Api.OFFICE, PLAN + "/close", "{\"note\":\"xong\"}");
		assertThat(outbox.types("plans", planId)).endsWith("plan.amended", "plan.closed");
	}

	private void aUnitOpensItsCopy(String entry) {
		Reply draft = api.imported(Api.OFFICE);
		String id = draft.json().get("id").asString();
		Reply added = api
			.post(Api.OFFICE, "/api/plans/" + id + "/recipients",
					"{\"text\":\"Thanh tra Sở\",\"role\":\"TO_EXECUTE\",\"unitId\":\"thanh-tra\"}", draft.etag())
			.expect(201);
		api.post(Api.DIRECTOR, "/api/plans/" + id + "/issue", "{}", added.etag()).expect(200);
		JsonNode copy = api.get(Api.OFFICE, "/api/plans/" + id + "/distribution").json().get("items").get(2);
		twice(Api.unit("thanh-tra"), entry + "/open", "{}", copy.get("etag").asString(), id, copy.get("id").asString());
	}

	private void theDirectoryIsKept() {
		Reply unit = twice(Api.ADMIN, "/api/units", "{\"id\":\"tram-1\",\"name\":\"Trạm\",\"kind\":\"OUTSIDE\"}", null);
		twice(Api.ADMIN, "/api/units/{id}/close", "{\"on\":\"2023-07-31\"}", unit.etag(), "tram-1");
		assertThat(outbox.types("units", "tram-1")).containsExactly("unit.created", "unit.closed");
		Reply group = twice(Api.ADMIN, "/api/unit-groups",
				"{\"id\":\"cac-tram\",\"name\":\"Các trạm\",\"query\":{\"kinds\":[\"OUTSIDE\"]}}", null);
		twice(Api.ADMIN, "/api/unit-groups/{id}/close", "{}", group.etag(), "cac-tram");
		assertThat(outbox.types("unit-groups", "cac-tram")).containsExactly("group.created", "group.closed");
		Reply contact = twice(Api.ADMIN, "/api/contacts",
				"{\"unitId\":\"tt-01\",\"post\":\"HEAD\",\"name\":\"Bình\",\"email\":\"binh@example.invalid\"}", null);
		twice(Api.ADMIN, "/api/contacts/{id}/close", "{\"on\":\"2023-05-31\"}", contact.etag(), "tt-01:HEAD");
		assertThat(outbox.types("contacts", "tt-01:HEAD")).containsExactly("contact.created", "contact.closed");
		typed(Api.ADMIN, "/api/units/imports", "text/csv", "id,name,kind\ntram-2,Trạm 2,OUTSIDE\n", null);
		assertThat(outbox.types("units", "tram-2")).containsExactly("unit.created");
		typed(Api.ADMIN, "/api/contacts/imports", "text/csv",
				"unitId,post,name,email\ntt-02,HEAD,Lan,lan@example.invalid\n", null);
		assertThat(outbox.types("contacts", "tt-02:HEAD")).containsExactly("contact.created");
	}

	private void step(String token, String template, String body) {
		etag = twice(token, template, body, etag, planId).etag();
	}

	private Reply twice(String token, String template, String body, String ifMatch, String... ids) {
		return typed(token, template, "application/json", body, ifMatch, ids);
	}

	private Reply typed(String token, String template, String type, String body, String ifMatch, String... ids) {
		String path = template;
		for (String id : ids) {
			path = path.replaceFirst("\\{[a-zA-Z]+}", id);
		}
		String key = UUID.randomUUID().toString();
		byte[] content = body.getBytes(StandardCharsets.UTF_8);
		Reply first = api.send("POST", token, path, type, content, ifMatch, key);
		assertThat(first.status()).as(template + first.body()).isBetween(200, 202);
		Reply again = api.send("POST", token, path, type, content, ifMatch, key);
		assertThat(again.status()).as(template).isEqualTo(first.status());
		assertThat(again.body()).as(template).isEqualTo(first.body());
		assertThat(again.etag()).as(template).isEqualTo(first.etag());
		assertThat(again.header("Location")).as(template).isEqualTo(first.header("Location"));
		assertThat(api.send("POST", token, path, type, (body + " ").getBytes(StandardCharsets.UTF_8), ifMatch, key)
			.status()).as(template).isEqualTo(422);
		repeated.add(template);
		return first;
	}

	private void removeTheRowWithoutALead(String draft) {
		String path = "/api/plans/" + planId + draft;
		String row = api.get(Api.OFFICE, path).json().at("/items/10/itemId").asString();
		etag = api.delete(Api.OFFICE, path + "/items/" + row, etag).expect(200).etag();
	}

	/** All but the re-drive of dead letters, which belongs to every service alike. */
	private static Set<String> commands() throws IOException {
		return Operation.all()
			.stream()
			.filter((operation) -> operation.method().equals("POST") && !operation.path().contains("/operations/"))
			.map(Operation::path)
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
