package io.kehoach.report.application;

import io.kehoach.chassis.access.Actor;
import io.kehoach.chassis.outbox.OutgoingEvent;
import io.kehoach.report.domain.EvidencePack;

/**
 * Facts about evidence packs in their wire form.
 */
public interface PackFacts {

	OutgoingEvent requested(String id, EvidencePack pack, Actor actor);

	OutgoingEvent ready(BuiltPart part);

	OutgoingEvent failed(FailedPart part);

}
