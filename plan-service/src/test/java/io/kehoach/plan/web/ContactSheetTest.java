package io.kehoach.plan.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import io.kehoach.chassis.fixtures.ServiceTest;
import io.kehoach.plan.fixtures.Api;
import io.kehoach.plan.fixtures.Api.Reply;
import io.kehoach.plan.fixtures.Outbox;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@ServiceTest
@TestPropertySource(properties = "test.directory=contact-sheet")
class ContactSheetTest {

	private static final String HEADER = "unitId,post,name,email\n";

	private final Api api;

	private final Outbox outbox;

	@Autowired
	ContactSheetTest(MockMvc mvc, MongoTemplate mongo) {
		this.api = new Api(mvc);
		this.outbox = new Outbox(mongo);
	}

	@Test
	void aSheetIsLookedThroughFirstAndThenWritten() {
		api.seed();
		String sheet = HEADER + "thpt-01,FOCAL_POINT,Nguyễn Thị Minh,minh@thpt-01.example\n"
				+ "thpt-01,HEAD,Trần Văn Bình,binh@thpt-01.example\n";
		Reply checked = sheet(Api.ADMIN, sheet, true).expect(200);
		assertThat(checked.json().get("added").asInt()).isEqualTo(2);
		api.get(Api.ADMIN, "/api/contacts/thpt-01:HEAD").expect(404);
		assertThat(sheet(Api.ADMIN, sheet, false).expect(200).json().get("added").asInt()).isEqualTo(2);
		assertThat(outbox.types("contacts", "thpt-01:HEAD")).containsExactly("contact.created");
		Reply again = sheet(Api.ADMIN, sheet.replace("binh@", "van-thu@"), false).expect(200);
		assertThat(again.json().get("changed").asInt()).isEqualTo(1);
		assertThat(again.json().get("unchanged").asInt()).isEqualTo(1);
		assertThat(outbox.types("contacts", "thpt-01:HEAD")).containsExactly("contact.created", "contact.changed");
		assertThat(outbox.types("contacts", "thpt-01:FOCAL_POINT")).containsExactly("contact.created");
	}

	@Test
	void whoeverFollowsOnAPostThatWasGivenUpHoldsItFromToday() {
		api.seed();
		String contact = "/api/contacts/thpt-03:HEAD";
		String sheet = HEADER + "thpt-03,HEAD,Trần Văn Bình,binh@thpt-03.example\n";
		sheet(Api.ADMIN, sheet, false).expect(200);
		Reply held = api.get(Api.ADMIN, contact).expect(200);
		api.post(Api.ADMIN, contact + "/close", "{\"on\":\"2022-12-31\"}", held.etag()).expect(200);
		assertThat(sheet(Api.ADMIN, sheet, false).json().get("unchanged").asInt()).isEqualTo(1);
		sheet(Api.ADMIN, HEADER + "thpt-03,HEAD,Lê Thị An,an@thpt-03.example\n", false).expect(200);
		JsonNode follower = api.get(Api.ADMIN, contact).expect(200).json();
		assertThat(follower.get("validFrom").asString()).isEqualTo("2023-01-16");
		assertThat(follower.get("validTo").isNull()).isTrue();
	}

	@Test
	void anotherAddressOfWhoeverStillHoldsAPostKeepsItsEnd() {
		api.seed();
		String contact = "/api/contacts/thpt-04:HEAD";
		String sheet = HEADER + "thpt-04,HEAD,Trần Văn Bình,binh@thpt-04.example\n";
		sheet(Api.ADMIN, sheet, false).expect(200);
		Reply held = api.get(Api.ADMIN, contact).expect(200);
		api.post(Api.ADMIN, contact + "/close", "{\"on\":\"2023-02-28\"}", held.etag()).expect(200);
		sheet(Api.ADMIN, sheet.replace("binh@", "van-thu@"), false).expect(200);
		assertThat(api.get(Api.ADMIN, contact).json().get("validTo").asString()).isEqualTo("2023-02-28");
	}

	@Test
	void whatIsWrongIsToldByLineAndColumnAndNothingIsWritten() {
		api.seed();
		String sheet = HEADER + "thpt-02,FOCAL_POINT,Lê An,an@thpt-02.example\nnobody,CHIEF,,an\n"
				+ "thpt-02,FOCAL_POINT,Lê An,an@thpt-02.example\n";
		assertThat(sheet(Api.ADMIN, sheet, true).expect(200)
			.json()
			.get("errors")
			.valueStream()
			.map((it) -> it.get("line").asInt() + it.get("column").asString() + ":" + it.get("code").asString()))
			.containsExactly("3unitId:unit-unknown", "3post:post-required", "3name:name-required",
					"3email:email-malformed", "4post:post-twice");
		Reply refused = sheet(Api.ADMIN, sheet, false).expect(422);
		assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/3/unitId");
		api.get(Api.ADMIN, "/api/contacts/thpt-02:FOCAL_POINT").expect(404);
		assertThat(sheet(Api.ADMIN, "unitId,post\n", true).json().get("errors")).hasSize(2);
		sheet(Api.OFFICE, sheet, true).expect(403);
	}

	private Reply sheet(String token, String csv, boolean check) {
		return api.perform(post("/api/contacts/imports?check=" + check).header("Authorization", token)
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.contentType("text/csv")
			.content(csv.getBytes(StandardCharsets.UTF_8)));
	}

}
