package io.kehoach.system;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A published ranking worked out once more from nothing but the topics and the criteria:
 * counts from tasks and reports, sums from entries, classes and places from sums.
 */
record RawScores(RawFacts facts, JsonNode criteria) {

	static RawScores of(List<EventStream.Event> events, JsonNode criteria) {
		return new RawScores(new RawFacts(events), criteria);
	}

	boolean published() {
		return rankings().containsKey(ScoringYear.RANKING);
	}

	private JsonNode ranking() {
		return rankings().get(ScoringYear.RANKING).path("ranking");
	}

	private Map<String, JsonNode> rankings() {
		return this.facts.newest("report-events", "score.published.v1");
	}

	JsonNode standing(String unit) {
		for (JsonNode line : ranking().path("standings")) {
			if (line.path("unitId").asString().equals(unit)) {
				return line;
			}
		}
		throw new AssertionError("No line of " + unit);
	}

	void check() {
		Map<String, JsonNode> settled = settled();
		assertThat(settled.keySet()).containsExactlyInAnyOrder("thpt-01", "thpt-02", "thpt-03");
		for (JsonNode line : ranking().path("standings")) {
			JsonNode scoring = settled.get(line.path("unitId").asString());
			if (scoring == null) {
				assertThat(line.path("total").isNull()).as(line.toString()).isTrue();
				assertThat(line.path("rank").isNull()).as(line.toString()).isTrue();
			}
			else {
				classed(line, sum(line.path("unitId").asString(), scoring));
				placed(line, scoring, settled);
			}
		}
	}

	/** The score of each unit that counts: a re-check before an appraisal. */
	private Map<String, JsonNode> settled() {
		Map<String, JsonNode> settled = new HashMap<>();
		this.facts.newest("report-events", "score.").values().forEach((event) -> {
			JsonNode score = event.path("score");
			for (String phase : List.of("APPRAISAL", "RECHECK")) {
				score.path("scorings").forEach((scoring) -> {
					if (scoring.path("phase").asString().equals(phase)) {
						settled.put(score.path("unitId").asString(), scoring);
					}
				});
			}
		});
		return settled;
	}

	private List<JsonNode> leaves() {
		List<JsonNode> leaves = new ArrayList<>();
		this.criteria.path("criteria").forEach((group) -> group.path("children").forEach(leaves::add));
		return leaves;
	}

	private BigDecimal sum(String unit, JsonNode scoring) {
		BigDecimal sum = BigDecimal.ZERO;
		for (JsonNode leaf : leaves()) {
			JsonNode entry = entry(scoring, leaf.path("id").asString());
			BigDecimal points = entry.path("points").decimalValue();
			if (!leaf.path("measure").isNull()) {
				RawFacts.Count count = this.facts.count(leaf.path("measure").asString(), unit,
						ranking().path("planIds"), scoring.path("at").asString());
				assertThat(entry.path("figure").path("due").asInt()).as(unit + " " + leaf).isEqualTo(count.due());
				assertThat(entry.path("figure").path("onTime").asInt()).as(unit + " " + leaf).isEqualTo(count.onTime());
				assertThat(points).isEqualByComparingTo(count.of(leaf.path("max").decimalValue()));
			}
			sum = switch (leaf.path("kind").asString()) {
				case "POINTS", "BONUS" -> sum.add(points);
				case "MINUS" -> sum.subtract(points);
				default -> sum;
			};
		}
		assertThat(scoring.path("sum").decimalValue()).as(unit).isEqualByComparingTo(sum);
		return sum;
	}

	private static JsonNode entry(JsonNode scoring, String criterion) {
		for (JsonNode entry : scoring.path("entries")) {
			if (entry.path("criterionId").asString().equals(criterion)) {
				return entry;
			}
		}
		throw new AssertionError("No entry of " + criterion);
	}

	private void classed(JsonNode line, BigDecimal sum) {
		assertThat(line.path("total").decimalValue()).as(line.toString()).isEqualByComparingTo(sum);
		List<JsonNode> reached = new ArrayList<>();
		this.criteria.path("bands").forEach((band) -> {
			if (sum.compareTo(band.path("from").decimalValue()) >= 0) {
				reached.add(band);
			}
		});
		JsonNode best = reached.stream()
			.max(Comparator.comparing((band) -> band.path("from").decimalValue()))
			.orElseThrow();
		assertThat(line.path("bandKey").asString()).isEqualTo(best.path("key").asString());
	}

	/**
	 * All three are of one group; who is better has more points, then more of what
	 * decides.
	 */
	private void placed(JsonNode line, JsonNode scoring, Map<String, JsonNode> settled) {
		long better = settled.values().stream().filter((other) -> compare(other, scoring) > 0).count();
		long equal = settled.values().stream().filter((other) -> compare(other, scoring) == 0).count();
		assertThat(line.path("rank").asLong()).as(line.toString()).isEqualTo(better + 1);
		assertThat(line.path("tied").asBoolean()).as(line.toString()).isEqualTo(equal > 1);
	}

	private int compare(JsonNode one, JsonNode other) {
		int order = one.path("sum").decimalValue().compareTo(other.path("sum").decimalValue());
		for (JsonNode decides : this.criteria.path("tieBreakers")) {
			String id = decides.asString();
			order = (order != 0) ? order
					: entry(one, id).path("points")
						.decimalValue()
						.compareTo(entry(other, id).path("points").decimalValue());
		}
		return order;
	}

}
