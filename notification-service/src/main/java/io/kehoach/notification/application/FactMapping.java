package io.kehoach.notification.application;

import java.util.List;

import io.kehoach.chassis.outbox.OutgoingEvent;
import io.kehoach.notification.domain.Fact;
import io.kehoach.notification.domain.Notification;

/**
 * Turns facts into events at the moment they are stored.
 */
public interface FactMapping {

	List<OutgoingEvent> events(String id, Notification state, List<Fact> facts);

}
