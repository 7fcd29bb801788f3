package io.kehoach.task.mongo;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.kehoach.chassis.outbox.AggregateCollection;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.task.application.TaskOrder;
import io.kehoach.task.application.Tasks.Position;
import io.kehoach.task.application.Units;
import io.kehoach.task.domain.Task;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * A list of tasks in any order, page by page.
 */
final class TaskPages {

	private static final String UNIT = "unitId";

	private static final Key DUE = new Key("sortAt", Position::sortAt, false);

	private static final Key ID = new Key("_id", Position::id, false);

	private final AggregateCollection<Task> tasks;

	private final MongoTemplate mongo;

	private final Units units;

	TaskPages(AggregateCollection<Task> tasks, MongoTemplate mongo, Units units) {
		this.tasks = tasks;
		this.mongo = mongo;
		this.units = units;
	}

	List<Stored<Task>> list(Criteria wanted, TaskOrder order, @Nullable Position after, int limit) {
		boolean down = order.descending();
		return switch (order.column()) {
			case DUE -> page(wanted, List.of(new Key("sortAt", Position::sortAt, down), ID), after, limit);
			case CONTENT ->
				page(wanted, List.of(new Key("contentKey", Position::contentKey, down), DUE, ID), after, limit);
			case PROGRESS ->
				page(wanted, List.of(new Key("execution.progress", Position::progress, down), DUE, ID), after, limit);
			case UNIT -> byUnit(wanted, down ? byName().reversed() : byName(), after, limit);
		};
	}

	/**
	 * Names are the directory's and change there, so tasks are not stored under them:
	 * those of one unit are read after those of the other.
	 */
	private List<Stored<Task>> byUnit(Criteria wanted, Comparator<String> order, @Nullable Position after, int limit) {
		List<Stored<Task>> found = new ArrayList<>();
		for (String unit : unitsFrom(wanted, order, after)) {
			Position within = (after != null && after.unitId().equals(unit)) ? after : null;
			found.addAll(page(TaskCriteria.every(Stream.of(wanted, where(UNIT).is(unit))), List.of(DUE, ID), within,
					limit - found.size()));
			if (found.size() == limit) {
				break;
			}
		}
		return found;
	}

	private List<String> unitsFrom(Criteria wanted, Comparator<String> order, @Nullable Position after) {
		return this.mongo.findDistinct(new Query(wanted), UNIT, MongoTasks.COLLECTION, String.class)
			.stream()
			.filter((unit) -> after == null || order.compare(unit, after.unitId()) >= 0)
			.sorted(order)
			.toList();
	}

	private Comparator<String> byName() {
		Comparator<Object> vietnamese = Collator.getInstance(Locale.of("vi"));
		return Comparator.comparing((String unit) -> this.units.nameOf(unit).orElse(unit), vietnamese)
			.thenComparing(Comparator.naturalOrder());
	}

	private List<Stored<Task>> page(Criteria wanted, List<Key> keys, @Nullable Position after, int limit) {
		Criteria rest = (after != null) ? behind(keys, after) : new Criteria();
		return this.tasks.list(new Query(TaskCriteria.every(Stream.of(wanted, rest)))
			.with(Sort.by(keys.stream().map(Key::order).toList()))
			.limit(limit));
	}

	/** Behind in the first key, or equal in it and behind in the next, and so on. */
	private static Criteria behind(List<Key> keys, Position after) {
		return new Criteria().orOperator(IntStream.range(0, keys.size())
			.mapToObj((at) -> TaskCriteria.every(Stream.concat(keys.subList(0, at).stream().map((key) -> key.at(after)),
					Stream.of(keys.get(at).behind(after)))))
			.toList());
	}

	/** One field of an order, and how a position stands in it. */
	private record Key(String field, Function<Position, Object> value, boolean descending) {

		Sort.Order order() {
			return this.descending ? Sort.Order.desc(this.field) : Sort.Order.asc(this.field);
		}

		Criteria at(Position position) {
			return where(this.field).is(this.value.apply(position));
		}

		Criteria behind(Position position) {
			Object bound = this.value.apply(position);
			return this.descending ? where(this.field).lt(bound) : where(this.field).gt(bound);
		}

	}

}
