package io.kehoach.report.web;

import io.kehoach.report.Api;
import io.kehoach.report.ReportServiceTest;
import io.kehoach.report.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who is asked for a report: frozen at opening, then changed only with a line in the log
 * or a reason.
 */
@ReportServiceTest
class ExpectedSetTest {

	@Autowired
	World world;

	@Autowired
	Api api;

	private String plan = "";

	@BeforeEach
	void opened(TestInfo test) {
		this.plan = "expected-" + test.getTestMethod().orElseThrow().getName();
		this.world.department().issued(this.plan).at("2023-06-01T08:00:00+07:00");
	}

	private String report(String unit) {
		return "/api/reports/" + this.plan + ":2023-H1:" + unit;
	}

	private Api.Reply exempt(String unit, String token) {
		return this.api.post(report(unit) + "/exempt", token, this.api.get(report(unit), Api.OFFICE).revision(),
				"{\"reason\":\"Mới thành lập\"}");
	}

	private JsonNode cell(int unit) {
		return this.api.get("/api/completeness?plan=" + this.plan, Api.OFFICE).at("/units/" + unit + "/cells/0");
	}

	@Test
	void anExemptUnitIsNeitherLateNorMissingUntilItIsAskedAgain() {
		assertThat(exempt("thpt-01", Api.unit("thpt-01")).status()).isEqualTo(403);
		Api.Reply exempt = exempt("thpt-01", Api.OFFICE);
		assertThat(exempt.at("/outcome").stringValue()).isEqualTo("EXEMPT");
		assertThat(exempt.at("/reason").stringValue()).isEqualTo("Mới thành lập");
		this.world.at("2023-07-10T08:00:00+07:00");
		assertThat(cell(0).get("outcome").stringValue()).isEqualTo("EXEMPT");
		assertThat(cell(0).get("daysLate").intValue()).isZero();
		assertThat(exempt("thpt-01", Api.OFFICE).status()).isEqualTo(409);
		String id = this.plan + ":2023-H1:thpt-01";
		assertThat(this.world.raised("reports", id)).containsExactly("report.exempted");
		this.api.post(report("thpt-01") + "/reopen", Api.OFFICE, this.api.get(report("thpt-01"), Api.OFFICE).revision(),
				"{\"reason\":\"Phải báo cáo\"}");
		this.world.at("2023-07-10T08:00:01+07:00");
		assertThat(cell(0).get("outcome").stringValue()).isEqualTo("MISSING");
		assertThat(this.world.raised("reports", id)).containsExactly("report.exempted", "report.reopened",
				"report.late");
	}

	@Test
	void aUnitThatJoinsIsAskedAndOneThatLeavesIsNotBothWithALineInTheLog() {
		ObjectNode changed = World.plan(this.plan);
		changed.put("occurredAt", "2023-06-05T01:00:00Z");
		ObjectNode reporters = (ObjectNode) changed.at("/plan/reporting/0/reporters");
		reporters.putArray("groupIds");
		reporters.putArray("unitIds").add("thpt-01").add("thpt-03");
		this.world.planEvent("plan.addressees-changed", 9, changed)
			.planEvent("plan.addressees-changed", 9, changed)
			.at("2023-06-06T08:00:00+07:00");
		JsonNode period = this.api.get("/api/reporting-periods?plan=" + this.plan, Api.OFFICE).at("/items/0");
		assertThat(period.get("expected").toString()).isEqualTo("[\"thpt-01\",\"thpt-03\"]");
		assertThat(period.get("changes").toString())
			.isEqualTo("[{\"unitId\":\"thpt-03\",\"joined\":true,\"at\":\"2023-06-05T01:00:00Z\"},"
					+ "{\"unitId\":\"thpt-02\",\"joined\":false,\"at\":\"2023-06-05T01:00:00Z\"}]");
		assertThat(this.api.get(report("thpt-03"), Api.unit("thpt-03")).at("/state").stringValue()).isEqualTo("OPEN");
		JsonNode left = this.api.get(report("thpt-02"), Api.unit("thpt-02")).json();
		assertThat(left.get("outcome").stringValue()).isEqualTo("EXEMPT");
		assertThat(left.get("reason").stringValue()).contains("05/06/2023");
	}

}
