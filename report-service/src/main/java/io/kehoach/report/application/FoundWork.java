package io.kehoach.report.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

import io.kehoach.chassis.outbox.Stored;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.report.domain.Report;
import org.jspecify.annotations.Nullable;

/**
 * What was found for "my work". Rows are made at the end, when all the units' names are
 * asked for at once.
 */
public final class FoundWork {

	private static final Comparator<WorkRow> BY_DEADLINE = Comparator.comparing(WorkRow::dueAt,
			Comparator.nullsLast(Comparator.naturalOrder()));

	/** Where a row stands for the person who reads it. */
	public enum Place {

		OVERDUE, SOON, RETURNED, WAITING, LATER, NOWHERE

	}

	private record Placed(Place place, Function<WorkRows, WorkRow> row) {
	}

	private final List<Placed> placed = new ArrayList<>();

	private final Map<Place, Long> beyond = new EnumMap<>(Place.class);

	private final TreeSet<String> unitIds = new TreeSet<>();

	void task(Place place, TaskPicture task, String action) {
		add(place, task.unitId(), (rows) -> rows.of(task, action));
	}

	void report(Place place, Stored<Report> report, String action) {
		add(place, report.state().unitId(), (rows) -> rows.of(report, action));
	}

	void plan(Place place, PlanPicture plan, String action) {
		add(place, plan.bodyId(), (rows) -> rows.of(plan, action));
	}

	void obstacle(Place place, ObstaclePicture obstacle, String action) {
		add(place, obstacle.unitId(), (rows) -> rows.of(obstacle, action));
	}

	public void duty(Place place, Duty duty) {
		add(place, duty.unitId(), (rows) -> rows.of(duty));
	}

	/** More of the same that is counted but not shown. */
	void beyond(Place place, Waiting<?> waiting) {
		this.beyond.merge(place, waiting.beyond(), Long::sum);
	}

	private void add(Place place, @Nullable String unitId, Function<WorkRows, WorkRow> row) {
		if (place == Place.NOWHERE) {
			return;
		}
		if (unitId != null) {
			this.unitIds.add(unitId);
		}
		this.placed.add(new Placed(place, row));
	}

	WorkList list(Units units, BusinessClock clock) {
		Map<String, String> names = units.names(this.unitIds);
		WorkRows rows = new WorkRows(clock, names);
		return new WorkList(part(Place.OVERDUE, rows), part(Place.SOON, rows), part(Place.RETURNED, rows),
				part(Place.WAITING, rows), next(rows));
	}

	private Waiting<WorkRow> part(Place place, WorkRows rows) {
		List<WorkRow> found = at(place, rows);
		return new Waiting<>(found.stream().limit(MyWork.SHOWN).toList(),
				found.size() + this.beyond.getOrDefault(place, 0L));
	}

	private List<WorkRow> at(Place place, WorkRows rows) {
		return this.placed.stream()
			.filter((it) -> it.place == place)
			.map((it) -> it.row.apply(rows))
			.sorted(BY_DEADLINE)
			.toList();
	}

	private @Nullable WorkRow next(WorkRows rows) {
		return at(Place.LATER, rows).stream().filter((row) -> row.dueAt() != null).findFirst().orElse(null);
	}

}
