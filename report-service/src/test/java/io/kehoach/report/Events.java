package io.kehoach.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.chassis.fixtures.Contracts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events of other services, made from their golden examples.
 */
public final class Events {

	private Events() {
	}

	public static IncomingEvent golden(String service, String type, long sequence) {
		return of(type, sequence, Contracts.goldenTree(service, type + ".v1"));
	}

	public static IncomingEvent of(String type, long sequence, JsonNode body) {
		String subject = subject(body);
		return new IncomingEvent(subject + ":" + sequence, type, 1, subject, sequence,
				Instant.parse(body.get("occurredAt").stringValue()), body.toString().getBytes(StandardCharsets.UTF_8));
	}

	/** The golden example, for a test to change. */
	public static ObjectNode body(String service, String type) {
		return (ObjectNode) Contracts.goldenTree(service, type + ".v1");
	}

	private static String subject(JsonNode body) {
		for (String aggregate : new String[] { "unit", "plan", "task", "obstacle", "group", "report", "consolidation",
				"period", "evidencePack", "part", "score", "ranking", "award" }) {
			if (body.has(aggregate)) {
				return body.get(aggregate).get("id").stringValue();
			}
		}
		return "working-days:" + body.get("workingDays").get("year").intValue();
	}

}
