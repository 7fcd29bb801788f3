package io.kehoach.plan.application;

import io.kehoach.chassis.outbox.OutgoingEvent;

/**
 * The fact that a part of an evidence pack is there, in its wire form.
 */
public interface PackFacts {

	OutgoingEvent ready(BuiltPart part);

	OutgoingEvent failed(FailedPart part);

}
