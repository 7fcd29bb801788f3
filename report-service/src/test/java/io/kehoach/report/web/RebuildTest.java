package io.kehoach.report.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.kehoach.report.Api;
import io.kehoach.report.Events;
import io.kehoach.report.PictureBytes;
import io.kehoach.report.ReportServiceTest;
import io.kehoach.report.World;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pictures are made anew from the events, to the same bytes.
 */
@ReportServiceTest
class RebuildTest {

	private static final String REBUILDS = "/api/reports/operations/rebuilds";

	private static final String PROGRESS = "/api/progress?plan=rebuilt";

	@Autowired
	World world;

	@Autowired
	Api api;

	@Autowired
	MongoTemplate mongo;

	@BeforeEach
	void aYearsEvents() {
		this.world.department()
			.unitEvent("working-days.changed", 1, Events.body("plan-service", "working-days.changed"));
		this.world.issued("rebuilt").at("2023-06-12T08:00:00+07:00");
		for (String unit : List.of("thpt-01", "thpt-02", "thpt-03")) {
			this.world.taskEvent("task.assigned", 1, World.task("rebuilt", "i1", unit));
			this.world.taskEvent("task.submitted", 2, task("task.submitted", unit));
			this.world.taskEvent("task.returned", 3, task("task.returned", unit));
		}
		this.world.taskEvent("task.confirmed", 4, task("task.confirmed", "thpt-01"));
		this.world.taskEvent("obstacle.raised", 1, Events.body("task-service", "obstacle.raised")).totalled();
	}

	private static ObjectNode task(String type, String unit) {
		ObjectNode body = Events.body("task-service", type);
		((ObjectNode) body.get("task")).put("id", "rebuilt:i1:" + unit)
			.put("planId", "rebuilt")
			.put("itemId", "i1")
			.put("unitId", unit);
		return body;
	}

	@Test
	void lostFalsifiedAndStrayPicturesAreMadeAnewToTheSameBytes() {
		settle();
		Map<String, String> before = pictures();
		String figures = figures();
		Document report = this.world.document("reports", "rebuilt:2023-H1:thpt-01");
		assertThat(before.keySet()).contains("tasks/rebuilt:i1:thpt-01", "plans/rebuilt", "tallies/rebuilt|item|i1");

		this.mongo.getCollection("units").drop();
		this.mongo.getCollection("tallies").deleteOne(new Document("_id", "rebuilt|item|i1"));
		this.mongo.getCollection("tasks")
			.updateOne(new Document("_id", "rebuilt:i1:thpt-01"),
					new Document("$set", new Document("state", "NOT_STARTED").append("leftOver", true)));
		this.mongo.getCollection("tasks").insertOne(new Document("_id", "stray").append("seq", 4L));
		rebuild();

		assertThat(pictures()).isEqualTo(before);
		assertThat(figures()).isEqualTo(figures);
		assertThat(this.world.document("reports", "rebuilt:2023-H1:thpt-01")).isEqualTo(report);
	}

	@Test
	void readingEveryTopicAgainChangesNoByteAndNoFigure() {
		settle();
		Map<String, String> before = pictures();
		String figures = figures();

		aYearsEvents();
		aYearsEvents();

		assertThat(pictures()).isEqualTo(before);
		assertThat(figures()).isEqualTo(figures);
	}

	@Test
	void ofTwoWhoAskAtOnceOneRebuildsAndTheOtherIsTold() throws InterruptedException {
		Callable<Api.Reply> ask = this::ask;
		try (ExecutorService two = Executors.newFixedThreadPool(2)) {
			List<Api.Reply> replies = two.invokeAll(List.of(ask, ask)).stream().map(Future::resultNow).toList();
			assertThat(replies).extracting(Api.Reply::status).containsExactlyInAnyOrder(202, 409);
			for (Api.Reply reply : replies) {
				if (reply.status() == 409) {
					assertThat(reply.at("/code").stringValue()).isEqualTo("rebuild-running");
				}
				else {
					ended(reply.header("Location"));
				}
			}
		}
		Api.Reply next = ask();
		assertThat(next.status()).isEqualTo(202);
		ended(next.header("Location"));
	}

	private Api.Reply ask() {
		return this.api.post("/api/reports/operations/rebuilds", Api.ADMIN, "{}");
	}

	private void ended(String location) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> this.api.get(location, Api.ADMIN).at("/status").stringValue().equals("DONE"));
	}

	@Test
	void onlyAnAdministratorRebuilds() {
		assertThat(this.api.post(REBUILDS, Api.OFFICE, "{}").status()).isEqualTo(403);
		assertThat(this.api.get(REBUILDS + "/unknown", Api.ADMIN).status()).isEqualTo(404);
	}

	/**
	 * Other tests of this context may have told the pictures things beside the topics.
	 */
	private void settle() {
		rebuild();
	}

	private void rebuild() {
		Api.Reply started = this.api.post(REBUILDS, Api.ADMIN, "{}");
		assertThat(started.status()).isEqualTo(202);
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> this.api.get(started.header("Location"), Api.ADMIN).at("/status").stringValue(),
					"DONE"::equals);
		assertThat(this.api.get(started.header("Location"), Api.ADMIN).at("/result/events").intValue()).isPositive();
	}

	private String figures() {
		return this.api.get(PROGRESS, Api.OFFICE).at("/items").toString();
	}

	private Map<String, String> pictures() {
		return PictureBytes.of(this.mongo);
	}

}
