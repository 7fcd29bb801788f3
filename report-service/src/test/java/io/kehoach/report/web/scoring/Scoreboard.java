package io.kehoach.report.web.scoring;

import io.kehoach.report.Api;
import io.kehoach.report.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A scoring year of the department. All tests share one version of the criteria; each
 * takes a year of its own.
 */
final class Scoreboard {

	static final String CRITERIA = "/api/criteria-sets/so-gddt:dan-van:1";

	private final Api api;

	private final World world;

	private final int year;

	Scoreboard(Api api, World world, int year) {
		this.api = api;
		this.world = world;
		this.year = year;
	}

	String ranking() {
		return "/api/rankings/so-gddt:dan-van:" + this.year;
	}

	String sheet(String unit) {
		return "/api/scores/so-gddt:dan-van:" + this.year + ":" + unit;
	}

	String scoreId(String unit) {
		return "so-gddt:dan-van:" + this.year + ":" + unit;
	}

	/** One task of each school is done on time; one of thpt-02 is overdue. */
	Scoreboard open() {
		String plan = "scores-" + this.year;
		this.world.issued(plan);
		done(plan, "i1", "thpt-01");
		done(plan, "i1", "thpt-02");
		this.world.taskEvent("task.assigned", 1, dated(World.task(plan, "i2", "thpt-02")));
		this.world.totalled().clockAt(this.year + "-11-20T08:00:00+07:00");
		inForce();
		Api.Reply opened = this.api.post("/api/rankings", Api.OFFICE,
				"{\"criteriaSetId\":\"so-gddt:dan-van:1\",\"year\":" + this.year + ",\"planIds\":[\"" + plan + "\"]}");
		assertThat(opened.status()).isEqualTo(201);
		return this;
	}

	private void done(String plan, String item, String unit) {
		ObjectNode task = dated(World.task(plan, item, unit));
		((ObjectNode) task.get("task")).put("state", "DONE").put("doneAt", this.year + "-03-01T02:00:00Z");
		this.world.taskEvent("task.confirmed", 4, task);
	}

	/** On time, but only by a later deadline. */
	void extended(String unit, String item) {
		ObjectNode task = dated(World.task("scores-" + this.year, item, unit));
		((ObjectNode) task.get("task")).put("state", "DONE")
			.put("doneAt", this.year + "-03-20T02:00:00Z")
			.put("extensionsGranted", 1);
		this.world.taskEvent("task.confirmed", 6, task).totalled();
	}

	private ObjectNode dated(ObjectNode body) {
		((ObjectNode) body.get("task")).put("dueOn", this.year + "-03-31").put("dueAt", this.year + "-03-31T17:00:00Z");
		return body;
	}

	void inForce() {
		this.api.post("/api/criteria-sets", Api.OFFICE, "{}");
		Api.Reply set = this.api.get(CRITERIA, Api.OFFICE);
		if (set.at("/status").stringValue().equals("DRAFT")) {
			assertThat(
					this.api.post(CRITERIA + "/adopt", Api.OFFICE, set.revision(), "{\"effectiveFrom\":\"2023-01-01\"}")
						.status())
				.isEqualTo(200);
		}
	}

	/** A self-score with every point the example gives, less what is taken off. */
	Api.Reply self(String unit, int off) {
		return this.api.post(sheet(unit) + "/self", Api.unit(unit), revision(unit), fullPoints(off));
	}

	String fullPoints(int off) {
		StringBuilder entries = new StringBuilder();
		JsonNode criteria = this.api.get(CRITERIA, Api.OFFICE).at("/criteria");
		for (JsonNode group : criteria) {
			for (JsonNode leaf : group.get("children")) {
				if (leaf.get("measure").isNull() && leaf.get("kind").stringValue().equals("POINTS")) {
					int points = leaf.get("max").intValue()
							- (leaf.get("id").stringValue().equals("quy-che") ? off : 0);
					entries.append(entries.isEmpty() ? "" : ",").append(entry(leaf.get("id").stringValue(), points));
				}
			}
		}
		return "{\"entries\":[" + entries + "]}";
	}

	static String entry(String criterion, int points) {
		return "{\"criterionId\":\"" + criterion + "\",\"points\":" + points + ",\"reason\":\"Theo hồ sơ\"}";
	}

	static String entries(String... entries) {
		return "{\"entries\":[" + String.join(",", entries) + "]}";
	}

	Api.Reply appraise(String unit, String body) {
		return this.api.post(sheet(unit) + "/appraise", Api.APPRAISER, revision(unit), body);
	}

	long revision(String unit) {
		return this.api.get(sheet(unit), Api.OFFICE).revision();
	}

	long revision() {
		return this.api.get(ranking(), Api.OFFICE).revision();
	}

	/** As by the Office or the Director. */
	Api.Reply act(String command, String token, String body) {
		return this.api.post(ranking() + "/" + command, token, revision(), body);
	}

}
