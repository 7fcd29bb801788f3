package io.kehoach.plan.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

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
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
@Import(SampleReader.class)
class DirectoryTest {

	private final Api api;

	private final Outbox outbox;

	@Autowired
	DirectoryTest(MockMvc mvc, MongoTemplate mongo) {
		this.api = new Api(mvc);
		this.outbox = new Outbox(mongo);
	}

	@BeforeEach
	void department() {
		api.seed();
	}

	@Test
	void aUnitIsAddedChangedAndClosed() {
		String id = "unit-" + System.nanoTime();
		Reply added = api
			.post(Api.ADMIN, "/api/units",
					"{\"id\":\"" + id + "\",\"name\":\"Trung tâm mới\",\"kind\":\"OUTSIDE\",\"parentId\":null}")
			.expect(201);
		Reply changed = api.patch(Api.ADMIN, "/api/units/" + id, "{\"aliases\":[\"TT mới\"]}", added.etag())
			.expect(200);
		Reply closed = api
			.post(Api.ADMIN, "/api/units/" + id + "/close", "{\"on\":\"2023-07-31\",\"successorId\":\"thpt-01\"}",
					changed.etag())
			.expect(200);
		assertThat(closed.json().get("validTo").asString()).isEqualTo("2023-07-31");
		assertThat(outbox.types("units", id)).containsExactly("unit.created", "unit.changed", "unit.closed");
		assertThat(outbox.last("units", id).at("/changed/successorId").asString()).isEqualTo("thpt-01");
	}

	@Test
	void aUnitNeedsAParentThatExistsAndDoesNotLieBelowIt() {
		Reply unknown = api.post(Api.ADMIN, "/api/units",
				"{\"id\":\"x-1\",\"name\":\"X\",\"kind\":\"ROOM\",\"parentId\":\"nobody\"}");
		assertThat(unknown.json().at("/errors/0/pointer").asString()).isEqualTo("/parentId");
		Reply body = api.get(Api.ADMIN, "/api/units/so-gddt");
		Reply cycle = api.patch(Api.ADMIN, "/api/units/so-gddt", "{\"parentId\":\"vp\"}", body.etag());
		assertThat(cycle.json().get("code").asString()).isEqualTo("unit-cycle");
		assertThat(api.post(Api.ADMIN, "/api/units", "{\"id\":\"Ô\",\"name\":\"X\",\"kind\":\"ROOM\"}").status())
			.isEqualTo(400);
		assertThat(api.post(Api.ADMIN, "/api/units", "{\"id\":\"vp\",\"name\":\"X\",\"kind\":\"ROOM\"}").status())
			.isEqualTo(409);
	}

	@Test
	void aUnitIsSucceededByAnotherThatExists() {
		String id = "unit-" + System.nanoTime();
		Reply added = api.post(Api.ADMIN, "/api/units", "{\"id\":\"" + id + "\",\"name\":\"X\",\"kind\":\"OUTSIDE\"}")
			.expect(201);
		String close = "/api/units/" + id + "/close";
		Reply unknown = api.post(Api.ADMIN, close, "{\"on\":\"2023-07-31\",\"successorId\":\"nobody\"}", added.etag());
		assertThat(unknown.expect(422).json().at("/errors/0/pointer").asString()).isEqualTo("/successorId");
		Reply itself = api.post(Api.ADMIN, close, "{\"on\":\"2023-07-31\",\"successorId\":\"" + id + "\"}",
				added.etag());
		assertThat(itself.expect(422).json().get("code").asString()).isEqualTo("unit-cycle");
		assertThat(outbox.types("units", id)).containsExactly("unit.created");
	}

	@Test
	void unitsAreListedPageByPage() {
		JsonNode first = api.get(Api.unit("thpt-01"), "/api/units?limit=25").expect(200).json();
		assertThat(first.get("items")).hasSize(25);
		JsonNode second = api.get(Api.unit("thpt-01"), "/api/units?limit=25&cursor=" + first.get("next").asString())
			.json();
		assertThat(second.get("items").size()).isGreaterThanOrEqualTo(16);
		assertThat(second.at("/items/0/id").asString()).isGreaterThan(first.at("/items/24/id").asString());
		assertThat(api.get(Api.ADMIN, "/api/units?limit=201").status()).isEqualTo(400);
	}

