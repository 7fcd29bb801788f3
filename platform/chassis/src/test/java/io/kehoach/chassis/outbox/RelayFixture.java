package io.kehoach.chassis.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import com.mongodb.client.MongoClients;
import io.kehoach.chassis.ThingApplication;
import io.kehoach.chassis.ThingApplication.Thing;
import io.kehoach.chassis.fixtures.TestStore;
import io.kehoach.chassis.time.MovableClock;
import io.kehoach.chassis.time.SystemClock;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * A collection of things, a broker that does as told, and a system clock that the test
 * moves.
 */
final class RelayFixture {

	final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));

	final SystemClock clock = this.now::get;

	final MongoTemplate mongo;

	final MockProducer<String, byte[]> broker;

	final RelayStep step;

	final AggregateCollection<Thing> things;

	RelayFixture(String store, boolean brokerAnswers) {
		this.mongo = new MongoTemplate(MongoClients.create(store), TestStore.freshDatabase());
		this.broker = new MockProducer<>(brokerAnswers, null, new StringSerializer(), new ByteArraySerializer());
		this.step = newStep();
		// This relay never runs by itself: each test drives the steps.
		OutboxRelay asleep = new OutboxRelay(this.step, new RelaySettings(false, Duration.ofSeconds(1)));
		MovableClock business = new MovableClock(this.clock, ZoneId.of("Asia/Ho_Chi_Minh"), Duration.ZERO);
		this.things = new Aggregates(this.mongo, new EventWriter(business, this.clock, new TraceParent(null)), asleep)
			.of("things", Thing.class, "thing-events");
	}

	RelayStep newStep() {
		return new RelayStep(this.mongo, new EventPublisher(() -> this.broker, "/thing-service", "io.kehoach"),
				this.clock);
	}

	void claimAndSend(String id) {
		claimAndSend(this.step, this.things, List.of(id));
	}

	static void claimAndSend(RelayStep step, AggregateCollection<Thing> things, List<String> ids) {
		step.documents().claim(things, ids).forEach(step::send);
	}

	void create(String id) {
		this.things.insert(id, new Thing("body", "first", null),
				List.of(new OutgoingEvent("thing.named", 1, new ThingApplication.ThingNamed(id, "first"))));
	}

	void rename(String id, String name) {
		this.things.change(query(id), (thing) -> ThingApplication.named(thing, name));
	}

	Query query(String id) {
		return new Query(where("_id").is(id));
	}

	/** Lets every claim run out. */
	void laterThanAnyClaim() {
		this.now.updateAndGet((instant) -> instant.plus(Outbox.LEASE).plusSeconds(1));
	}

	Document document(String id) {
		return this.mongo.findById(id, Document.class, "things");
	}

	List<String> sentIds() {
		return this.broker.history().stream().map((sent) -> header(sent, "ce_id")).toList();
	}

	static String header(ProducerRecord<String, byte[]> sent, String name) {
		return new String(sent.headers().lastHeader(name).value(), java.nio.charset.StandardCharsets.UTF_8);
	}

}
