package io.kehoach.task.mongo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.claims.Claims;
import io.kehoach.chassis.outbox.AggregateCollection;
import io.kehoach.chassis.outbox.Aggregates;
import io.kehoach.chassis.outbox.Changed;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.task.application.Announcements;
import io.kehoach.task.application.Obstacles;
import io.kehoach.task.application.Reach;
import io.kehoach.task.domain.Obstacle;
import io.kehoach.task.domain.ObstacleOutcome;
import io.kehoach.task.domain.ObstacleState;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Obstacles as aggregates beside the tasks; their facts go to the same topic.
 */
@Repository
class MongoObstacles implements Obstacles {

	static final String COLLECTION = "obstacles";

	private static final Duration LEASE = Duration.ofSeconds(30);

	private final AggregateCollection<Obstacle> obstacles;

	private final MongoTemplate mongo;

	private final Claims claims;

	private final Announcements announcements;

	MongoObstacles(Aggregates aggregates, MongoTemplate mongo, Claims claims, Announcements announcements) {
		this.obstacles = aggregates.of(COLLECTION, Obstacle.class, "task-events");
		this.mongo = mongo;
		this.claims = claims;
		this.announcements = announcements;
	}

	@Override
	public Stored<Obstacle> add(ObstacleOutcome raised) {
		Changed<Obstacle> first = changed(raised);
		return this.obstacles.insert(raised.obstacle().obstacleId(), first.state(), first.events());
	}

	@Override
	public Optional<Stored<Obstacle>> find(String id, Reach reach) {
		return this.obstacles.find(within(id, reach));
	}

	@Override
	public List<Stored<Obstacle>> list(@Nullable String planId, @Nullable String taskId, @Nullable ObstacleState state,
			Scope performers, @Nullable String after, int limit) {
		Stream.Builder<Criteria> parts = Stream.builder();
		parts.add(performers.criteria("unitId"));
		add(parts, "planId", planId);
		add(parts, "taskId", taskId);
		add(parts, "state", state);
		if (after != null) {
			parts.add(where("_id").gt(after));
		}
		return this.obstacles
			.list(new Query(TaskCriteria.every(parts.build())).with(Sort.by(Sort.Order.asc("_id"))).limit(limit));
	}

	private static void add(Stream.Builder<Criteria> parts, String field, @Nullable Object value) {
		if (value != null) {
			parts.add(where(field).is(value));
		}
	}

	@Override
	public Stored<Obstacle> change(String id, Reach reach, long revision, Function<Obstacle, ObstacleOutcome> command) {
		return this.obstacles.change(within(id, reach), revision, (obstacle) -> changed(command.apply(obstacle)));
	}

	@Override
	public Stored<Obstacle> change(String id, Function<Obstacle, ObstacleOutcome> act) {
		return this.obstacles.change(new Query(where("_id").is(id)), (obstacle) -> changed(act.apply(obstacle)));
	}

	@Override
	public List<Obstacle> mergedInto(String id) {
		return all(where("mergedInto").is(id));
	}

	@Override
	public List<Obstacle> ofTask(String taskId) {
		return all(where("taskId").is(taskId));
	}

	private List<Obstacle> all(Criteria which) {
		return this.obstacles.list(new Query(which)).stream().map(Stored::state).toList();
	}

	@Override
	public Optional<Obstacle> nextPause() {
		return this.claims.next(COLLECTION, where("pauseDueAt").gt(Instant.EPOCH), LEASE)
			.map((claimed) -> this.mongo.getConverter().read(Obstacle.class, claimed.document()));
	}

	/**
	 * Leaves the revision alone: nobody's next command should fail because the task has
	 * heard.
	 */
	@Override
	public void heard(Obstacle seen) {
		Query unchanged = new Query(where("_id").is(seen.obstacleId()).and("pauseDueAt").is(seen.pauseDueAt()));
		this.mongo.updateFirst(unchanged, new Update().unset("pauseDueAt").unset("work"), COLLECTION);
	}

	private Changed<Obstacle> changed(ObstacleOutcome outcome) {
		return new Changed<>(outcome.obstacle(), outcome.events().stream().map(this.announcements::of).toList());
	}

	private static Query within(String id, Reach reach) {
		return new Query(TaskCriteria.every(Stream.of(where("_id").is(id), TaskCriteria.within(reach))));
	}

}
