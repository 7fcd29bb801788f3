package io.kehoach.report.web.scoring;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
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
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

import static io.kehoach.report.web.scoring.Scoreboard.entries;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * An evidence pack takes the scores along.
 */
@ReportServiceTest
class ScoringSectionTest {

	@Autowired
	World world;

	@Autowired
	Api api;

	@Autowired
	@Qualifier("reportEventsListener")
	Consumer<IncomingEvent> reports;

	@BeforeEach
	void department() {
		this.world.department();
	}

	private void scored(int year) {
		Scoreboard board = new Scoreboard(this.api, this.world, year).open();
		board.self("thpt-01", 0);
		board.self("thpt-02", 3);
		board.appraise("thpt-01", entries());
		board.act("preview", Api.OFFICE, "{}");
		told("thpt-01", board);
		told("thpt-02", board);
	}

	/** The service hears of its own acts, as by the broker. */
	private void told(String unit, Scoreboard board) {
		List<Document> waiting = Objects.requireNonNull(this.world.document("scores", board.scoreId(unit)))
			.getList("outbox", Document.class);
		for (int at = 0; at < waiting.size(); at++) {
			this.reports.accept(Events.of(waiting.get(at).getString("type"), at + 1L,
					Contracts.tree(waiting.get(at).getString("payload"))));
		}
	}

	private Map<String, String> pack(String rest) throws IOException {
		String id = this.api.post("/api/evidence-packs", Api.INSPECTOR, "{" + rest + "}").at("/id").stringValue();
		Document event = Objects.requireNonNull(this.world.document("evidence-packs", id))
			.getList("outbox", Document.class)
			.getFirst();
		this.reports.accept(Events.of("evidence-pack.requested", 1, Contracts.tree(event.getString("payload"))));
		String part = "/api/reports/evidence-packs/" + id + "/part";
		Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> this.api.get(part, Api.OFFICE).status() == 200);
		return ZipText.of(this.api.get(part, Api.INSPECTOR).bytes());
	}

	@Test
	void everySheetWithAllItsScoresTheCriteriaAndTheRankingAreThere() throws IOException {
		scored(2061);
		Map<String, String> files = pack("\"planId\":\"scores-2061\"");
		String folder = files.keySet()
			.stream()
			.filter((name) -> name.endsWith("/xep-hang.json"))
			.findFirst()
			.orElseThrow();
		folder = folder.substring(0, folder.lastIndexOf('/') + 1);
		assertThat(folder).contains("2061");
		assertThat(files).containsKeys(folder + "tieu-chi.json", folder + "thpt-01.json", folder + "thpt-02.json")
			.doesNotContainKey(folder + "vp.json");
		assertThat(files.get(folder + "thpt-01.json")).contains("\"phase\":\"SELF\"", "\"phase\":\"APPRAISAL\"",
				"\"by\":\"");
		assertThat(files.get(folder + "cham-diem.csv")).contains("\"thpt-01\",\"Trường THPT Ngô Quyền\",\"APPRAISED\"",
				"\"thpt-02\",\"Trường THPT Lê Hồng Phong\",\"SELF_SCORED\"");
		assertThat(files.get("MANIFEST.sha256")).contains(folder + "thpt-02.json");
		assertThat(files.get(folder + "nhat-ky.csv")).contains("score.self-scored", "score.appraised");
	}

	@Test
	void aUnitsPackHoldsItsOwnSheetAndNoRanking() throws IOException {
		scored(2062);
		Map<String, String> files = pack("\"planId\":\"scores-2062\",\"unitId\":\"thpt-02\"");
		assertThat(files.keySet()).filteredOn((name) -> name.startsWith("cham-diem/"))
			.hasSize(5)
			.noneMatch((name) -> name.contains("thpt-01") || name.contains("xep-hang"));
		assertThat(files.values()).noneMatch((text) -> text.contains("thpt-01"));
	}

}
