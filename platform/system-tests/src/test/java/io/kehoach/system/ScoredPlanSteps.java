package io.kehoach.system;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The plans' scoring year: scored, appraised, looked at again, previewed, objected to,
 * published; then what follows from it goes upward and into the inspection's hands.
 */
abstract class ScoredPlanSteps extends ReportedPlanSteps {

	private static final ScoringYear YEAR = new ScoringYear();

	@Test
	@Order(9)
	void inNovemberTheYearOpensAndTheUnitsScoreThemselvesWithEvidence() {
		system.clock("2023-11-20T08:00:00+07:00");
		YEAR.open(office, PLANS.values().stream().map(PlanJourney::planId).toList());
		assertThat(YEAR.sheets(office)).as("a sheet for every unit").hasSize(37);
		assertThat(YEAR.duties(firstSchool, "dueSoon")).containsExactly("SCORE thpt-01 self-score 2023-11-30");

		String task = first().task(firstSchool, "2");
		firstSchool.post(YEAR.sheet("thpt-01") + "/self", Map.of("entries", List.of()), YEAR.etag(office, "thpt-01"))
			.expect(422);
		YEAR.self(firstSchool, "thpt-01", 0, task);
		YEAR.self(secondSchool, "thpt-02", 3, first().task(secondSchool, "2"));
		YEAR.self(thirdSchool, "thpt-03", 3, first().task(thirdSchool, "2"));
		assertThat(YEAR.duties(firstSchool, "waiting")).containsExactly("SCORE thpt-01 view 2023-12-10");
		assertThat(YEAR.duties(appraiser, "dueSoon")).hasSize(3);
	}

	@Test
	@Order(13)
	void someoneElseAppraisesAndAThirdPersonLooksAgain() {
		String first = YEAR.sheet("thpt-01");
		String seen = YEAR.etag(office, "thpt-01");
		firstSchool.post(first + "/appraise", Map.of("entries", List.of()), seen).expect(403);
		Map<String, Object> lower = ScoringYear.points("quan-triet", 4, "Thiếu danh sách lớp cuối năm.");
		appraiser.post(first + "/appraise", lower, seen).ok();
		appraiser.post(first + "/appraise", lower, seen).expect(412);
		YEAR.appraise(appraiser, "thpt-02");
		YEAR.appraise(appraiser, "thpt-03");
		YEAR.recheck(office, "thpt-01", ScoringYear.points("quan-triet", 4.5, "Đã bổ sung một danh sách."));
		JsonNode sheet = firstSchool.get(first).ok().body();
		assertThat(sheet.path("scorings")).extracting((scoring) -> scoring.path("phase").asString())
			.containsExactly("SELF", "APPRAISAL", "RECHECK");
	}

	@Test
	@Order(14)
	void theRankingIsPreviewedAndAnObjectionLeadsToAnotherLook() {
		YEAR.act(office, "preview", Map.of());
		JsonNode own = secondSchool.get(YEAR.ranking()).ok().body();
		assertThat(own.path("standings")).extracting((line) -> line.path("unitId").asString())
			.containsExactly("thpt-02");
		secondSchool.post(YEAR.ranking() + "/objections", Map.of("text", "Đề nghị xem lại điểm quy chế phối hợp."))
			.ok();
		assertThat(YEAR.duties(office, "dueSoon")).contains("RANKING thpt-02 answer-objection 2023-12-25");
		YEAR.act(office, "objections/1/answer", Map.of("accepted", true, "text", "Có căn cứ, phúc tra lại."));
		YEAR.recheck(office, "thpt-02", ScoringYear.points("quy-che", 8, "Đã kiểm tra biên bản ký kết."));
		YEAR.act(office, "preview", Map.of());
		director.post(YEAR.ranking() + "/publish", Map.of(), office.get(YEAR.ranking()).ok().etag()).expect(409);
	}

	@Test
	@Order(15)
	void afterTheObjectionsTheRankingIsPublishedAndEveryFigureFollowsFromTheRawEvents() {
		system.clock("2023-12-18T08:00:00+07:00");
		assertThat(YEAR.duties(director, "dueSoon")).contains("RANKING so-gddt publish 2023-12-25");
		YEAR.act(director, "publish", Map.of());
		JsonNode shown = thirdSchool.get(YEAR.ranking()).ok().body();
		assertThat(shown.path("standings").size()).as("now everyone sees everyone").isEqualTo(37);
		RawScores raw = PlanJourney.await(Duration.ofSeconds(30))
			.until(() -> RawScores.of(EventStream.all(system.address("kafka")), YEAR.criteria(office)),
					RawScores::published);
		raw.check();
		assertThat(raw.standing("thpt-01").path("rank").asInt()).isEqualTo(1);
		assertThat(raw.standing("thpt-04").path("unclassified").asString()).isEqualTo("not-appraised");
	}

	@Test
	@Order(16)
	void theBestUnitIsProposedForAnAward() {
		Reply draft = firstSchool
			.post("/api/award-proposals", Map.of("rankingId", ScoringYear.RANKING, "award", "giay-khen-tap-the",
					"nominee", "Tập thể nhà trường"))
			.expect(201);
		assertThat(draft.body().path("achievements")).extracting((done) -> done.path("taskId").asString())
			.contains(first().task(firstSchool, "2"));
		String award = draft.location();
		firstSchool.post(award + "/propose", Map.of(), draft.etag()).ok();
		Reply endorsed = office
			.post(award + "/endorse", Map.of("reason", "Đủ điều kiện."), office.get(award).ok().etag())
			.ok();
		assertThat(endorsed.body().path("state").asString()).isEqualTo("ENDORSED");
	}

	@Test
	@Order(17)
	void theYearReportIsConsolidatedAndSentUpward() throws IOException {
		for (Map.Entry<String, PlanJourney> plan : PLANS.entrySet()) {
			JsonNode made = plan.getValue().consolidate(office, "2023-YEAR");
			String path = "/api/consolidations/" + made.path("id").asString();
			plan.getValue().command(director, path + "/publish", Map.of()).ok();
			Reply sent = plan.getValue()
				.command(office, path + "/sent", Map.of("number", "125/BC-SGDĐT", "on", "2023-12-18", "receiver",
						"Ủy ban nhân dân thành phố", "due", "2023-12-20"));
			assertThat(sent.ok().body().path("status").asString()).isEqualTo("SENT");
			assertThat(sent.body().at("/sent/due").asString()).isEqualTo("2023-12-20");
			String name = plan.getKey().replaceFirst("\\.[a-z]+$", "");
			Path docx = office.download(path + "/document?format=docx", "consolidated", name + ".docx");
			Path pdf = office.download(path + "/document?format=pdf", "consolidated", name + ".pdf");
			assertThat(docx).isNotEmptyFile();
			assertThat(pdf).content(java.nio.charset.StandardCharsets.ISO_8859_1).startsWith("%PDF-");
		}
	}

	@Test
	@Order(18)
	void theInspectionTakesThePackAndChecksIt() throws IOException, InterruptedException {
		for (PlanJourney journey : PLANS.values()) {
			EvidenceFolder folder = EvidenceFolder.of(inspector, journey.planId());
			assertThat(folder.names("report-service")).anyMatch((name) -> name.endsWith("/xep-hang.json"))
				.anyMatch((name) -> name.startsWith("cham-diem/") && name.endsWith("/thpt-01.json"));
			assertThat(folder.verify()).as(folder.said()).isZero();
			folder.damage();
			assertThat(folder.verify()).as(folder.said()).isNotZero();
		}
	}

}
