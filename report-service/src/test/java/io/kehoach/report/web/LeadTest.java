package io.kehoach.report.web;

import io.kehoach.report.Api;
import io.kehoach.report.ReportServiceTest;
import io.kehoach.report.World;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the Director opens first.
 */
@ReportServiceTest
class LeadTest {

	private static final String PLAN = "lead-plan";

	@Autowired
	World world;

	@Autowired
	Api api;

	private JsonNode late(String unit) {
		for (JsonNode row : this.api.get("/api/lead", Api.DIRECTOR).at("/late")) {
			if (row.get("unitId").stringValue().equals(unit)) {
				return row;
			}
		}
		return this.api.get("/api/lead", Api.DIRECTOR).at("/nobody");
	}

	@Test
	void whoIsLateHowLongAndWhatWasAsked() {
		this.world.department().issued(PLAN);
		this.world.taskEvent("task.assigned", 1, World.task(PLAN, "i1", "thanh-tra")).totalled();
		this.world.clockAt("2023-03-31T23:00:00+07:00");
		assertThat(late("thanh-tra").isMissingNode()).isTrue();

		this.world.at("2023-04-03T08:00:00+07:00");
		assertThat(late("thanh-tra").get("tasks").intValue()).isEqualTo(1);
		assertThat(late("thanh-tra").get("days").intValue()).isEqualTo(3);
		assertThat(late("thanh-tra").get("name").stringValue()).isEqualTo("Thanh tra Sở");

		this.world.at("2023-06-12T08:00:00+07:00").at("2023-06-17T08:00:00+07:00");
		int before = late("thpt-02").get("reports").intValue();
		assertThat(before).isPositive();
		this.api.post("/api/completeness/remind", Api.OFFICE, "{\"reportIds\":[\"" + PLAN + ":2023-H1:thpt-02\"]}");
		assertThat(late("thpt-02").get("asked").intValue()).isPositive();
	}

	@Test
	void onlyTheBodySeesIt() {
		this.world.department();
		assertThat(this.api.get("/api/lead", Api.OFFICE).status()).isEqualTo(200);
		assertThat(this.api.get("/api/lead", Api.unit("thpt-01")).status()).isEqualTo(403);
		assertThat(this.api.get("/api/lead", Api.INSPECTOR).status()).isEqualTo(403);
	}

}
