package io.kehoach.plan.application;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.outbox.OutgoingEvent;
import io.kehoach.plan.domain.directory.DirectoryEvent;

/** What a change of the directory is to the outside. */
public interface DirectoryEvents {

	OutgoingEvent of(DirectoryEvent event, Actor actor);

}
