package io.kehoach.report.web;

import io.kehoach.report.Api;
import io.kehoach.report.ReportServiceTest;
import io.kehoach.report.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
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

	/** Rows of one group that belong to this test's plan, as "id action". */
	private ObjectNode task(String item, String state) {
		ObjectNode body = World.task(this.plan, item, "thpt-03");
		body.withObject("/task").put("state", state);
		return body;
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

}
