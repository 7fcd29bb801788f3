package io.kehoach.notification.mongo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.kehoach.chassis.claims.Claims;
import io.kehoach.chassis.events.Guards;
import io.kehoach.notification.application.FollowUps;
import io.kehoach.notification.domain.About;
import io.kehoach.notification.domain.FollowUp;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Follow-ups behind the picture guard.
 */
@Repository
class MongoFollowUps implements FollowUps {

	static final String COLLECTION = "follow-ups";

	private static final Duration LEASE = Duration.ofSeconds(30);

	private static final int MOST = 2_000;

	private static final int ALL = 50_000;

	private final MongoTemplate mongo;

	private final Guards guards;

	private final Claims claims;

	MongoFollowUps(MongoTemplate mongo, Guards guards, Claims claims) {
		this.mongo = mongo;
		this.guards = guards;
		this.claims = claims;
	}

	@Override
	public Optional<FollowUp> find(String id) {
		return Optional.ofNullable(this.mongo.findById(id, Row.class, COLLECTION)).map(Row::followUp);
	}

	@Override
	public boolean keep(String id, long seq, FollowUp followUp) {
		return this.guards.keepPicture(COLLECTION, id, seq, Row.of(id, seq, followUp));
	}

	@Override
	public void begin(String id, FollowUp followUp) {
		this.guards.insertOnce(COLLECTION, Row.of(id, 0, followUp));
	}

	@Override
	public Optional<Due> claimDue(Instant businessNow) {
		return this.claims.next(COLLECTION, due(businessNow), LEASE).map((claimed) -> {
			Row row = this.mongo.getConverter().read(Row.class, claimed.document());
			return new Due(row.id(), row.seq(), claimed.token(), row.followUp());
		});
	}

	@Override
	public Map<String, FollowUp> activeUnder(String prefix) {
		// Every id that begins so lies before the prefix followed by the highest
		// character.
		return this.mongo
			.find(new Query(where("_id").gte(prefix).lt(prefix + Character.MAX_VALUE).and("active").is(true)),
					Row.class, COLLECTION)
			.stream()
			.collect(Collectors.toMap(Row::id, Row::followUp));
	}

	@Override
	public List<FollowUp> activeOf(Collection<String> unitIds) {
		return this.mongo
			.find(new Query(where("unitId").in(unitIds).and("active").is(true)).limit(MOST), Row.class, COLLECTION)
			.stream()
			.map(Row::followUp)
			.toList();
	}

	@Override
	public List<FollowUp> overdue(LocalDate day) {
		return this.mongo
			.find(new Query(where("active").is(true).and("remindOn").lt(day)).limit(ALL), Row.class, COLLECTION)
			.stream()
			.map(Row::followUp)
			.toList();
	}

	@Override
	public boolean anyDue(Instant businessNow) {
		return this.mongo.exists(new Query(due(businessNow)), COLLECTION);
	}

	@Override
	public void looked(Due due, @Nullable Instant next) {
		Query mine = new Query(where("_id").is(due.id()).and("work.token").is(due.token()));
		Update update = new Update().unset("work");
		Query unchanged = new Query(
				where("_id").is(due.id()).and("work.token").is(due.token()).and("seq").is(due.seq()));
		Update outcome = (next == null) ? new Update().unset("work").unset("nextStepAt")
				: new Update().unset("work").set("nextStepAt", Date.from(next));
		if (this.mongo.updateFirst(unchanged, outcome, COLLECTION).getMatchedCount() == 0) {
			this.mongo.updateFirst(mine, update, COLLECTION);
		}
	}

	private static Criteria due(Instant businessNow) {
		return where("nextStepAt").lte(Date.from(businessNow));
	}

	/**
	 * As it lies in the collection, with the sequence that the guard compares.
	 */
	record Row(@Id String id, long seq, String ladder, boolean active, String issuerUnitId, String unitId,
			@Nullable LocalDate remindOn, Instant activeSince, @Nullable Instant nextStepAt, About about) {

		static Row of(String id, long seq, FollowUp duty) {
			return new Row(id, seq, duty.ladder(), duty.active(), duty.issuerUnitId(), duty.unitId(), duty.remindOn(),
					duty.activeSince(), duty.nextStepAt(), duty.about());
		}

		FollowUp followUp() {
			return new FollowUp(this.ladder, this.active, this.issuerUnitId, this.unitId, this.remindOn,
					this.activeSince, this.nextStepAt, this.about);
		}

	}

}