	@Test
	void aGroupIsAQuery() {
		JsonNode rooms = api.get(Api.OFFICE, "/api/unit-groups/cac-phong").expect(200).json();
		assertThat(rooms.get("members")).hasSize(12);
		String id = "group-" + System.nanoTime();
		Reply added = api
			.post(Api.ADMIN, "/api/unit-groups",
					"{\"id\":\"" + id + "\",\"name\":\"" + id
							+ "\",\"query\":{\"kinds\":[\"ROOM\",\"SUBORDINATE\"],\"under\":\"so-gddt\"}}")
			.expect(201);
		assertThat(added.json().get("members")).hasSize(37);
		Reply changed = api.patch(Api.ADMIN, "/api/unit-groups/" + id, "{\"query\":{\"kinds\":[\"ROOM\"]}}",
				added.etag());
		assertThat(changed.json().get("members")).hasSize(12);
		api.post(Api.ADMIN, "/api/unit-groups/" + id + "/close", "{}", changed.etag()).expect(200);
		assertThat(outbox.types("unit-groups", id)).containsExactly("group.created", "group.changed", "group.closed");
	}

	@Test
	void aContactIsSeenByItsOwnUnitAndTheOffice() {
		String unit = "tt-0" + (1 + System.nanoTime() % 5);
		String id = unit + ":FOCAL_POINT";
		Reply added = api
			.post(Api.ADMIN, "/api/contacts", "{\"unitId\":\"" + unit
					+ "\",\"post\":\"FOCAL_POINT\",\"name\":\"Lê Văn Bình\",\"email\":\"binh@example.invalid\"}")
			.expect(201);
		assertThat(added.json().get("id").asString()).isEqualTo(id);
		Reply changed = api.patch(Api.ADMIN, "/api/contacts/" + id, "{\"email\":\"moi@example.invalid\"}", added.etag())
			.expect(200);
		api.get(Api.unit(unit), "/api/contacts/" + id).expect(200);
		api.get(Api.OFFICE, "/api/contacts/" + id).expect(200);
		assertThat(api.get(Api.unit("thpt-02"), "/api/contacts/" + id).status()).isEqualTo(404);
		api.post(Api.ADMIN, "/api/contacts/" + id + "/close", "{\"on\":\"2023-05-31\"}", changed.etag()).expect(200);
		assertThat(outbox.types("contacts", id)).containsExactly("contact.created", "contact.changed",
				"contact.closed");
	}

	@Test
	void whatMustBeThereCannotBePatchedAway() {
		String unit = "unit-" + System.nanoTime();
		Reply added = api
			.post(Api.ADMIN, "/api/units", "{\"id\":\"" + unit + "\",\"name\":\"Trung tâm\",\"kind\":\"OUTSIDE\"}")
			.expect(201);
		for (String field : List.of("name", "kind")) {
			Reply refused = api.patch(Api.ADMIN, "/api/units/" + unit, "{\"" + field + "\":null}", added.etag())
				.expect(400);
			assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/" + field);
		}
		api.patch(Api.ADMIN, "/api/units/" + unit, "{\"aliases\":null}", added.etag()).expect(200);
		Reply contact = api
			.post(Api.ADMIN, "/api/contacts",
					"{\"unitId\":\"" + unit
							+ "\",\"post\":\"HEAD\",\"name\":\"Lê Văn Bình\",\"email\":\"binh@example.invalid\"}")
			.expect(201);
		for (String field : List.of("name", "email")) {
			Reply refused = api
				.patch(Api.ADMIN, "/api/contacts/" + contact.json().get("id").asString(), "{\"" + field + "\":null}",
						contact.etag())
				.expect(400);
			assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/" + field);
		}
	}

	@Test
	void workingDaysAreMadeOnceAndThenReplaced() {
		int year = 2030 + (int) (System.nanoTime() % 60);
		String path = "/api/working-days/" + year;
		String body = "{\"daysOff\":[\"" + year + "-01-02\"],\"extraWorkingDays\":[]}";
		Reply made = api.put(Api.ADMIN, path, body, "If-None-Match", "*").expect(201);
		assertThat(api.put(Api.ADMIN, path, body, "If-None-Match", "*").status()).isEqualTo(409);
		assertThat(api.put(Api.ADMIN, path, body, "X-None", "*").status()).isEqualTo(428);
		String none = "{\"year\":" + year + ",\"daysOff\":[],\"extraWorkingDays\":[]}";
		api.put(Api.ADMIN, path, none, "If-Match", made.etag()).expect(200);
		assertThat(api.put(Api.ADMIN, path, none, "If-Match", made.etag()).status()).isEqualTo(412);
		String wrong = "{\"daysOff\":[\"1999-01-01\"],\"extraWorkingDays\":[]}";
		assertThat(api.put(Api.ADMIN, path, wrong, "If-None-Match", "*").status()).isEqualTo(422);
		assertThat(api.get(Api.unit("thpt-01"), path).json().get("daysOff")).isEmpty();
		assertThat(outbox.types("working-years", "working-days:" + year)).containsExactly("working-days.changed",
				"working-days.changed");
	}

