package io.kehoach.task.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

import io.kehoach.chassis.fixtures.Contracts;
import io.kehoach.chassis.fixtures.ZipText;
import io.kehoach.task.TaskServiceTest;
import io.kehoach.task.application.EvidenceFile;
import io.kehoach.task.application.EvidenceFiles;
import io.kehoach.task.application.FailedPart;
import io.kehoach.task.application.Obstacles;
import io.kehoach.task.application.PackParts;
import io.kehoach.task.application.Tasks;
import io.kehoach.task.application.Units;
import io.kehoach.task.application.Uploads;
import io.kehoach.task.domain.ATask;
import io.kehoach.task.domain.Assignment;
import io.kehoach.task.domain.Evidence;
import io.kehoach.task.domain.Obstacle;
import io.kehoach.task.domain.Outcome;
import io.kehoach.task.domain.PlanFollowing;
import io.kehoach.task.domain.Task;
import io.kehoach.task.domain.TaskRole;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * This service's part of an evidence pack, from the event that asks for it.
 */
@TaskServiceTest
class PackPartTest {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private PackParts stored;

	@Autowired
	private Tasks tasks;

	@Autowired
	private Obstacles obstacles;

	@Autowired
	private EvidenceFiles files;

	@Autowired
	private Uploads uploads;

	@Autowired
	private Units units;

	@Autowired
	private MongoTemplate mongo;

	@Autowired
	private Consumer<Message<byte[]>> reportEvents;

	private final String plan = "plan-" + UUID.randomUUID();

	private String evidence = "";

	@BeforeEach
	void twoUnitsWithTasks() {
		this.units.keep("so-gddt", new Units.Unit("Sở", "BODY", null), 1);
		this.units.keep("thpt-01", new Units.Unit("Trường", "SUBORDINATE", "so-gddt"), 1);
		Task proven = task("thpt-01");
		this.tasks.add(new Outcome(task("thpt-02"), List.of()));
		EvidenceFile file = StoredFile.of(proven, "biên bản.txt", "Đã họp", this.uploads, this.files, Instant.EPOCH);
		this.evidence = file.evidenceId();
		Evidence named = new Evidence(this.evidence, "Biên bản", null, file.sha256(), "text/plain", file.size(),
				LocalDate.of(2023, 3, 1), Instant.EPOCH);
		this.tasks.add(new Outcome(
				proven.submit(ATask.unit("2023-03-21T02:00:00Z"), "=Xong", List.of(named), ATask.CALENDAR).task(),
				List.of()));
		this.obstacles
			.add(Obstacle.raise("o-" + this.plan, proven, ATask.unit("2023-02-01T01:00:00Z"), "Thiếu kinh phí"));
	}

	private Task task(String unit) {
		return PlanFollowing
			.assigned(
					new Assignment(this.plan, unit, "so-gddt", "so-gddt", TaskRole.LEAD, ATask.row(),
							ATask.END_OF_MARCH, LocalDate.of(2023, 1, 16)),
					1, ATask.system("2023-01-16T01:00:00Z"), ATask.CALENDAR)
			.task();
	}

