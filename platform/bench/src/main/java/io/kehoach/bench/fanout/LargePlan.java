package io.kehoach.bench.fanout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An issued plan of so many rows, each given to each of so many units: the golden example
 * of its event, made large.
 */
final class LargePlan {

	static final int ROWS = 10;

	private static final String GROUP = "all";

	private final ObjectNode example;

	private final int units;

	private LargePlan(ObjectNode example, int units) {
		this.example = example;
		this.units = units;
	}

	static LargePlan of(Path root, int units) throws IOException {
		String golden = Files.readString(root.resolve("plan-service/contracts/plan.issued.v1.json"));
		return new LargePlan((ObjectNode) JsonMapper.shared().readTree(golden), units);
	}

	int tasks() {
		return ROWS * this.units;
	}

	/** As plan-service's relay sends it. */
	ProducerRecord<String, byte[]> issued(String planId) {
		ProducerRecord<String, byte[]> sent = new ProducerRecord<>("plan-events", planId,
				body(planId).getBytes(StandardCharsets.UTF_8));
		Map.of("ce_specversion", "1.0", "ce_id", planId + ":1", "ce_type", "io.kehoach.plan.issued.v1", "ce_source",
				"/plan-service", "ce_subject", planId, "ce_time", Instant.now().toString(), "ce_sequence", "1",
				"ce_dataschema", "/contracts/plan.issued.v1.schema.json", "content-type", "application/json")
			.forEach((name, value) -> sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		return sent;
	}

	private String body(String planId) {
		ObjectNode event = this.example.deepCopy();
		ObjectNode plan = (ObjectNode) event.get("plan");
		plan.put("id", planId);
		ObjectNode row = (ObjectNode) plan.get("items").get(1);
		ArrayNode rows = plan.putArray("items");
		IntStream.range(0, ROWS).forEach((no) -> rows.add(row(row.deepCopy(), no)));
		ObjectNode group = plan.putArray("groups").addObject().put("groupId", GROUP);
		ArrayNode members = group.putArray("unitIds");
		IntStream.range(0, this.units).mapToObj("truong-%05d"::formatted).forEach(members::add);
		return event.toString();
	}

	private static ObjectNode row(ObjectNode row, int no) {
		row.put("itemId", "i" + no).put("no", String.valueOf(no));
		((ObjectNode) row.get("lead")).putArray("groupIds").add(GROUP);
		List.of("groupIds", "unitIds").forEach(((ObjectNode) row.get("coordinating"))::putArray);
		return row;
	}

}
