package io.kehoach.chassis;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import io.kehoach.chassis.access.Caller;
import io.kehoach.chassis.access.Organisation;
import io.kehoach.chassis.access.UnitNode;
import io.kehoach.chassis.access.UnitTree;
import io.kehoach.chassis.events.Guards;
import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.chassis.events.IncomingEvents;
import io.kehoach.chassis.outbox.AggregateCollection;
import io.kehoach.chassis.outbox.Aggregates;
import io.kehoach.chassis.outbox.Changed;
import io.kehoach.chassis.outbox.OutgoingEvent;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.web.CommandId;
import io.kehoach.chassis.web.IfMatch;
import io.kehoach.chassis.web.Replies;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.ResponseEntity;
import org.springframework.messaging.Message;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service about nothing in particular, to try the chassis on. */
@SpringBootApplication
public class ThingApplication {

	/** How often the listener still finds no store for what it is told of that. */
	public static final AtomicInteger STORE_AWAY = new AtomicInteger();

	/** State of the aggregate under test. */
	public record Thing(String unitId, String name, String note) {
	}

	/** Its event's payload. */
	public record ThingNamed(String id, String name) {
	}

	/** What the listener reads. */
	public record Other(String text) {
	}

	/** The picture it keeps. */
	public record OtherPicture(String text) {
	}

	public static Changed<Thing> named(Thing thing, String name) {
		return new Changed<>(new Thing(thing.unitId(), name, thing.note()),
				List.of(new OutgoingEvent("thing.named", 1, new ThingNamed("?", name))));
	}

	@Bean
	AggregateCollection<Thing> things(Aggregates aggregates) {
		return aggregates.of("things", Thing.class, "thing-events");
	}

	@Bean
	Organisation organisation() {
		UnitTree tree = UnitTree.of(List.of(new UnitNode("body", null, true), new UnitNode("room", "body", false),
				new UnitNode("school", "body", false)));
		return () -> tree;
	}

	@Bean
	Consumer<Message<byte[]>> otherEvents(IncomingEvents events, Guards guards) {
		return events.to(Set.of("other.said.v1"), (event) -> keep(guards, event));
	}

	private static void keep(Guards guards, IncomingEvent event) {
		Other other = event.read(Other.class);
		if (other.text().equals("refuse me")) {
			throw new IllegalStateException("I was told to refuse");
		}
		if (other.text().equals("store away") && STORE_AWAY.getAndDecrement() > 0) {
			throw new DataAccessResourceFailureException("I was told that the store is away");
		}
		guards.keepPicture("others", event.subject(), event.sequence(), new OtherPicture(other.text()));
	}

	/** A body with a list. */
	record Days(@NotEmpty List<LocalDate> days) {
	}

	/** HTTP side. */
	@RestController
	static class Things {

		private final AggregateCollection<Thing> things;

		Things(AggregateCollection<Thing> things) {
			this.things = things;
		}

		@PostMapping("/api/things")
		ResponseEntity<Map<String, String>> create(@Valid @RequestBody NewThing body, Caller caller) {
			String id = CommandId.derivedId("thing");
			Stored<Thing> stored = this.things.insert(id, new Thing(caller.actingUnit(), body.name(), null),
					List.of(new OutgoingEvent("thing.named", 1, new ThingNamed(id, body.name()))));
			return Replies.created(URI.create("/api/things/" + id), stored, Map.of("id", id, "by", caller.role()));
		}

		@GetMapping("/api/things/{id}")
		ResponseEntity<Thing> get(@PathVariable String id, Caller caller) {
			Stored<Thing> stored = this.things.find(mine(id, caller))
				.orElseThrow(() -> new io.kehoach.chassis.outbox.NoSuchAggregate("things"));
			return Replies.view(stored, stored.state());
		}

		@GetMapping("/api/things")
		List<String> list(Caller caller) {
			return this.things.list(new Query(caller.scope().criteria("unitId"))).stream().map(Stored::id).toList();
		}

		@PatchMapping("/api/things/{id}")
		ResponseEntity<Thing> rename(@PathVariable String id, @IfMatch long revision, @Valid @RequestBody NewThing body,
				Caller caller) {
			Stored<Thing> stored = this.things.change(mine(id, caller), revision, (thing) -> named(thing, body.name()));
			return Replies.view(stored, stored.state());
		}

		@PostMapping("/api/things/{id}/days")
		LocalDate days(@Valid @RequestBody Days body, @RequestParam(required = false) LocalDate until) {
			return (until != null) ? until : body.days().getLast().plusDays(1);
		}

		@PostMapping("/api/things/unlisted")
		String unlisted() {
			return "never reached";
		}

		@GetMapping("/api/open")
		String open(Caller caller) {
			return caller.role();
		}

		private static Query mine(String id, Caller caller) {
			return new Query(
					new Criteria().andOperator(Criteria.where("_id").is(id), caller.scope().criteria("unitId")));
		}

	}

	/** Body of a create. */
	public record NewThing(@NotBlank String name) {
	}

}
