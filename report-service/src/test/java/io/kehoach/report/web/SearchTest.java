package io.kehoach.report.web;

import java.util.List;

import io.kehoach.report.Api;
import io.kehoach.report.Events;
import io.kehoach.report.ReportServiceTest;
import io.kehoach.report.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Searching the pictures.
 */
@ReportServiceTest
class SearchTest {

	@Autowired
	World world;

	@Autowired
	Api api;

	private String plan = "";

	@BeforeEach
	void issued(TestInfo test) {
		this.plan = "work-" + test.getTestMethod().orElseThrow().getName();
		this.world.department().issued(this.plan);
	}

	@Test
	void searchFindsWithoutMarksAndOnlyInScope() {
		ObjectNode task = World.task(this.plan, "i2", "thpt-03");
		task.withObject("/task").put("content", "Đối thoại với phụ huynh Zyx" + this.plan);
		this.world.taskEvent("task.assigned", 1, task);
		String query = "/api/search?q=doi thoai zyxwork";
		assertThat(this.api.get(query, Api.unit("thpt-03")).at("/items")).hasSize(1);
		assertThat(this.api.get(query, Api.unit("thpt-02")).at("/items")).isEmpty();
		assertThat(this.api.get("/api/search?q=le hong ph", Api.OFFICE).at("/items/0/id").stringValue())
			.isEqualTo("thpt-02");
		assertThat(this.api.get("/api/search?q=12/KH-sgd", Api.OFFICE).at("/items").toString())
			.contains("\"kind\":\"PLAN\"");
		assertThat(this.api.get("/api/search?q=94-KH", Api.OFFICE).at("/items").toString())
			.as("by a document that the plan cites")
			.contains("\"kind\":\"PLAN\"");
		assertThat(this.api.get("/api/search?q= ", Api.OFFICE).at("/items")).isEmpty();
	}

	@Test
	void whatIsOpenAndDueFirstIsNotCutOffAndThatThereIsMoreIsSaid() {
		for (int row = 0; row < 22; row++) {
			task("a" + (10 + row), "DONE", "2023-01-31");
		}
		task("b1", "NOT_STARTED", null);
		task("b2", "IN_PROGRESS", "2023-09-30");
		task("b3", "NOT_STARTED", "2023-03-31");
		JsonNode found = this.api.get("/api/search?q=thu vien", Api.OFFICE).json();
		assertThat(found.get("items").valueStream().map((hit) -> hit.get("id").stringValue())).hasSize(20)
			.startsWith(task("b3"), task("b2"), task("b1"), task("a10"), task("a11"));
		assertThat(found.get("more").booleanValue()).isTrue();
		JsonNode few = this.api.get("/api/search?q=thu vien b2", Api.OFFICE).json();
		assertThat(few.get("items")).hasSize(1);
		assertThat(few.get("more").booleanValue()).isFalse();
	}

	private String task(String item) {
		return this.plan + ":" + item + ":thpt-03";
	}

	private void task(String item, String state, @Nullable String dueOn) {
		ObjectNode body = World.task(this.plan, item, "thpt-03");
		body.withObject("/task")
			.put("state", state)
			.put("content", "Mở thư viện " + item)
			.put("dueOn", dueOn)
			.put("dueAt", (dueOn != null) ? dueOn + "T17:00:00Z" : null);
		this.world.taskEvent("task.assigned", 1, body);
	}

	@Test
	void aPlanThatRunsComesBeforeOneThatHasEndedAndAUnitThatStandsBeforeOneThatWasClosed() {
		plan("z-ended", "CANCELLED");
		plan("a-runs", "ISSUED");
		unit("clb-1", "2023-01-01");
		unit("clb-2", null);
		assertThat(ids("tham quan")).containsExactly(this.plan + ":a-runs", this.plan + ":z-ended");
		assertThat(ids("cau lac bo")).containsExactly("clb-2", "clb-1");
	}

	private void plan(String id, String status) {
		ObjectNode body = World.plan(this.plan + ":" + id);
		body.withObject("/plan").put("title", "Tổ chức tham quan").put("status", status);
		this.world.planEvent("plan.issued", 3, body);
	}

	private void unit(String id, @Nullable String validTo) {
		ObjectNode body = Events.body("plan-service", "unit.created");
		ObjectNode unit = body.withObject("/unit")
			.put("id", id)
			.put("name", "Câu lạc bộ " + id)
			.put("parentId", "so-gddt");
		unit.put("kind", "SUBORDINATE").put("validTo", validTo).putArray("aliases");
		this.world.unitEvent("unit.created", 1, body);
	}

	private List<String> ids(String text) {
		return this.api.get("/api/search?q=" + text, Api.OFFICE)
			.at("/items")
			.valueStream()
			.map((hit) -> hit.get("id").stringValue())
			.toList();
	}

}
