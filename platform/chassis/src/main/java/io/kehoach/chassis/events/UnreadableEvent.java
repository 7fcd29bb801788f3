package io.kehoach.chassis.events;

import org.jspecify.annotations.Nullable;

/**
 * A record that no retry can mend: bad bytes, missing headers, an unknown version.
 */
public class UnreadableEvent extends RuntimeException {

	public UnreadableEvent(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
