package io.kehoach.report.web;

import java.util.List;

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
		asked(9, "2023-06-05", "thpt-01", "thpt-03");
		asked(9, "2023-06-05", "thpt-01", "thpt-03").at("2023-06-06T08:00:00+07:00");
		JsonNode period = this.api.get("/api/reporting-periods?plan=" + this.plan, Api.OFFICE).at("/items/0");
		assertThat(period.get("expected").toString()).isEqualTo("[\"thpt-01\",\"thpt-03\"]");
		assertThat(period.get("changes").toString())
			.isEqualTo("[{\"unitId\":\"thpt-03\",\"joined\":true,\"at\":\"2023-06-05T01:00:00Z\"},"
					+ "{\"unitId\":\"thpt-02\",\"joined\":false,\"at\":\"2023-06-05T01:00:00Z\"}]");
		assertThat(this.api.get(report("thpt-03"), Api.unit("thpt-03")).at("/state").stringValue()).isEqualTo("OPEN");
		assertThat(this.world.raised("reports", this.plan + ":2023-H1:thpt-03")).containsExactly("report.opened");
		assertThat(this.world.raised("reports", this.plan + ":2023-H1:thpt-01")).isEmpty();
		JsonNode left = this.api.get(report("thpt-02"), Api.unit("thpt-02")).json();
		assertThat(left.get("outcome").stringValue()).isEqualTo("EXEMPT");
		assertThat(left.get("reason").stringValue()).contains("05/06/2023");
	}

	@Test
	void aUnitThatLeavesAndComesBackOwesItsReportAgain() {
		asked(9, "2023-06-05", "thpt-01").at("2023-06-06T08:00:00+07:00");
		assertThat(cell(1).get("outcome").stringValue()).isEqualTo("EXEMPT");
		exempt("thpt-01", Api.OFFICE);
		asked(10, "2023-06-08", "thpt-01", "thpt-02").at("2023-06-09T08:00:00+07:00");
		JsonNode back = this.api.get(report("thpt-02"), Api.unit("thpt-02")).json();
		assertThat(back.get("state").stringValue()).isEqualTo("OPEN");
		assertThat(back.get("outcome").isNull()).isTrue();
		assertThat(cell(0).get("outcome").stringValue()).as("what the Office has decided stays").isEqualTo("EXEMPT");
		this.world.at("2023-06-15T00:00:01+07:00");
		assertThat(this.world.raised("reports", this.plan + ":2023-H1:thpt-02")).containsExactly("report.exempted",
				"report.reopened", "report.late");
		asked(11, "2023-06-20", "thpt-01").at("2023-06-21T08:00:00+07:00");
		assertThat(this.api.get(report("thpt-02"), Api.unit("thpt-02")).at("/reason").stringValue())
			.contains("20/06/2023");
	}

	/** The plan asks these units and no others from a day on. */
	private World asked(long sequence, String day, String... units) {
		ObjectNode changed = World.plan(this.plan);
		changed.put("occurredAt", day + "T01:00:00Z");
		ObjectNode reporters = (ObjectNode) changed.at("/plan/reporting/0/reporters");
		reporters.putArray("groupIds");
		List.of(units).forEach(reporters.putArray("unitIds")::add);
		return this.world.planEvent("plan.addressees-changed", sequence, changed);
	}

}