	/** Asks as the topic does, twice. */
	private String asked(String unit, String from, String to) {
		String pack = UUID.randomUUID().toString();
		String json = new String(Contracts.golden("report-service", "evidence-pack.requested.v1"),
				StandardCharsets.UTF_8)
			.replace("pack-1", pack)
			.replace("plan-2023-dan-van", this.plan)
			.replace("\"thpt-01\"", unit)
			.replace("\"2022-12-15\"", from)
			.replace("\"2023-06-14\"", to);
		Message<byte[]> message = MessageBuilder.withPayload(json.getBytes(StandardCharsets.UTF_8))
			.copyHeaders(Map.of("ce_type", "io.kehoach.evidence-pack.requested.v1", "ce_id", pack + ":1", "ce_subject",
					pack, "ce_sequence", "1", "ce_time", "2023-06-20T02:00:00Z"))
			.build();
		this.reportEvents.accept(message);
		this.reportEvents.accept(message);
		Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> part(pack, "inspector").status() == 200);
		return pack;
	}

	private Http.Call part(String pack, String role) {
		return new Http(this.mvc).get(Http.as(role, "so-gddt"), "/api/tasks/evidence-packs/" + pack + "/part");
	}

	private Map<String, String> files(String pack) throws IOException {
		return ZipText.of(part(pack, "inspector").result().getResponse().getContentAsByteArray());
	}

	@Test
	void thePartHoldsTasksEvidenceObstaclesAndWhoDidWhat() throws IOException {
		Map<String, String> files = files(asked("null", "null", "null"));
		assertThat(files).containsKeys("yeu-cau.json", "nhiem-vu.csv", "nhiem-vu/thpt-02/item-02-thpt-02.json",
				"vuong-mac/o-" + this.plan + ".json", "nhat-ky.csv", "nhat-ky.json", "MANIFEST.sha256");
		assertThat(files.get("minh-chung/thpt-01/" + this.evidence + "-biên bản.txt")).isEqualTo("Đã họp");
		assertThat(files.get("nhiem-vu/thpt-01/item-02-thpt-01.json")).contains("\"history\":[{")
			.contains("\"what\":\"submit\"");
		assertThat(files.get("nhat-ky.csv")).contains("\"submit\",\"\",\"state\",\"NOT_STARTED\",\"SUBMITTED\"",
				"\"result\",\"\",\"'=Xong\"", "\"obstacle\"");
		assertThat(files.get("nhiem-vu.csv")).contains("\"Chủ trì\"", "\"Chờ duyệt\"").doesNotContain("SUBMITTED");
		assertThat(files.get("MANIFEST.sha256").lines()).hasSize(files.size() - 1);
	}

	@Test
	void askedTwiceItIsOnePartWithOneFact() {
		String pack = asked("null", "null", "null");
		Document part = Objects
			.requireNonNull(this.mongo.findById(pack + ":task-service", Document.class, "evidence-pack-parts"));
		assertThat(part.getList("outbox", Document.class)).singleElement()
			.extracting((event) -> event.getString("type"))
			.isEqualTo("evidence-pack.part-ready");
		assertThat(this.mongo.getCollection("archive.files")
			.countDocuments(new Document("filename", pack + ":task-service"))).isOne();
	}

	@Test
	void ofOneUnitItHoldsNothingOfAnother() throws IOException {
		Map<String, String> files = files(asked("\"thpt-02\"", "null", "null"));
		assertThat(files).containsKey("nhiem-vu/thpt-02/item-02-thpt-02.json");
		assertThat(String.join("", files.keySet()) + files.get("nhat-ky.csv")).doesNotContain("thpt-01", "vuong-mac");
	}

	@Test
	void ofAPeriodItHoldsWhatWasDueOrDoneInIt() throws IOException {
		assertThat(files(asked("null", "\"2023-03-01\"", "\"2023-03-31\"")))
			.containsKey("nhiem-vu/thpt-02/item-02-thpt-02.json");
		assertThat(files(asked("null", "\"2023-03-01\"", "\"2023-03-25\"")))
			.containsKey("nhiem-vu/thpt-01/item-02-thpt-01.json")
			.doesNotContainKey("nhiem-vu/thpt-02/item-02-thpt-02.json");
	}

	@Test
	void itIsGivenToTheOfficeAndInspectorsOnly() {
		String pack = asked("null", "null", "null");
		assertThat(part(pack, "office").status()).isEqualTo(200);
		assertThat(part(pack, "director").status()).isEqualTo(403);
		assertThat(part(pack, "unit").status()).isEqualTo(403);
		assertThat(
				new Http(this.mvc).get(Http.as("inspector", "elsewhere"), "/api/tasks/evidence-packs/" + pack + "/part")
					.status())
			.isEqualTo(404);
	}

	@Test
	void aPartThatFailedIsStoredOnceWithItsFact() {
		FailedPart failed = new FailedPart("failed-" + this.plan, this.plan, "so-gddt", "file-unreadable");
		this.stored.addFailed(failed);
		this.stored.addFailed(failed);
		Document kept = Objects
			.requireNonNull(this.mongo.findById(failed.id(), Document.class, "evidence-pack-failed-parts"));
		assertThat(kept.getList("outbox", Document.class)).singleElement()
			.extracting((event) -> event.getString("type"))
			.isEqualTo("evidence-pack.part-failed");
	}

}
