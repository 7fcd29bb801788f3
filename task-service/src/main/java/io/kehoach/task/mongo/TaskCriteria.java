package io.kehoach.task.mongo;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

import io.kehoach.task.application.Reach;
import io.kehoach.task.application.TaskFilter;
import io.kehoach.task.domain.TaskRole;
import io.kehoach.task.domain.TaskState;
import io.kehoach.task.domain.Timing;
import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.query.Criteria;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * What a filter asks for as a query. Timing is asked for by the instants it is derived
 * from, exactly as {@code Task.timing} derives it.
 */
final class TaskCriteria {

	private static final String STATE = "execution.state";

	private static final String DUE_AT = "deadline.dueAt";

	private static final String SOON_AT = "deadline.soonAt";

	private TaskCriteria() {
	}

	static Criteria every(Stream<Criteria> parts) {
		Criteria[] all = parts.filter((part) -> !part.getCriteriaObject().isEmpty()).toArray(Criteria[]::new);
		return (all.length == 0) ? new Criteria() : new Criteria().andOperator(all);
	}

	static Criteria within(Reach reach) {
		return reach.scope().criteria(switch (reach.side()) {
			case PERFORMER -> "unitId";
			case ISSUER -> "issuerUnitId";
		});
	}

	static Stream<Criteria> of(TaskFilter filter) {
		Stream<@Nullable Criteria> single = Stream.of(is("planId", filter.plan()), is("row.itemId", filter.item()),
				is("unitId", filter.unit()), is("row.periodKey", filter.period()), is("role", filter.role()),
				filter.states().isEmpty() ? null : where(STATE).in(filter.states()),
				(filter.timing() != null) ? timing(filter.timing(), filter.now()) : null,
				(filter.dueBefore() != null) ? where(DUE_AT).lt(filter.dueBefore()) : null,
				filter.awaitingDate() ? awaitingDate() : null);
		return Stream.concat(single.filter(Objects::nonNull).map(Objects::requireNonNull),
				filter.words().stream().map(TaskCriteria::beginsWith));
	}

	private static @Nullable Criteria is(String field, @Nullable Object value) {
		return (value != null) ? where(field).is(value) : null;
	}

	/** A range, which an index answers; a pattern would look at every word. */
	private static Criteria beginsWith(String word) {
		return where("terms").elemMatch(new Criteria().gte(word).lt(word + Character.MAX_VALUE));
	}

	private static Criteria awaitingDate() {
		return where("followUp").ne(null).and("followUp.closedAt").is(null).and(STATE).in(open());
	}

	static Criteria timing(Timing timing, Instant now) {
		if (timing == Timing.NO_DEADLINE) {
			return where(STATE).ne(TaskState.CANCELLED)
				.orOperator(where("role").is(TaskRole.COORDINATING), where(DUE_AT).is(null));
		}
		return every(Stream.of(where("role").is(TaskRole.LEAD).and(DUE_AT).ne(null), withDeadline(timing, now)));
	}

	private static Criteria withDeadline(Timing timing, Instant now) {
		return switch (timing) {
			case LATE -> where(STATE).is(TaskState.DONE).and("missed").is(true);
			case ON_TIME -> where(STATE).is(TaskState.DONE).and("missed").is(false);
			case OVERDUE -> new Criteria().orOperator(where(STATE).is(TaskState.SUBMITTED).and("missed").is(true),
					where(STATE).in(open()).and("pause").is(null).and(DUE_AT).lte(now));
			case DUE_SOON -> where(STATE).in(open()).and("pause").is(null).and(DUE_AT).gt(now).and(SOON_AT).lte(now);
			case IN_TIME -> new Criteria().orOperator(where(STATE).is(TaskState.SUBMITTED).and("missed").is(false),
					where(STATE).in(open()).and("pause").ne(null), notYetSoon(now));
			case NO_DEADLINE -> throw new IllegalArgumentException("Has no deadline");
		};
	}

	private static Criteria notYetSoon(Instant now) {
		return where(STATE).in(open())
			.and("pause")
			.is(null)
			.and(DUE_AT)
			.gt(now)
			.orOperator(where(SOON_AT).is(null), where(SOON_AT).gt(now));
	}

	private static Object[] open() {
		return new Object[] { TaskState.NOT_STARTED, TaskState.IN_PROGRESS };
	}

}
