package io.kehoach.task.mongo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import io.kehoach.chassis.claims.Claims;
import io.kehoach.chassis.outbox.AggregateCollection;
import io.kehoach.chassis.outbox.Aggregates;
import io.kehoach.chassis.outbox.Changed;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.task.application.Announcements;
import io.kehoach.task.application.Reach;
import io.kehoach.task.application.RowCounts;
import io.kehoach.task.application.TaskFilter;
import io.kehoach.task.application.TaskOrder;
import io.kehoach.task.application.Tasks;
import io.kehoach.task.application.Units;
import io.kehoach.task.domain.Outcome;
import io.kehoach.task.domain.Task;
import io.kehoach.task.domain.Timing;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Tasks as aggregates: a change and its facts are one write.
 */
@Repository
class MongoTasks implements Tasks {

	static final String COLLECTION = "tasks";

	private static final Duration LEASE = Duration.ofSeconds(30);

	private final AggregateCollection<Task> tasks;

	private final MongoTemplate mongo;

	private final Claims claims;

	private final Announcements announcements;

	private final TaskPages pages;

	MongoTasks(Aggregates aggregates, MongoTemplate mongo, Claims claims, Announcements announcements, Units units) {
		this.tasks = aggregates.of(COLLECTION, Task.class, "task-events");
		this.pages = new TaskPages(this.tasks, mongo, units);
		this.mongo = mongo;
		this.claims = claims;
		this.announcements = announcements;
	}

	@Override
	public Optional<Stored<Task>> find(String id, Reach reach) {
		return this.tasks.find(within(id, reach));
	}

	@Override
	public List<Stored<Task>> list(TaskFilter filter, TaskOrder order, Reach reach, @Nullable Position after,
			int limit) {
		Stream<Criteria> wanted = Stream.concat(TaskCriteria.of(filter), Stream.of(TaskCriteria.within(reach)));
		return this.pages.list(TaskCriteria.every(wanted), order, after, limit);
	}

	@Override
	public Stored<Task> change(String id, Reach reach, long revision, Function<Task, Outcome> command) {
		return this.tasks.change(within(id, reach), revision, (task) -> changed(command.apply(task)));
	}

	@Override
	public Stored<Task> change(String id, Reach reach, Function<Task, Outcome> command) {
		return this.tasks.change(within(id, reach), (task) -> changed(command.apply(task)));
	}

	@Override
	public Stored<Task> change(String id, Function<Task, Outcome> act) {
		return this.tasks.change(new Query(where("_id").is(id)), (task) -> changed(act.apply(task)));
	}

	@Override
	public void addAll(List<Outcome> assigned) {
		Map<String, Changed<Task>> fresh = new LinkedHashMap<>();
		assigned.forEach((outcome) -> fresh.put(outcome.task().id(), changed(outcome)));
		if (!fresh.isEmpty()) {
			this.tasks.insertAll(fresh);
		}
	}

	private Changed<Task> changed(Outcome outcome) {
		return new Changed<>(outcome.task(), outcome.events().stream().map(this.announcements::of).toList());
	}

	@Override
	public List<Task> page(String planId, @Nullable String unitId, @Nullable String after, int limit) {
		Criteria wanted = where("planId").is(planId).and("_id").gt((after != null) ? after : "");
		if (unitId != null) {
			wanted = wanted.and("unitId").is(unitId);
		}
		return this.tasks.list(new Query(wanted).with(Sort.by("_id")).limit(limit))
			.stream()
			.map(Stored::state)
			.toList();
	}

	@Override
	public Optional<String> nextToRing(Instant now) {
		return this.claims.next(COLLECTION, where("alarmAt").lte(now), LEASE).map((claimed) -> claimed.id().toString());
	}

	@Override
	public Map<String, RowCounts> rollUp(String planId, Reach reach, Instant now) {
		Map<String, Long> active = counts(planId, reach, where("execution.state").ne("CANCELLED"));
		Map<String, Long> done = counts(planId, reach, where("execution.state").is("DONE"));
		Map<String, Long> overdue = counts(planId, reach, TaskCriteria.timing(Timing.OVERDUE, now));
		Map<String, Long> exempt = counts(planId, reach, where("exempt").ne(null));
		Map<String, RowCounts> rows = new HashMap<>();
		Stream.concat(active.keySet().stream(), exempt.keySet().stream()).distinct().forEach((item) -> {
			long excused = exempt.getOrDefault(item, 0L);
			rows.put(item, new RowCounts(active.getOrDefault(item, 0L) + excused, done.getOrDefault(item, 0L),
					overdue.getOrDefault(item, 0L), excused));
		});
		return rows;
	}

	private Map<String, Long> counts(String planId, Reach reach, Criteria which) {
		Criteria rows = where("planId").is(planId).and("role").is("LEAD").and("row.itemId").ne(null);
		Aggregation count = Aggregation.newAggregation(
				Aggregation.match(TaskCriteria.every(Stream.of(rows, TaskCriteria.within(reach), which))),
				Aggregation.group("row.itemId").count().as("n"));
		Map<String, Long> counts = new HashMap<>();
		this.mongo.aggregate(count, COLLECTION, Document.class)
			.forEach((group) -> counts.put(group.getString("_id"), group.get("n", Number.class).longValue()));
		return counts;
	}

	private static Query within(String id, Reach reach) {
		return new Query(TaskCriteria.every(Stream.of(where("_id").is(id), TaskCriteria.within(reach))));
	}

}
