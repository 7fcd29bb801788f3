package io.kehoach.task.mongo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;

import io.kehoach.chassis.claims.Claimed;
import io.kehoach.chassis.claims.Claims;
import io.kehoach.chassis.time.SystemClock;
import io.kehoach.task.application.FanOutJob;
import io.kehoach.task.application.FanOutView;
import io.kehoach.task.application.FanOuts;
import io.kehoach.task.domain.IssuedPlan;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Fan-out jobs, one document per plan. Replacing or rewinding leaves the claim alone:
 * whoever works on it sees another generation at the next step and starts again, so two
 * never work on one plan.
 */
@Repository
class MongoFanOuts implements FanOuts {

	static final String COLLECTION = "fan-outs";

	private static final Duration LEASE = Duration.ofSeconds(60);

	private static final Duration BACK_OFF = Duration.ofSeconds(5);

	private final MongoTemplate mongo;

	private final Claims claims;

	private final SystemClock clock;

	private final FanOutDocuments documents;

	MongoFanOuts(MongoTemplate mongo, Claims claims, SystemClock clock) {
		this.mongo = mongo;
		this.claims = claims;
		this.clock = clock;
		this.documents = new FanOutDocuments(mongo.getConverter());
	}

	@Override
	public boolean replace(IssuedPlan plan, long seq, Instant occurredAt, LocalDate since, Moves moves) {
		Update update = restarted().set("plan", this.documents.written(plan))
			.set("seq", seq)
			.set("occurredAt", occurredAt)
			.set("since", since.toString());
		moves.joined().forEach((unit, on) -> update.set("joined." + unit, on.toString()).unset("left." + unit));
		moves.left().forEach((unit) -> update.set("left." + unit, true).unset("joined." + unit));
		try {
			this.mongo.upsert(new Query(where("_id").is(plan.planId()).and("seq").lt(seq)), update, COLLECTION);
			return true;
		}
		catch (DuplicateKeyException standsNewer) {
			return false;
		}
	}

	@Override
	public void rewind(String planId) {
		this.mongo.updateFirst(new Query(where("_id").is(planId)), restarted(), COLLECTION);
	}

	@Override
	public void rewindAll() {
		this.mongo.updateMulti(new Query(), restarted(), COLLECTION);
	}

	private Update restarted() {
		return new Update().inc("generation", 1)
			.set("state", "RUNNING")
			.set("done", 0)
			.set("dueAt", this.clock.instant())
			.unset("cursor")
			.unset("failure");
	}

	@Override
	public Optional<FanOutJob> claim() {
		return this.claims.next(COLLECTION, where("dueAt").lte(this.clock.instant()), LEASE)
			.map((claimed) -> this.documents.job(claimed.document(), claimed.token()));
	}

	@Override
	public boolean advance(FanOutJob job, @Nullable String cursor, int done, int total) {
		Query current = new Query(mine(job).and("generation").is(job.generation()));
		Update update = new Update().set("done", done).set("total", total);
		if (cursor != null) {
			update.set("cursor", cursor).set("work.until", Date.from(this.clock.instant().plus(LEASE)));
		}
		else {
			update.set("state", "DONE").unset("cursor").unset("dueAt").unset("work");
		}
		return this.mongo.updateFirst(current, update, COLLECTION).getMatchedCount() == 1;
	}

	@Override
	public Optional<FanOutJob> renewed(FanOutJob job) {
		Document document = this.mongo.findOne(new Query(mine(job)), Document.class, COLLECTION);
		return Optional.ofNullable(document).map((found) -> this.documents.job(found, job.token()));
	}

	@Override
	public void retryLater(FanOutJob job, String cause) {
		Claimed claimed = new Claimed(COLLECTION, job.plan().planId(), job.token(), new Document());
		this.claims.release(claimed,
				new Update().set("dueAt", this.clock.instant().plus(BACK_OFF)).set("failure", cause));
	}

	@Override
	public Optional<FanOutView> view(String planId) {
		Document document = this.mongo.findOne(new Query(where("_id").is(planId)), Document.class, COLLECTION);
		return Optional.ofNullable(document).map(this.documents::view);
	}

	/** The job as long as this worker's claim on it holds. */
	private static Criteria mine(FanOutJob job) {
		return where("_id").is(job.plan().planId()).and("work.token").is(job.token());
	}

}
