package io.kehoach.plan.application;

import java.util.Optional;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.outbox.Stored;
import io.kehoach.plan.domain.directory.WorkingYear;

/** Working days by year; they are everybody's. */
public interface WorkingYears {

	Optional<Stored<WorkingYear>> find(int year);

	Stored<WorkingYear> add(WorkingYear year, Actor actor);

	Stored<WorkingYear> change(long revision, WorkingYear year, Actor actor);

}
