package io.kehoach.report.web;

import java.util.function.Consumer;

import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.report.Api;
import io.kehoach.report.Events;
import io.kehoach.report.ReportServiceTest;
import io.kehoach.report.World;
import io.kehoach.report.application.FailedPart;
import io.kehoach.report.application.PackParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the index of an evidence pack says of its parts.
 */
@ReportServiceTest
class EvidencePackIndexTest {

	@Autowired
	World world;

	@Autowired
	Api api;

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
	void theIndexNotesEachPartOnceAndThenHasItsChecksums() {
		String id = request(Api.OFFICE, "").at("/id").stringValue();
		for (String service : new String[] { "plan-service", "task-service", "report-service", "plan-service" }) {
			ObjectNode body = Events.body(service, "evidence-pack.part-ready");
			((ObjectNode) body.get("part")).put("packId", id);
			this.parts.accept(Events.of("evidence-pack.part-ready", 1, body));
		}
		Api.Reply index = this.api.get("/api/evidence-packs/" + id, Api.OFFICE);
		assertThat(index.at("/status").stringValue()).isEqualTo("READY");
		assertThat(index.at("/progress").intValue()).isEqualTo(100);
		assertThat(index.revision()).isEqualTo(4);
		assertThat(index.at("/parts/1/href").stringValue()).isEqualTo("/api/tasks/evidence-packs/pack-1/part");
		byte[] checksums = this.api.get("/api/evidence-packs/" + id + "/checksums", Api.OFFICE).bytes();
		assertThat(new String(checksums, java.nio.charset.StandardCharsets.UTF_8).lines()).hasSize(3)
			.allMatch((line) -> line.matches("[0-9a-f]{64}  ho-so-pack-1-[a-z-]+\\.zip"));
	}

	@Test
	void theIndexSaysWhichPartFailedAndWhy() {
		String id = request(Api.OFFICE, "").at("/id").stringValue();
		ObjectNode body = Events.body("task-service", "evidence-pack.part-failed");
		((ObjectNode) body.get("part")).put("packId", id);
		this.parts.accept(Events.of("evidence-pack.part-failed", 1, body));
		Api.Reply index = this.api.get("/api/evidence-packs/" + id, Api.OFFICE);
		assertThat(index.at("/status").stringValue()).isEqualTo("FAILED");
		assertThat(index.at("/parts/0/status").stringValue()).isEqualTo("BUILDING");
		assertThat(index.at("/parts/1/status").stringValue()).isEqualTo("FAILED");
		assertThat(index.at("/parts/1/failure").stringValue()).isEqualTo("file-unreadable");
		assertThat(this.api.get("/api/evidence-packs/" + id + "/checksums", Api.OFFICE).status()).isEqualTo(409);
	}

	@Test
	void aPartThatFailedIsStoredOnceWithItsFact() {
		FailedPart failed = new FailedPart(this.plan, this.plan, "so-gddt", "file-unreadable");
		this.stored.addFailed(failed);
		this.stored.addFailed(failed);
		assertThat(this.world.raised("evidence-pack-failed-parts", failed.id()))
			.containsExactly("evidence-pack.part-failed");
	}

	@Test
	void aPartOfAnUnknownPackIsLetPass() {
		this.parts.accept(Events.golden("task-service", "evidence-pack.part-ready", 1));
		assertThat(this.world.document("evidence-packs", "pack-1")).isNull();
	}

}
