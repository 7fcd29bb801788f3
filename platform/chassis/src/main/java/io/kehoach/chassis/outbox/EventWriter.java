package io.kehoach.chassis.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.kehoach.chassis.events.EventJson;
import io.kehoach.chassis.time.BusinessClock;
import io.kehoach.chassis.time.SystemClock;
import org.jspecify.annotations.Nullable;

/**
 * Gives raised events their sequence, time, trace and wire form. The time of a fact is
 * the business clock's.
 */
final class EventWriter {

	private final BusinessClock business;

	private final SystemClock system;

	private final TraceParent trace;

	EventWriter(BusinessClock business, SystemClock system, TraceParent trace) {
		this.business = business;
		this.system = system;
		this.trace = trace;
	}

	Instant now() {
		return this.system.instant();
	}

	List<WaitingEvent> write(List<OutgoingEvent> raised, long lastSeq) {
		List<WaitingEvent> waiting = new ArrayList<>(raised.size());
		@Nullable String traceparent = this.trace.current();
		for (OutgoingEvent event : raised) {
			waiting.add(new WaitingEvent(lastSeq + waiting.size() + 1, event.type(), event.schemaVersion(),
					this.business.instant(), traceparent, EventJson.write(event.payload())));
		}
		return waiting;
	}

}
