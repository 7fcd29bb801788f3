package io.kehoach.plan.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import io.kehoach.chassis.fixtures.Contracts;
import io.kehoach.chassis.fixtures.ServiceTest;
import io.kehoach.chassis.fixtures.TestTokens;
import io.kehoach.chassis.fixtures.ZipText;
import io.kehoach.plan.application.FailedPart;
import io.kehoach.plan.application.PackParts;
import io.kehoach.plan.fixtures.Api.Reply;
import io.kehoach.plan.fixtures.Api;
import io.kehoach.plan.fixtures.Department;
import io.kehoach.plan.fixtures.Outbox;
import io.kehoach.plan.fixtures.SampleReader;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** This service's part of an evidence pack, from the event that asks for it. */
@ServiceTest
@Import(SampleReader.class)
class PackPartTest {

	private static final String INSPECTOR = TestTokens.bearer("u-inspector", Department.BODY, "inspector");

	private final Api api;

	private final Outbox outbox;

	private final PackParts stored;

	private final Consumer<Message<byte[]>> planEvents;

	private final Consumer<Message<byte[]>> reportEvents;

	private String id;

	@Autowired
	PackPartTest(MockMvc mvc, MongoTemplate mongo, PackParts stored,
			@Qualifier("planEvents") Consumer<Message<byte[]>> planEvents,
			@Qualifier("reportEvents") Consumer<Message<byte[]>> reportEvents) {
		this.api = new Api(mvc);
		this.outbox = new Outbox(mongo);
		this.stored = stored;
		this.planEvents = planEvents;
		this.reportEvents = reportEvents;
	}

	@BeforeEach
	void anAmendedPlan() {
		api.seed();
		Reply draft = api.imported(Api.OFFICE).expect(200);
		id = draft.json().get("id").asString();
		String plan = "/api/plans/" + id;
		Reply issued = api.post(Api.DIRECTOR, plan + "/issue", "{}", draft.etag()).expect(200);
		Reply opened = api.post(Api.OFFICE, plan + "/amend", "{}", issued.etag()).expect(200);
		Reply edited = api.patch(Api.OFFICE, plan + "/amendment/items/i1", "{\"content\":\"=Mới\"}", opened.etag())
			.expect(200);
		api.post(Api.DIRECTOR, plan + "/amendment/issue", "{}", edited.etag()).expect(200);
		outbox.deliver("plans", id, planEvents);
	}

	/** Asks as the topic does, twice. */
	private String asked(String unit) {
		String pack = UUID.randomUUID().toString();
		String json = new String(Contracts.golden("report-service", "evidence-pack.requested.v1"),
				StandardCharsets.UTF_8)
			.replace("pack-1", pack)
			.replace("plan-2023-dan-van", id)
			.replace("\"thpt-01\"", unit);
		Message<byte[]> message = MessageBuilder.withPayload(json.getBytes(StandardCharsets.UTF_8))
			.copyHeaders(Map.of("ce_type", "io.kehoach.evidence-pack.requested.v1", "ce_id", pack + ":1", "ce_subject",
					pack, "ce_sequence", "1", "ce_time", "2023-06-20T02:00:00Z"))
			.build();
		reportEvents.accept(message);
		reportEvents.accept(message);
		Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> part(pack, INSPECTOR).status() == 200);
		return pack;
	}

	private Reply part(String pack, String token) {
		return api.get(token, "/api/plans/evidence-packs/" + pack + "/part");
	}

	private Map<String, String> files(String pack) throws IOException {
		return ZipText.of(part(pack, INSPECTOR).result().getResponse().getContentAsByteArray());
	}

	@Test
	void thePartHoldsTheDocumentItsVersionsTheRecipientsAndWhoDidWhat() throws IOException {
		Map<String, String> files = files(asked("null"));
		assertThat(files).containsKeys("yeu-cau.json", "ke-hoach/phien-ban-1.json", "ke-hoach/phien-ban-2.json",
				"noi-nhan.csv", "nhat-ky.csv", "nhat-ky.json", "MANIFEST.sha256");
		assertThat(files.keySet()).anyMatch((path) -> path.startsWith("ke-hoach/van-ban-goc/"));
		assertThat(files.get("ke-hoach/phien-ban-1.json")).contains("Nhiệm vụ số 1").doesNotContain("=Mới");
		assertThat(files.get("nhat-ky.csv")).contains("\"plan.imported\"",
				"\"plan.issued\",\"\",\"status\",\"DRAFT\",\"ISSUED\"", "\"plan.amended\"",
				"\"items/i1\",\"{\"\"itemId\"\":\"\"i1\"\"");
		assertThat(files.get("MANIFEST.sha256").lines()).hasSize(files.size() - 1);
	}

	@Test
	void theUnitsDerivedPlanGoesAlongAndAnothersDoesNot() throws IOException {
		Reply derived = api.post(Api.unit("thpt-01"), "/api/plans/" + id + "/derive", "{\"unitId\":\"thpt-01\"}");
		String derivedId = derived.json().get("id").asString();
		assertThat(files(asked("\"thpt-01\"")).keySet()).noneMatch((path) -> path.contains(derivedId));
		api.post(Api.unit("thpt-01"), "/api/plans/" + derivedId + "/issue", "{}", derived.etag()).expect(200);
		assertThat(files(asked("\"thpt-01\"")))
			.containsKey("ke-hoach-don-vi/thpt-01/" + derivedId + "/phien-ban-1.json");
		assertThat(files(asked("\"thpt-02\"")).keySet()).noneMatch((path) -> path.contains(derivedId));
	}

	@Test
	void askedTwiceItIsOnePartWithOneFactAndOnlyForOfficeAndInspectors() {
		String pack = asked("null");
		assertThat(outbox.types("evidence-pack-parts", pack + ":plan-service"))
			.containsExactly("evidence-pack.part-ready");
		assertThat(part(pack, Api.OFFICE).status()).isEqualTo(200);
		assertThat(part(pack, Api.DIRECTOR).status()).isEqualTo(403);
		assertThat(part(pack, Api.unit("thpt-01")).status()).isEqualTo(403);
		assertThat(part("none", Api.OFFICE).status()).isEqualTo(404);
	}

	@Test
	void aPartThatFailedIsStoredOnceWithItsFact() {
		FailedPart failed = new FailedPart("failed-" + id, id, "so-gddt", "file-unreadable");
		stored.addFailed(failed);
		stored.addFailed(failed);
		assertThat(outbox.types("evidence-pack-failed-parts", failed.id()))
			.containsExactly("evidence-pack.part-failed");
	}

}
