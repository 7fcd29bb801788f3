package io.kehoach.task.application;

import io.kehoach.chassis.outbox.OutgoingEvent;
import io.kehoach.task.domain.ObstacleEvent;
import io.kehoach.task.domain.TaskEvent;

/**
 * Puts facts into the form in which others read them. It is stored with the state in that
 * form.
 */
public interface Announcements {

	OutgoingEvent of(TaskEvent event);

	OutgoingEvent of(ObstacleEvent event);

}
