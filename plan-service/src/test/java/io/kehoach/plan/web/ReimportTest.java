package io.kehoach.plan.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.kehoach.chassis.fixtures.ServiceTest;
import io.kehoach.plan.document.DraftDocument;
import io.kehoach.plan.domain.PlanItem;
import io.kehoach.plan.fixtures.Api;
import io.kehoach.plan.fixtures.Api.Reply;
import io.kehoach.plan.fixtures.SampleDocument;
import io.kehoach.plan.fixtures.SampleReader;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** A document imported again for a draft that stands. */
@ServiceTest
@Import(SampleReader.class)
class ReimportTest {

	private final Api api;

	private final SampleReader reader;

	private String plan;

	private Reply draft;

	@Autowired
	ReimportTest(MockMvc mvc, SampleReader reader) {
		this.api = new Api(mvc);
		this.reader = reader;
	}

	@BeforeEach
	void aDraft() {
		api.seed();
		reader.reads(SampleDocument.read());
		draft = api.imported(Api.OFFICE).expect(200);
		plan = "/api/plans/" + draft.json().get("id").asString();
	}

	@AfterEach
	void readsAgain() {
		reader.reads(SampleDocument.read());
	}

	@Test
	void theSameDocumentShowsNoDifferenceAndTheDraftStaysAsItIs() {
		Reply compared = compared("KẾ HOẠCH (bản quét lại)");
		assertThat(compared.json().get("header")).isEmpty();
		assertThat(compared.json().get("rows")).isEmpty();
		assertThat(api.get(Api.OFFICE, plan).body()).isEqualTo(draft.body());
	}

	@Test
	void rowsAddedRemovedAndChangedAreShownWithTheirCells() {
		reader.reads(corrected());
		JsonNode rows = compared("bản sửa").json().get("rows");
		assertThat(rows.valueStream()
			.map((row) -> row.get("change").asString() + " "
					+ row.get("fields").valueStream().map((it) -> it.get("field").asString()).sorted().toList()))
			.contains("CHANGED [content]", "CHANGED [lead]")
			.anyMatch((row) -> row.startsWith("ADDED") && row.contains("content"))
			.anyMatch((row) -> row.startsWith("REMOVED") && row.contains("content"));
	}

	@Test
	void allOfItIsTakenAndRowsKeepTheirIdentity() {
		reader.reads(corrected());
		Reply compared = compared("bản sửa");
		Reply taken = take(compared, "{\"all\":true}", compared.etag()).expect(200);
		assertThat(contents(taken))
			.startsWith("i1 Nhiệm vụ số 1", "i2 Nhiệm vụ số 2 và phối hợp kiểm tra", "i3 Nhiệm vụ số 3")
			.noneMatch((row) -> row.startsWith("i10 "))
			.anyMatch((row) -> row.endsWith(" Công bố kết quả trên trang thông tin điện tử"));
		assertThat(taken.json().at("/source/name").asString()).isEqualTo("ban-sua.txt");
		Reply again = api.get(Api.OFFICE, compared.result().getRequest().getRequestURI()).expect(200);
		assertThat(again.json().get("rows")).isEmpty();
	}

	@Test
	void aPersonsChoicesSurviveAndOnlyTheChosenRowIsTaken() {
		Reply edited = api
			.patch(Api.OFFICE, plan + "/items/i1", "{\"lead\":{\"unitIds\":[\"thanh-tra\"]}}", draft.etag())
			.expect(200);
		reader.reads(corrected());
		Reply compared = compared("bản sửa");
		Reply taken = take(compared, "{\"rows\":[{\"part\":\"items\",\"id\":\"i2\"}]}", edited.etag()).expect(200);
		assertThat(contents(taken)).hasSize(10).contains("i2 Nhiệm vụ số 2 và phối hợp kiểm tra", "i10 Nhiệm vụ số 10");
		assertThat(taken.json().at("/items/0/lead/unitIds/0").asString()).isEqualTo("thanh-tra");
		assertThat(taken.json().at("/provenance").get("/items/i1/lead").get("confirmedBy").isNull()).isFalse();
	}

