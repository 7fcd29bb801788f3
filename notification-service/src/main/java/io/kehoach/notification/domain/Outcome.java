package io.kehoach.notification.domain;

/**
 * How an attempt to hand a mail to the server ended.
 */
public sealed interface Outcome {

	String reply();

	/** 250 after the final dot. */
	record Accepted(String reply) implements Outcome {
	}

	/** 5xx: never again by itself. */
	record Refused(String reply) implements Outcome {
	}

	/**
	 * 4xx, or silence before the content had been handed over: certainly not accepted.
	 */
	record NotNow(String reply) implements Outcome {
	}

	/** Silence after the final dot: it may have been accepted. */
	record Unsure(String reply) implements Outcome {
	}

	/** The server could not be talked to at all; this says nothing about the mail. */
	record ServerDown(String reply) implements Outcome {
	}

}
