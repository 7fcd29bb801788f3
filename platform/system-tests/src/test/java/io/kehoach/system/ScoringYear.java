package io.kehoach.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people do with score sheets and the ranking of the department.
 */
final class ScoringYear {

	private static final String CRITERIA_SET = "so-gddt:dan-van:1";

	static final String RANKING = "so-gddt:dan-van:2023";

	private static final String CRITERIA = "/api/criteria-sets/" + CRITERIA_SET;

	private final int year;

	private final String id;

	ScoringYear() {
		this(2023);
	}

	ScoringYear(int year) {
		this.year = year;
		this.id = "so-gddt:dan-van:" + year;
	}

	String ranking() {
		return "/api/rankings/" + this.id;
	}

	String sheet(String unit) {
		return "/api/scores/" + this.id + ":" + unit;
	}

	String etag(Person reader, String unit) {
		return reader.get(sheet(unit)).ok().etag();
	}

	JsonNode criteria(Person reader) {
		return reader.get(CRITERIA).ok().body();
	}

	void open(Person office, List<String> planIds) {
		adopt(office);
		office.post("/api/rankings", Map.of("criteriaSetId", CRITERIA_SET, "year", this.year, "planIds", planIds))
			.expect(201);
	}

	void adopt(Person office) {
		office.post("/api/criteria-sets", Map.of()).expect(201);
		office.post(CRITERIA + "/adopt", Map.of("effectiveFrom", "2023-01-01"), office.get(CRITERIA).ok().etag()).ok();
	}

	/** A year whose scores are given in June. */
	void openInJune(Person office, String planId) {
		Map<String, Object> days = Map.of("selfFrom", "2023-06-01", "selfTo", "2023-06-30", "appraiseTo", "2023-07-15",
				"recheckTo", "2023-07-31", "objections", 5);
		office
			.post("/api/rankings",
					Map.of("criteriaSetId", CRITERIA_SET, "year", this.year, "planIds", List.of(planId), "windows",
							days))
			.expect(201);
		PlanJourney.await(Duration.ofSeconds(30)).until(() -> office.get(sheet("thpt-01")).status() == 200);
	}

	List<JsonNode> sheets(Person reader) {
		List<JsonNode> sheets = new ArrayList<>();
		reader.get("/api/scores?ranking=" + this.id + "&limit=200").ok().body().path("items").forEach(sheets::add);
		return sheets;
	}

	/** What the year asks of a person, as "kind unit action day". */
	List<String> duties(Person person, String group) {
		List<String> duties = new ArrayList<>();
		person.get("/api/work").ok().body().path(group).forEach((row) -> {
			if (row.path("id").asString().startsWith(this.id)) {
				duties.add(row.path("kind").asString() + " " + row.path("unitId").asString() + " "
						+ row.path("action").asString() + " " + row.path("dueOn").asString());
			}
		});
		return duties;
	}

	/** Every point but some; what stands on a task of the plan names it. */
	void self(Person unit, String unitId, int off, String task) {
		List<Map<String, Object>> entries = new ArrayList<>();
		for (JsonNode group : criteria(unit).path("criteria")) {
			for (JsonNode leaf : group.path("children")) {
				if (leaf.path("measure").isNull() && leaf.path("kind").asString().equals("POINTS")) {
					String id = leaf.path("id").asString();
					entries.add(entry(id, leaf.path("max").asInt() - (id.equals("quy-che") ? off : 0), task));
				}
			}
		}
		Reply scored = unit.post(sheet(unitId) + "/self", Map.of("entries", entries), etag(unit, unitId)).ok();
		assertThat(scored.body().path("state").asString()).isEqualTo("SELF_SCORED");
	}

	private static Map<String, Object> entry(String criterion, int points, String task) {
		Map<String, String> proof = criterion.equals("quan-triet")
				? Map.of("kind", "TASK", "ref", task, "label", "Nhiệm vụ số 2 của kế hoạch")
				: Map.of("kind", "DOCUMENT", "ref", "15/BC-THPT", "label", "Báo cáo công tác dân vận của trường");
		return Map.of("criterionId", criterion, "points", points, "reason", "Theo hồ sơ", "evidence", List.of(proof));
	}

	static Map<String, Object> points(String criterion, double points, String reason) {
		return Map.of("entries", List.of(Map.of("criterionId", criterion, "points", points, "reason", reason)));
	}

	void appraise(Person appraiser, String unit) {
		appraiser.post(sheet(unit) + "/appraise", Map.of("entries", List.of()), etag(appraiser, unit)).ok();
	}

	void recheck(Person office, String unit, Map<String, Object> points) {
		office.post(sheet(unit) + "/recheck", points, etag(office, unit)).ok();
	}

	void act(Person person, String command, Map<String, ?> body) {
		person.post(ranking() + "/" + command, body, person.get(ranking()).ok().etag()).ok();
	}

}
