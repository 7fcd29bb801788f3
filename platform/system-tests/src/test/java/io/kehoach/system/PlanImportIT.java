package io.kehoach.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What the importer answers to what is no plan. Nothing is stored half. */
class PlanImportIT {

	private static RunningSystem system;

	private static Person office;

	@BeforeAll
	static void start() throws Exception {
		system = RunningSystem.shared();
		office = Person.signIn(system, "office");
	}

	@AfterAll
	static void stop() {
		office.close();
	}

	@Test
	void aMediaTypeThatIsNoDocumentIsRefused() {
		assertProblem(office.upload("/api/plans/imports", new byte[] { 1, 2, 3 }, "image/png"), 415);
		assertNothingStored();
	}

	@Test
	void anEmptyBodyIsRefused() {
		assertProblem(office.upload("/api/plans/imports", new byte[0], "text/plain; charset=utf-8"), 400);
		assertNothingStored();
	}

	@Test
	void thirtyMegabytesOfNoiseAreRefused() {
		assertProblem(office.upload("/api/plans/imports", noise(30 * 1024 * 1024), "application/pdf"), 413);
		assertNothingStored();
	}

	@Test
	void randomBytesCalledPdfFailWithAFindingAndLeaveNoDraft() {
		JsonNode job = imported(noise(100_000), "application/pdf");

		assertThat(job.path("status").asString()).isEqualTo("FAILED");
		assertThat(job.path("findings")).isNotEmpty()
			.allSatisfy((finding) -> assertThat(finding.path("message").asString()).isNotBlank());
		assertThat(job.path("planId").isNull() || job.path("planId").isMissingNode()).isTrue();
		assertNothingStored();
	}

	@Test
	void aPlanWithoutATableIsADraftThatSaysSo() {
		JsonNode job = imported("""
				KẾ HOẠCH
				Thực hiện công tác chuyển đổi số năm 2023

				I. MỤC ĐÍCH, YÊU CẦU
				1. Mục đích
				- Nâng cao chất lượng phục vụ người dân.
				""".getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8");

		assertThat(job.path("status").asString()).isEqualTo("DONE");
		assertThat(job.path("findings")).anySatisfy((finding) -> {
			assertThat(finding.path("code").asString()).isEqualTo("no-task-table");
			assertThat(finding.path("level").asString()).isEqualTo("ERROR");
		});
		String plan = "/api/plans/" + job.path("planId").asString();
		assertThat(office.get(plan).ok().body().path("items")).isEmpty();
		try (Person director = Person.signIn(system, "director")) {
			director.post(plan + "/cancel", Map.of("reason", "Không phải kế hoạch."), office.get(plan).etag()).ok();
		}
	}

	private static JsonNode imported(byte[] content, String mediaType) {
		Reply accepted = office.upload("/api/plans/imports", content, mediaType).expect(202);
		return PlanJourney.await(Duration.ofSeconds(60))
			.until(() -> office.get(accepted.location()).ok().body(),
					(job) -> !job.path("status").asString().equals("RUNNING"));
	}

	private static void assertProblem(Reply reply, int status) {
		reply.expect(status);
		assertThat(reply.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		assertThat(reply.body().path("title").asString()).isNotBlank();
		assertThat(reply.text()).doesNotContain("Exception").doesNotContain("\tat ");
	}

	private static void assertNothingStored() {
		assertThat(office.get("/api/plans?status=DRAFT").ok().body().path("items")).isEmpty();
	}

	private static byte[] noise(int size) {
		byte[] bytes = new byte[size];
		new Random(7).nextBytes(bytes);
		return bytes;
	}

}
