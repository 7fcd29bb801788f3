package io.kehoach.plan.mongo;

import java.util.List;
import java.util.Optional;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.outbox.AggregateCollection;
import io.kehoach.chassis.outbox.Aggregates;
import io.kehoach.chassis.outbox.Changed;
import io.kehoach.chassis.outbox.OutgoingEvent;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.plan.application.DirectoryEvents;
import io.kehoach.plan.application.WorkingYears;
import io.kehoach.plan.domain.directory.DirectoryEvent.WorkingDaysChanged;
import io.kehoach.plan.domain.directory.WorkingYear;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

import static org.springframework.data.mongodb.core.query.Criteria.where;

@Repository
class MongoWorkingYears implements WorkingYears {

	private final AggregateCollection<WorkingYear> years;

	private final DirectoryEvents events;

	MongoWorkingYears(Aggregates aggregates, DirectoryEvents events) {
		this.years = aggregates.of("working-years", WorkingYear.class, "unit-events");
		this.events = events;
	}

	@Override
	public Optional<Stored<WorkingYear>> find(int year) {
		return years.find(byYear(year));
	}

	@Override
	public Stored<WorkingYear> add(WorkingYear year, Actor actor) {
		return years.insert(id(year.year()), year, raised(year, actor));
	}

	@Override
	public Stored<WorkingYear> change(long revision, WorkingYear year, Actor actor) {
		return years.change(byYear(year.year()), revision, (before) -> new Changed<>(year, raised(year, actor)));
	}

	private List<OutgoingEvent> raised(WorkingYear year, Actor actor) {
		return List.of(events.of(new WorkingDaysChanged(year), actor));
	}

	private static Query byYear(int year) {
		return new Query(where("_id").is(id(year)));
	}

	private static String id(int year) {
		return "working-days:" + year;
	}

}
