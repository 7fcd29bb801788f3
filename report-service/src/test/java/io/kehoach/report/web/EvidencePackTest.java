package io.kehoach.report.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.chassis.fixtures.Contracts;
import io.kehoach.chassis.fixtures.ZipText;
import io.kehoach.report.Api;
import io.kehoach.report.Events;
import io.kehoach.report.ReportServiceTest;
import io.kehoach.report.World;
import io.kehoach.report.application.PackParts;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * An evidence pack from the request to its parts.
 */
@ReportServiceTest
class EvidencePackTest {

	private static final String SHA_256 = "86edbaa24831badfa0a8b04bb410141e2ee4182b6d0014493fe262a7a331c20b";

	@Autowired
	World world;

	@Autowired
	Api api;

	@Autowired
	@Qualifier("reportEventsListener")
	Consumer<IncomingEvent> reports;

	@Autowired
	@Qualifier("packPartsListener")
	Consumer<IncomingEvent> parts;

	@Autowired
	PackParts stored;

	private String plan = "";

	@BeforeEach
	void onePlanWithTwoReports(TestInfo test) {
		this.plan = "pack-" + test.getTestMethod().orElseThrow().getName();
		this.world.department().issued(this.plan).at("2023-06-12T08:00:00+07:00");
	}

	private Api.Reply request(String token, String rest) {
		return this.api.post("/api/evidence-packs", token, "{\"planId\":\"" + this.plan + "\"" + rest + "}");
	}

	@Test
	void askingStoresTheIndexAndTellsTheServices() {
		Api.Reply asked = request(Api.INSPECTOR, ",\"unitId\":\"thpt-01\",\"periodKey\":\"2023-H1\"");
		assertThat(asked.status()).isEqualTo(202);
		String id = asked.at("/id").stringValue();
		assertThat(asked.header("Location")).isEqualTo("/api/evidence-packs/" + id);
		assertThat(asked.at("/status").stringValue()).isEqualTo("BUILDING");
		assertThat(asked.at("/parts")).hasSize(3);
		assertThat(this.world.raised("evidence-packs", id)).containsExactly("evidence-pack.requested");
		assertThat(this.api.get("/api/evidence-packs?plan=" + this.plan, Api.OFFICE).at("/items/0/id").stringValue())
			.isEqualTo(id);
		assertThat(this.api.get(asked.header("Location") + "/checksums", Api.OFFICE).status()).isEqualTo(409);
	}

	@Test
	void whatCannotBePackedIsRefused() {
		assertThat(request(Api.unit("thpt-01"), "").status()).isEqualTo(403);
		assertThat(request(Api.DIRECTOR, "").status()).isEqualTo(403);
		assertThat(request(Api.OFFICE, ",\"unitId\":\"thpt-03\"").at("/code").stringValue())
			.isEqualTo("evidence-pack-unit-unknown");
		assertThat(request(Api.OFFICE, ",\"periodKey\":\"1999-Q1\"").at("/code").stringValue())
			.isEqualTo("evidence-pack-period-unknown");
		assertThat(this.api.post("/api/evidence-packs", Api.OFFICE, "{\"planId\":\"nowhere\"}").status())
			.isEqualTo(404);
		assertThat(this.api.post("/api/evidence-packs", Api.OFFICE, "{}").status()).isEqualTo(400);
		assertThat(this.api.get("/api/evidence-packs/nowhere", Api.OFFICE).status()).isEqualTo(404);
		assertThat(this.api.get("/api/reports/evidence-packs/nowhere/part", Api.OFFICE).status()).isEqualTo(404);
	}

	@Test
	void aDraftIsNotPacked() {
		String draft = this.plan + "-draft";
		ObjectNode body = Events.body("plan-service", "plan.imported");
		((ObjectNode) body.get("plan")).put("id", draft);
		this.world.planEvent("plan.imported", 1, body);
		Api.Reply refused = this.api.post("/api/evidence-packs", Api.OFFICE, "{\"planId\":\"" + draft + "\"}");
		assertThat(refused.at("/code").stringValue()).isEqualTo("evidence-pack-plan-not-issued");
	}

