package io.kehoach.plan.application;

import java.util.List;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.outbox.OutgoingEvent;
import io.kehoach.plan.domain.DistributionEntry;
import io.kehoach.plan.domain.PlanChange;

/** What a plan's change is to the outside. */
public interface PlanEvents {

	List<OutgoingEvent> of(PlanChange change, Actor actor);

	/** A recipient has acknowledged its copy. */
	OutgoingEvent acknowledged(DistributionEntry entry, Actor actor);

}