	@Test
	void aSheetOfUnitsIsCheckedFirstAndThenCarriedOut() {
		String child = "sheet-" + System.nanoTime();
		String parent = child + "-p";
		String csv = "id,name,kind,parentId,aliases,office,validFrom\r\n" + child + ",\"Trạm, số 1\",OUTSIDE," + parent
				+ ",Trạm 1;T1,,2023-01-01\r\n" + parent + ",\"Cụm \"\"A\"\"\",OUTSIDE,,,,\r\n";
		Reply checked = sheet(csv, true).expect(200);
		assertThat(checked.json().get("added").asInt()).isEqualTo(2);
		assertThat(api.get(Api.ADMIN, "/api/units/" + child).status()).isEqualTo(404);
		sheet(csv, false).expect(200);
		JsonNode unit = api.get(Api.ADMIN, "/api/units/" + child).expect(200).json();
		assertThat(unit.get("name").asString()).isEqualTo("Trạm, số 1");
		assertThat(unit.get("aliases").toString()).isEqualTo("[\"Trạm 1\",\"T1\"]");
		assertThat(api.get(Api.ADMIN, "/api/units/" + parent).json().get("name").asString()).isEqualTo("Cụm \"A\"");
		Reply again = sheet(csv.replace("số 1", "số 2"), false).expect(200);
		assertThat(again.json().get("changed").asInt()).isEqualTo(1);
		assertThat(again.json().get("unchanged").asInt()).isEqualTo(1);
	}

	@Test
	void whatIsWrongInASheetIsToldByLineAndColumnAndNothingIsWritten() {
		String csv = "id,name,kind,parentId\nsheet-ok,Tốt,ROOM,so-gddt\nXẤU,,BOSS,nobody\n";
		JsonNode errors = sheet(csv, true).json().get("errors");
		assertThat(errors.valueStream().map((it) -> it.get("line").asInt() + it.get("column").asString()))
			.containsExactly("3id", "3name", "3kind", "3parentId");
		Reply refused = sheet(csv, false);
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/3/id");
		assertThat(api.get(Api.ADMIN, "/api/units/sheet-ok").status()).isEqualTo(404);
	}

	@Test
	void aSheetInWhichUnitsLieUnderEachOtherIsRefused() {
		String csv = "id,name,kind,parentId\nsheet-a,A,ROOM,sheet-b\nsheet-b,B,ROOM,sheet-a\nsheet-c,C,ROOM,sheet-a\n";
		Reply checked = sheet(csv, true).expect(200);
		assertThat(checked.json()
			.get("errors")
			.valueStream()
			.map((it) -> it.get("line").asInt() + it.get("column").asString() + " " + it.get("code").asString()))
			.containsExactly("2parentId unit-cycle", "3parentId unit-cycle");
		assertThat(sheet(csv, false).status()).isEqualTo(422);
		String standing = "id,name,kind,parentId\nso-gddt,Sở Giáo dục và Đào tạo,BODY,vp\n";
		assertThat(sheet(standing, true).json().at("/errors/0/code").asString()).isEqualTo("unit-cycle");
	}

	@Test
	void aSheetWhoseCellsArePartedBySemicolonsIsReadAlike() {
		String id = "semicolon-" + System.nanoTime();
		sheet("id;name;kind;aliases\r\n" + id + ";Trạm, số 1;OUTSIDE;\"T1;Trạm 1\"\r\n", false).expect(200);
		JsonNode unit = api.get(Api.ADMIN, "/api/units/" + id).expect(200).json();
		assertThat(unit.get("name").asString()).isEqualTo("Trạm, số 1");
		assertThat(unit.get("aliases").toString()).isEqualTo("[\"T1\",\"Trạm 1\"]");
	}

	private Reply sheet(String csv, boolean check) {
		return api.perform(MockMvcRequestBuilders.post("/api/units/imports?check=" + check)
			.contentType("text/csv")
			.content(csv.getBytes(StandardCharsets.UTF_8))
			.header("Authorization", Api.ADMIN)
			.header("Idempotency-Key", "sheet-" + System.nanoTime()));
	}

}