	@Test
	void thePartHoldsReportsWithVersionsAndTheAuditSliceAndIsBuiltOnceHoweverOftenAskedFor() throws IOException {
		signed();
		String id = asked("");
		byte[] zip = this.api.get("/api/reports/evidence-packs/" + id + "/part", Api.INSPECTOR).bytes();
		Map<String, String> files = ZipText.of(zip);
		assertThat(files).containsKeys("yeu-cau.json", "bao-cao.csv", "bao-cao/2023-H1/thpt-01.json",
				"bao-cao/2023-H1/thpt-02.json", "nhat-ky.csv", "nhat-ky.json", "MANIFEST.sha256");
		assertThat(files.get("bao-cao/2023-H1/thpt-01.json")).contains("\"submissions\":[{\"version\":1");
		assertThat(files.get("bao-cao.csv")).contains(
				"\"Không phát sinh\",\"Đã gửi, chờ tiếp nhận\",\"15/06/2023\",\"15/06/2023 00:00\",\"12/06/2023 08:00\"",
				"\"Chưa báo cáo\",\"Chưa gửi\",\"15/06/2023\",\"15/06/2023 00:00\",\"\"");
		assertThat(files.get("nhat-ky.csv"))
			.contains("\"report.nil-confirmed\",\"'=Không có\",\"state\",\"\",\"SUBMITTED\"");
		deliver(id);
		assertThat(this.world.raised("evidence-pack-parts", id + ":report-service"))
			.containsExactly("evidence-pack.part-ready");
		assertThat(this.api.get("/api/reports/evidence-packs/" + id + "/part", Api.INSPECTOR).bytes()).isEqualTo(zip);
		assertThat(this.api.get("/api/reports/evidence-packs/" + id + "/part", Api.unit("thpt-01")).status())
			.isEqualTo(403);
	}

	@Test
	void thePartHoldsTheFilesOfWhatWasSignedWithTheirHashesAndNoneOfADraft() throws IOException {
		String file = attached("thpt-01");
		attached("thpt-02");
		String report = "/api/reports/" + this.plan + ":2023-H1:thpt-01";
		String school = Api.unit("thpt-01");
		assertThat(this.api.post(report + "/submit", school, this.api.get(report, school).revision(), "{}").status())
			.isEqualTo(200);
		String id = asked("");
		Map<String, String> files = ZipText
			.of(this.api.get("/api/reports/evidence-packs/" + id + "/part", Api.INSPECTOR).bytes());
		String path = "dinh-kem/2023-H1/thpt-01/" + file + "-biên bản.pdf";
		assertThat(files).containsEntry(path, "%PDF-1.7");
		assertThat(files.keySet()).noneMatch((name) -> name.startsWith("dinh-kem/2023-H1/thpt-02"));
		assertThat(files.get("dinh-kem.csv"))
			.contains("\"Tài liệu kèm theo\",\"biên bản.pdf\",\"8\",\"" + SHA_256 + "\",\"" + path + "\"")
			.doesNotContain("thpt-02");
		assertThat(files.get("MANIFEST.sha256")).contains(SHA_256 + "  " + path);
	}

	@Test
	void aPackOfOneUnitHoldsNothingOfAnother() throws IOException {
		signed();
		String id = asked(",\"unitId\":\"thpt-02\"");
		Map<String, String> files = ZipText
			.of(this.api.get("/api/reports/evidence-packs/" + id + "/part", Api.OFFICE).bytes());
		assertThat(files).containsKey("bao-cao/2023-H1/thpt-02.json").doesNotContainKey("bao-cao/2023-H1/thpt-01.json");
		assertThat(files.get("nhat-ky.csv")).doesNotContain("thpt-01");
	}

	/** Attaches a file to the unit's draft. */
	private String attached(String unit) {
		String report = "/api/reports/" + this.plan + ":2023-H1:" + unit;
		String token = Api.unit(unit);
		String file = this.api.upload(report + "/files", token, "biên bản.pdf", "%PDF-1.7".getBytes(UTF_8))
			.at("/id")
			.stringValue();
		assertThat(this.api
			.patch(report, token, this.api.get(report, token).revision(),
					"{\"sections\":[{\"key\":\"attachments\",\"files\":[\"" + file + "\"]}]}")
			.status()).isEqualTo(200);
		return file;
	}

	/** thpt-01 signs that there is nothing to report; the topic tells it. */
	private void signed() {
		String report = "/api/reports/" + this.plan + ":2023-H1:thpt-01";
		String school = Api.unit("thpt-01");
		long revision = this.api.get(report, school).revision();
		assertThat(this.api.post(report + "/nil", school, revision, "{\"reason\":\"=Không có\"}").status())
			.isEqualTo(200);
		deliverAll("reports", this.plan + ":2023-H1:thpt-01", "report.nil-confirmed");
	}

	private String asked(String rest) {
		String id = request(Api.INSPECTOR, rest).at("/id").stringValue();
		deliver(id);
		Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.until(() -> this.api.get("/api/reports/evidence-packs/" + id + "/part", Api.OFFICE).status() == 200);
		return id;
	}

	private void deliver(String packId) {
		deliverAll("evidence-packs", packId, "evidence-pack.requested");
	}

	/** Hands over what waits in the outbox, twice. */
	private void deliverAll(String collection, String id, String type) {
		Document stored = Objects.requireNonNull(this.world.document(collection, id));
		for (Document event : stored.getList("outbox", Document.class)) {
			if (event.getString("type").equals(type)) {
				IncomingEvent incoming = Events.of(type, event.get("seq", Number.class).longValue(),
						Contracts.tree(event.getString("payload")));
				this.reports.accept(incoming);
				this.reports.accept(incoming);
			}
		}
	}

}
