package io.kehoach.chassis.archive;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.events.Guards;
import io.kehoach.chassis.events.IncomingEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Acts on this service's aggregates as its own topics tell them, only ever added to. An
 * event carries the state after the act, so what stood before is what the event before it
 * said.
 */
public final class AuditTrail {

	private static final String COLLECTION = "audit";

	private final MongoTemplate mongo;

	private final Guards guards;

	AuditTrail(MongoTemplate mongo, Guards guards) {
		this.mongo = mongo;
		this.guards = guards;
	}

	void createIndex() {
		this.mongo.indexOps(COLLECTION)
			.createIndex(new Index("group", Sort.Direction.ASC).on("at", Sort.Direction.ASC)
				.on("sequence", Sort.Direction.ASC));
	}

	/**
	 * Keeps one act; a repeat changes nothing.
	 * @param aggregate name of the event's property that holds the aggregate's state
	 * @param groupField the state's property by which acts are asked for later
	 */
	public void keep(IncomingEvent event, String aggregate, String groupField) {
		JsonNode body = event.read(JsonNode.class);
		JsonNode state = body.path(aggregate);
		Map<String, String> facts = new TreeMap<>();
		state.properties()
			.stream()
			.filter((field) -> field.getValue().isValueNode() && !field.getValue().isNull())
			.forEach((field) -> facts.put(field.getKey(), field.getValue().asString()));
		String reason = facts.get("reason");
		this.guards.insertOnce(COLLECTION,
				new Entry(event.id(), state.path(groupField).asString(""), event.subject(), event.sequence(),
						event.time(), event.read(Told.class).actor(), event.type(),
						body.path("changed").path("reason").asString(reason), facts));
	}

	/**
	 * Acts of a group in the order of time, one line for each field changed.
	 * @param facts what the aggregates asked for say of themselves; null asks for all
	 */
	public Stream<AuditLine> of(String group, Map<String, @Nullable String> facts) {
		Query query = new Query(where("group").is(group)).with(Sort.by("at", "sequence"));
		facts.forEach((field, value) -> {
			if (value != null) {
				query.addCriteria(where("facts." + field).is(value));
			}
		});
		Map<String, Map<String, String>> last = new HashMap<>();
		return this.mongo.stream(query, Entry.class, COLLECTION)
			.flatMap((entry) -> lines(entry, last.put(entry.object(), entry.facts())));
	}

	private static Stream<AuditLine> lines(Entry entry, @Nullable Map<String, String> before) {
		Map<String, String> known = (before != null) ? before : Map.of();
		Map<String, String> fields = new TreeMap<>(known);
		fields.putAll(entry.facts());
		AuditLine[] changed = fields.keySet()
			.stream()
			.filter((field) -> !Objects.equals(known.get(field), entry.facts().get(field)))
			.map((field) -> entry.line(field, known.get(field), entry.facts().get(field)))
			.toArray(AuditLine[]::new);
		return (changed.length > 0) ? Stream.of(changed) : Stream.of(entry.line(null, null, null));
	}

	private record Entry(@Id String id, String group, String object, long sequence, Instant at, Actor actor, String act,
			@Nullable String reason, Map<String, String> facts) {

		AuditLine line(@Nullable String field, @Nullable String before, @Nullable String after) {
			return new AuditLine(this.at, this.actor.id(), this.actor.role(), this.object, this.act, this.reason, field,
					before, after);
		}

	}

	private record Told(Actor actor) {
	}

}
