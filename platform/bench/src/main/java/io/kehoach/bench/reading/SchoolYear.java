package io.kehoach.bench.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A body with many schools and one plan, as the events of plan-service tell it: ten rows
 * for each school, three of them due in the first quarter and the others at the end of
 * the year.
 */
record SchoolYear(Path contracts, int schools) {

	static final String PLAN = "plan-of-the-year";

	/** Five days after the first quarter: a third of everything is overdue. */
	static final String CLOCK = "2023-04-05T08:00:00+07:00";

	static final int ROWS = 10;

	private static final int OF_FIRST_QUARTER = 3;

	private static final String GROUP = "schools";

	static SchoolYear of(Path root, int schools) {
		return new SchoolYear(root.resolve("plan-service/contracts"), schools);
	}

	int tasks() {
		return ROWS * this.schools;
	}

	static String school(int number) {
		return "truong-%05d".formatted(number);
	}

	static String task(int school, int row) {
		return PLAN + ":i" + row + ":" + school(school);
	}

	/** The units first, then the plan. */
	List<ProducerRecord<String, byte[]>> events() throws IOException {
		ObjectNode unit = example("unit.created");
		Stream<ProducerRecord<String, byte[]>> staff = Stream.of(unit(unit, "so-gddt", "BODY", null),
				unit(unit, "vp", "ROOM", "so-gddt"));
		Stream<ProducerRecord<String, byte[]>> schools = IntStream.range(0, this.schools)
			.mapToObj((number) -> unit(unit, school(number), "SUBORDINATE", "so-gddt"));
		return Stream.of(staff, schools, Stream.of(plan(example("plan.issued")))).flatMap((events) -> events).toList();
	}

	private ObjectNode example(String type) throws IOException {
		return (ObjectNode) JsonMapper.shared().readTree(Files.readString(this.contracts.resolve(type + ".v1.json")));
	}

	private static ProducerRecord<String, byte[]> unit(ObjectNode example, String id, String kind,
			@Nullable String parent) {
		ObjectNode event = example.deepCopy();
		((ObjectNode) event.get("unit")).put("id", id).put("name", id).put("kind", kind).put("parentId", parent);
		return sent("unit-events", "unit.created", id, event);
	}

	private ProducerRecord<String, byte[]> plan(ObjectNode event) {
		ObjectNode plan = (ObjectNode) event.get("plan");
		plan.put("id", PLAN);
		ObjectNode row = (ObjectNode) plan.get("items").get(1);
		ArrayNode rows = plan.putArray("items");
		IntStream.range(0, ROWS).forEach((number) -> rows.add(row(row.deepCopy(), number)));
		ArrayNode members = plan.putArray("groups").addObject().put("groupId", GROUP).putArray("unitIds");
		IntStream.range(0, this.schools).mapToObj(SchoolYear::school).forEach(members::add);
		List.of("duties", "responsibilities", "reporting").forEach(plan::putArray);
		return sent("plan-events", "plan.issued", PLAN, event);
	}

	private static ObjectNode row(ObjectNode row, int number) {
		row.put("itemId", "i" + number).put("no", String.valueOf(number));
		((ObjectNode) row.get("lead")).putArray("groupIds").add(GROUP);
		List.of("groupIds", "unitIds").forEach(((ObjectNode) row.get("coordinating"))::putArray);
		if (number < OF_FIRST_QUARTER) {
			((ObjectNode) row.get("window")).put("to", "2023-03-31")
				.put("dueOn", "2023-03-31")
				.put("dueAt", "2023-03-31T17:00:00Z")
				.put("remindOn", "2023-03-31");
		}
		return row;
	}

	/** As plan-service's relay sends it. */
	private static ProducerRecord<String, byte[]> sent(String topic, String type, String id, ObjectNode event) {
		ProducerRecord<String, byte[]> sent = new ProducerRecord<>(topic, id,
				event.toString().getBytes(StandardCharsets.UTF_8));
		Map.of("ce_specversion", "1.0", "ce_id", id + ":1", "ce_type", "io.kehoach." + type + ".v1", "ce_source",
				"/plan-service", "ce_subject", id, "ce_time", Instant.now().toString(), "ce_sequence", "1",
				"ce_dataschema", "/contracts/" + type + ".v1.schema.json", "content-type", "application/json")
			.forEach((name, value) -> sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
		return sent;
	}

}
