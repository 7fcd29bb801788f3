package io.kehoach.system;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The periods of the plan: answered, returned, accepted, late, consolidated.
 */
abstract class ReportedPlanSteps extends IssuedPlanSteps {

	@Test
	@Order(6)
	void theHalfYearPeriodOpensPrefilledAndIsAnswered() {
		system.clock("2023-06-14T08:00:00+07:00");
		int turns = 10;
		for (PlanJourney journey : PLANS.values()) {
			JsonNode opened = journey.awaitReport(firstSchool, "2023-H1", "thpt-01").body();
			assertThat(opened.path("state").asString()).isEqualTo("OPEN");
			String report = journey.reportId("2023-H1", "thpt-01");
			journey.fill(firstSchool, report, turns, 8, 6);
			journey.command(firstSchool, "/api/reports/" + report + "/submit", Map.of()).ok();
			journey.command(office, "/api/reports/" + report + "/return",
					Map.of("reason", "Số liệu tiếp công dân chưa khớp.", "comments",
							List.of(Map.of("section", "figures", "text", "Kiểm tra lại."))))
				.ok();
			journey.fill(firstSchool, report, turns + 2, 8, 6);
			journey.command(firstSchool, "/api/reports/" + report + "/submit", Map.of()).ok();
			acceptTwiceAtOnce(journey, report);

			String nil = journey.reportId("2023-H1", "thpt-02");
			journey.command(secondSchool, "/api/reports/" + nil + "/nil", Map.of("reason", "Không phát sinh trong kỳ."))
				.ok();
			accept(journey, nil);
		}
	}

	/** One checks, another accepts. */
	private static void accept(PlanJourney journey, String report) {
		journey.command(office, "/api/reports/" + report + "/check", Map.of()).ok();
		journey.command(director, "/api/reports/" + report + "/accept", Map.of()).ok();
	}

	/** Two people accept what both saw: one success, one 412. */
	private static void acceptTwiceAtOnce(PlanJourney journey, String report) {
		journey.command(office, "/api/reports/" + report + "/check", Map.of()).ok();
		String etag = director.get("/api/reports/" + report).ok().etag();
		director.post("/api/reports/" + report + "/accept", Map.of(), etag).ok();
		director.post("/api/reports/" + report + "/accept", Map.of(), etag).expect(412);
	}

	@Test
	@Order(7)
	void onTheFifteenthOfJuneAReportIsLateAndStillBelongsToItsPeriod() {
		system.clock("2023-06-15T08:00:00+07:00");
		for (PlanJourney journey : PLANS.values()) {
			String report = journey.reportId("2023-H1", "thpt-03");
			journey.fill(thirdSchool, report, 30, 2, 1);
			journey.command(thirdSchool, "/api/reports/" + report + "/submit", Map.of()).ok();
			accept(journey, report);

			PlanJourney.await(Duration.ofSeconds(30)).untilAsserted(() -> {
				Map<String, JsonNode> cells = cells(journey, "2023-H1");
				assertThat(cells.get("thpt-01").path("outcome").asString()).isEqualTo("REPORTED");
				assertThat(cells.get("thpt-01").path("timing").asString()).isEqualTo("ON_TIME");
				assertThat(cells.get("thpt-02").path("outcome").asString()).isEqualTo("CONFIRMED_NIL");
				assertThat(cells.get("thpt-03").path("timing").asString()).isEqualTo("LATE");
				assertThat(cells.get("thpt-04").path("outcome").asString()).isEqualTo("MISSING");
				assertThat(cells.get("thpt-04").path("timing").asString()).isEqualTo("OVERDUE");
			});
		}
	}

	@Test
	@Order(8)
	void theConsolidatedFiguresAreTheSumOfTheirContributors() {
		for (PlanJourney journey : PLANS.values()) {
			JsonNode made = journey.consolidate(office, "2023-H1");
			assertThat(figure(made, "citizen-turns").path("value").asInt()).isEqualTo(42);
			JsonNode percent = figure(made, "procedures-on-time");
			assertThat(percent.path("numerator").asInt()).isEqualTo(7);
			assertThat(percent.path("denominator").asInt()).isEqualTo(10);
			assertThat(figure(made, "citizen-turns").path("contributors")).hasSize(2);
			assertThat(made.path("missing")).extracting(JsonNode::asString)
				.contains("thpt-04")
				.doesNotContain("thpt-02");
			String path = "/api/consolidations/" + made.path("id").asString();
			Reply published = journey.command(office, path + "/publish", Map.of());
			if (published.status() == 403) {
				published = journey.command(director, path + "/publish", Map.of());
			}
			assertThat(published.ok().body().path("status").asString()).isEqualTo("PUBLISHED");
		}
	}

	private static JsonNode figure(JsonNode consolidation, String key) {
		for (JsonNode section : consolidation.path("sections")) {
			for (JsonNode figure : section.path("figures")) {
				if (figure.path("key").asString().equals(key)) {
					return figure;
				}
			}
		}
		throw new AssertionError("No figure " + key + " in " + consolidation.toPrettyString());
	}

	@Test
	@Order(12)
	void beforeTheTenthOfDecemberTheYearReportIsOnTimeAndOnItLate() {
		system.clock("2023-12-09T09:00:00+07:00");
		for (PlanJourney journey : PLANS.values()) {
			journey.awaitReport(firstSchool, "2023-YEAR", "thpt-01");
			String report = journey.reportId("2023-YEAR", "thpt-01");
			journey.fill(firstSchool, report, 50, 20, 19);
			journey.command(firstSchool, "/api/reports/" + report + "/submit", Map.of()).ok();
			accept(journey, report);
		}
		system.clock("2023-12-10T00:00:01+07:00");
		for (PlanJourney journey : PLANS.values()) {
			PlanJourney.await(Duration.ofSeconds(30)).untilAsserted(() -> {
				Map<String, JsonNode> cells = cells(journey, "2023-YEAR");
				assertThat(cells.get("thpt-01").path("timing").asString()).isEqualTo("ON_TIME");
				assertThat(cells.get("thpt-02").path("timing").asString()).isEqualTo("OVERDUE");
			});
		}
	}

	private static Map<String, JsonNode> cells(PlanJourney journey, String period) {
		Map<String, JsonNode> cells = new HashMap<>();
		office.get("/api/completeness?plan=" + journey.planId()).ok().body().path("units").forEach((unit) -> {
			unit.path("cells").forEach((cell) -> {
				if (cell.path("periodKey").asString().equals(period)) {
					cells.put(unit.path("unitId").asString(), cell);
				}
			});
		});
		return cells;
	}

}
