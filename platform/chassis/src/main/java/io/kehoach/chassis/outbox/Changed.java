package io.kehoach.chassis.outbox;

import java.util.List;

/**
 * The outcome of a command on an aggregate: its next state and the facts to publish with
 * it.
 */
public record Changed<S>(S state, List<OutgoingEvent> events) {

	public Changed {
		events = List.copyOf(events);
	}

	/** A change nobody else needs to hear of, such as editing a draft. */
	public static <S> Changed<S> quietly(S state) {
		return new Changed<>(state, List.of());
	}

}
