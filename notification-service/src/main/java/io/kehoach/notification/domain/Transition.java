package io.kehoach.notification.domain;

import java.util.List;

/**
 * A notification's next state and what is to be published with it.
 */
public record Transition(Notification next, List<Fact> facts) {

	static Transition quietly(Notification next) {
		return new Transition(next, List.of());
	}

	static Transition with(Notification next, Fact fact) {
		return new Transition(next, List.of(fact));
	}

}
