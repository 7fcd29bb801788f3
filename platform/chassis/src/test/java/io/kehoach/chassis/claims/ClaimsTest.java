package io.kehoach.chassis.claims;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import com.mongodb.client.MongoClients;
import io.kehoach.chassis.fixtures.TestStore;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

import static org.assertj.core.api.Assertions.assertThat;

class ClaimsTest {

	private static final Duration LEASE = Duration.ofSeconds(30);

	private static final Criteria OPEN = Criteria.where("open").is(true);

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));

	private final MongoTemplate mongo = new MongoTemplate(MongoClients.create(TestStore.uri()),
			TestStore.freshDatabase());

	private final Claims claims = new Claims(this.mongo, this.now::get);

	@Test
	void aClaimedDocumentIsNobodyElses() {
		open("a");

		assertThat(this.claims.next("work", OPEN, LEASE)).isPresent();
		assertThat(this.claims.next("work", OPEN, LEASE)).isEmpty();
	}

	@Test
	void anAbandonedClaimCanBeTakenAndItsFormerHolderCountsNoMore() {
		open("a");
		Claimed slow = this.claims.next("work", OPEN, LEASE).orElseThrow();
		this.now.updateAndGet((instant) -> instant.plus(LEASE).plusSeconds(1));

		Optional<Claimed> taken = this.claims.next("work", OPEN, LEASE);

		assertThat(taken).isPresent();
		assertThat(this.claims.release(slow, new Update().set("open", false))).isFalse();
		assertThat(this.claims.update(taken.get(), new Update().set("cursor", 7), LEASE)).isTrue();
		assertThat(this.claims.release(taken.get(), new Update().set("open", false))).isTrue();
		assertThat(this.mongo.findById("a", Document.class, "work")).doesNotContainKey("work")
			.containsEntry("open", false);
	}

	@Test
	void aTotalThatIsMarkedWhileItIsRecomputedIsRecomputedInTheNextTurn() {
		this.mongo.getCollection("rows").insertOne(new Document("total", "t").append("amount", 2));
		AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {
		});
		DirtyTotals totals = new DirtyTotals(this.mongo, this.claims, "totals", (id) -> {
			Sum sum = new Sum(rows());
			meanwhile.getAndSet(() -> {
			}).run();
			return sum;
		});
		totals.mark("t");
		// A row comes while the total is being computed: the mark it sets must not be
		// lost.
		meanwhile.set(() -> {
			this.mongo.getCollection("rows").insertOne(new Document("total", "t").append("amount", 3));
			totals.mark("t");
		});

		totals.recomputeMarked();
		assertThat(this.mongo.findById("t", Document.class, "totals")).containsEntry("amount", 2)
			.containsEntry("dirty", true)
			.doesNotContainKey("work");

		totals.recomputeMarked();
		assertThat(this.mongo.findById("t", Document.class, "totals")).containsEntry("amount", 5)
			.containsEntry("dirty", false)
			.doesNotContainKey("marks");
	}

	private int rows() {
		List<Document> rows = this.mongo.findAll(Document.class, "rows");
		return rows.stream().mapToInt((row) -> row.getInteger("amount")).sum();
	}

	private void open(String id) {
		this.mongo.getCollection("work").insertOne(new Document("_id", id).append("open", true));
	}

	record Sum(int amount) {
	}

}
