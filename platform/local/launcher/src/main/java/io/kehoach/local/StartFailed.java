package io.kehoach.local;

import org.jspecify.annotations.Nullable;

/**
 * The system cannot run as asked; the message says why and what to change.
 */
final class StartFailed extends RuntimeException {

	private final String message;

	StartFailed(String message) {
		this(message, null);
	}

	StartFailed(String message, @Nullable Throwable cause) {
		super(message, cause);
		this.message = message;
	}

	@Override
	public String getMessage() {
		return this.message;
	}

}