	@Test
	void aDraftThatMovedOnIsNotTouched() {
		reader.reads(corrected());
		Reply compared = compared("bản sửa");
		api.patch(Api.OFFICE, plan, "{\"place\":\"An Phú\"}", draft.etag()).expect(200);
		assertThat(take(compared, "{\"all\":true}", compared.etag()).status()).isEqualTo(412);
		assertThat(contents(api.get(Api.OFFICE, plan))).hasSize(10);
	}

	@Test
	void oneUnknownDifferenceAndNothingIsTaken() {
		reader.reads(corrected());
		Reply compared = compared("bản sửa");
		String both = "{\"rows\":[{\"part\":\"items\",\"id\":\"i2\"},{\"part\":\"items\",\"id\":\"i4\"}]}";
		Reply refused = take(compared, both, compared.etag());
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.json().get("type").asString()).endsWith("difference-not-found");
		assertThat(take(compared, "{\"header\":[\"title\"]}", compared.etag()).status()).isEqualTo(422);
		assertThat(take(compared, "{\"rows\":[{\"part\":\"cells\",\"id\":\"i4\"}]}", compared.etag()).status())
			.isEqualTo(400);
		assertThat(take(compared, "{}", compared.etag()).status()).isEqualTo(400);
		assertThat(api.get(Api.OFFICE, plan).body()).isEqualTo(draft.body());
	}

	@Test
	void onlyADraftIsComparedAndOnlyByWhoeverMaySeeIt() {
		reader.reads(corrected());
		Reply compared = compared("bản sửa");
		String path = compared.result().getRequest().getRequestURI();
		assertThat(api.get(Api.unit("thpt-01"), path).status()).isEqualTo(404);
		assertThat(api.get(Api.OFFICE, path.replace(draft.json().get("id").asString(), other())).status())
			.isEqualTo(404);
		Reply issued = api.post(Api.DIRECTOR, plan + "/issue", "{}", draft.etag()).expect(200);
		assertThat(take(compared, "{\"all\":true}", issued.etag()).status()).isEqualTo(409);
		assertThat(upload("bản khác").status()).isEqualTo(409);
	}

	private String other() {
		return api.imported(Api.OFFICE).json().get("id").asString();
	}

	private Reply compared(String words) {
		String location = upload(words).expect(202).header("Location");
		Awaitility.await()
			.until(() -> !api.get(Api.OFFICE, location).json().get("status").asString().equals("RUNNING"));
		return api.get(Api.OFFICE, location).expect(200);
	}

	private Reply upload(String words) {
		return api.send("POST", Api.OFFICE, plan + "/reimports?name=ban-sua.txt", "text/plain",
				words.getBytes(StandardCharsets.UTF_8), null, UUID.randomUUID().toString());
	}

	private Reply take(Reply compared, String body, String etag) {
		return api.post(Api.OFFICE, compared.result().getRequest().getRequestURI() + "/take", body, etag);
	}

	private static List<String> contents(Reply plan) {
		return plan.json()
			.get("items")
			.valueStream()
			.map((item) -> item.get("itemId").asString() + " " + item.get("content").asString())
			.collect(Collectors.toList());
	}

	/** One row has other words, one another lead, one is gone and one is new. */
	private static DraftDocument corrected() {
		List<PlanItem> items = new ArrayList<>(IntStream.rangeClosed(1, 9).mapToObj(SampleDocument::item).toList());
		PlanItem second = items.get(1);
		items.set(1, new PlanItem(second.itemId(), second.no(), second.content() + " và phối hợp kiểm tra",
				second.subItems(), second.citations(), null, second.lead(), second.coordinating(), second.window()));
		items.set(2, items.get(2).withLead(SampleDocument.item(8).lead()));
		items.add(new PlanItem("i10", null, "Công bố kết quả trên trang thông tin điện tử", List.of(), List.of(), null,
				items.getFirst().lead(), null, items.getFirst().window()));
		return SampleDocument.with(items);
	}

}
