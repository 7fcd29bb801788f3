package io.kehoach.plan.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import io.kehoach.chassis.fixtures.ServiceTest;
import io.kehoach.plan.fixtures.Api;
import io.kehoach.plan.fixtures.Api.Reply;
import io.kehoach.plan.fixtures.SampleReader;
import io.kehoach.plan.document.UnreadableDocument;
import io.kehoach.plan.domain.Finding;
import io.kehoach.plan.domain.Finding.Level;
import io.kehoach.plan.fixtures.SampleDocument;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
@Import(SampleReader.class)
class ImportsTest {

	private static final byte[] TEXT = "KẾ HOẠCH".getBytes(StandardCharsets.UTF_8);

	private final Api api;

	private final MongoTemplate mongo;

	private final SampleReader reader;

	@Autowired
	ImportsTest(MockMvc mvc, MongoTemplate mongo, SampleReader reader) {
		this.api = new Api(mvc);
		this.mongo = mongo;
		this.reader = reader;
	}

	@BeforeEach
	void department() {
		api.seed();
	}

	@AfterEach
	void readsAgain() {
		reader.reads(SampleDocument.read());
	}

	@Test
	void anImportIsAJobThatEndsWithItsPlan() {
		Reply started = api.upload(Api.OFFICE, MediaType.TEXT_PLAIN, TEXT).expect(202);
		JsonNode ended = ended(started);
		assertThat(ended.get("status").asString()).isEqualTo("DONE");
		assertThat(ended.get("progress").asInt()).isEqualTo(100);
		assertThat(ended.get("findings").valueStream().map((it) -> it.get("code").asString())).contains("awaiting-date",
				"number-unknown", "unsure");
		api.get(Api.OFFICE, "/api/plans/" + ended.get("planId").asString()).expect(200);
		api.get(Api.unit("thpt-01"), started.header("Location")).expect(404);
	}

	@Test
	void anImportThatIsRunAgainFindsTheDraftItMade() {
		Reply started = api.upload(Api.OFFICE, MediaType.TEXT_PLAIN, TEXT).expect(202);
		String planId = ended(started).get("planId").asString();
		long plans = count("plans");
		String importId = started.json().get("id").asString();
		mongo.updateFirst(new Query(Criteria.where("_id").is(importId)), Update.update("status", "RUNNING"), "jobs");
		assertThat(ended(started).get("planId").asString()).isEqualTo(planId);
		assertThat(count("plans")).isEqualTo(plans);
	}

	@Test
	void theFileIsKeptAsItCame() throws NoSuchAlgorithmException {
		Reply draft = api.imported(Api.OFFICE);
		Reply source = api.get(Api.OFFICE, "/api/plans/" + draft.json().get("id").asString() + "/source").expect(200);
		assertThat(source.result().getResponse().getContentAsByteArray()).isEqualTo(TEXT);
		assertThat(draft.json().at("/source/sha256").asString()).isEqualTo(sha256());
	}

	@Test
	void theFirstVersionCarriesTheHashOfItsSource() throws NoSuchAlgorithmException {
		Reply draft = api.imported(Api.OFFICE);
		String plan = "/api/plans/" + draft.json().get("id").asString();
		api.post(Api.DIRECTOR, plan + "/issue", "{}", draft.etag()).expect(200);
		JsonNode first = api.get(Api.OFFICE, plan + "/versions/1").expect(200).json();
		assertThat(first.get("version").asInt()).isEqualTo(1);
		assertThat(first.at("/source/sha256").asString()).isEqualTo(sha256());
	}

	@Test
	void theTextThatSpansCountInIsGivenWhenAskedFor() {
		Reply draft = api.imported(Api.OFFICE);
		Reply text = api
			.perform(MockMvcRequestBuilders.get("/api/plans/" + draft.json().get("id").asString() + "/source")
				.header("Accept", "text/plain")
				.header("Authorization", Api.OFFICE))
			.expect(200);
		assertThat(text.body()).isEqualTo(SampleDocument.read().text());
	}

	@Test
	void aPartOfAFormIsReadAlike() {
		MockMultipartFile file = new MockMultipartFile("document", "kế hoạch.txt", "text/plain", TEXT);
		Reply started = api
			.perform(MockMvcRequestBuilders.multipart(HttpMethod.POST, "/api/plans/imports")
				.file(file)
				.header("Authorization", Api.OFFICE)
				.header("Idempotency-Key", "form-" + System.nanoTime()))
			.expect(202);
		JsonNode ended = ended(started);
		JsonNode plan = api.get(Api.OFFICE, "/api/plans/" + ended.get("planId").asString()).json();
		assertThat(plan.at("/source/name").asString()).isEqualTo("kế hoạch.txt");
	}

	@Test
	void whatCannotBeAPlanIsRefusedAtOnceAndNothingIsStored() {
		long plans = count("plans");
		long files = count("sources.files");
		assertThat(api.upload(Api.OFFICE, MediaType.IMAGE_PNG, TEXT).status()).isEqualTo(415);
		assertThat(api.upload(Api.OFFICE, MediaType.APPLICATION_JSON, TEXT).status()).isEqualTo(415);
		assertThat(api.upload(Api.OFFICE, MediaType.TEXT_PLAIN, new byte[0]).status()).isEqualTo(400);
		assertThat(api.upload(Api.OFFICE, MediaType.APPLICATION_PDF, new byte[30 * 1024 * 1024]).status())
			.isEqualTo(413);
		assertThat(count("plans")).isEqualTo(plans);
		assertThat(count("sources.files")).isEqualTo(files);
	}

	@Test
	void unreadableContentEndsAsFailedWithAFindingAndNoDraft() {
		long plans = count("plans");
		reader.fails(new UnreadableDocument(
				List.of(new Finding(null, Level.ERROR, "macro-document", List.of(), null, null))));
		JsonNode ended = ended(api.upload(Api.OFFICE, MediaType.APPLICATION_PDF, TEXT).expect(202));
		assertThat(ended.get("status").asString()).isEqualTo("FAILED");
		assertThat(ended.at("/findings/0/level").asString()).isEqualTo("ERROR");
		assertThat(ended.at("/findings/0/message").asString()).isNotEqualTo("macro-document").isNotBlank();
		assertThat(count("plans")).isEqualTo(plans);
	}

	@Test
	void aPlanWithoutATableIsADraftThatCannotBeIssued() {
		reader.reads(SampleDocument.with(List.of()));
		Reply draft = api.imported(Api.OFFICE).expect(200);
		assertThat(draft.json().get("findings").toString()).contains("no-task-table");
		Reply refused = api.post(Api.DIRECTOR, "/api/plans/" + draft.json().get("id").asString() + "/issue", "{}",
				draft.etag());
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("no-task-table");
	}

	private JsonNode ended(Reply started) {
		String location = started.header("Location");
		Awaitility.await()
			.until(() -> !api.get(Api.OFFICE, location).json().get("status").asString().equals("RUNNING"));
		return api.get(Api.OFFICE, location).json();
	}

	private static String sha256() throws NoSuchAlgorithmException {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(TEXT));
	}

	private long count(String collection) {
		return mongo.getCollection(collection).countDocuments();
	}

}
