package io.kehoach.notification.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The mail side of a notification: who told whom, how often it was tried, what the server
 * answered.
 *
 * @param token whose attempt counts while SENDING
 * @param resends how often a person asked to send it again
 * @param maybeTwice an attempt ended without an answer, so that a second copy may exist
 */
public record Delivery(int attempts, int resends, boolean maybeTwice, @Nullable String token, @Nullable String address,
		@Nullable String name, @Nullable String domain, @Nullable String language, @Nullable Integer templateVersion,
		@Nullable String reply, @Nullable Instant sentAt, @Nullable Instant endedAt) {

	public static final Delivery NONE = new Delivery(0, 0, false, null, null, null, null, null, null, null, null, null);

	Delivery claimed(String newToken, Recipient to, int version, Instant now) {
		return new Delivery(this.attempts + 1, this.resends, this.maybeTwice || this.token != null, newToken,
				to.address(), to.name(), to.domain(), to.language(), version, this.reply,
				(this.sentAt == null) ? now : this.sentAt, null);
	}

	Delivery answered(@Nullable String answer, boolean unsure, @Nullable Instant ended) {
		return new Delivery(this.attempts, this.resends, this.maybeTwice || unsure, null, this.address, this.name,
				this.domain, this.language, this.templateVersion, answer, this.sentAt, ended);
	}

	/** The attempt never reached the server, so it does not count. */
	Delivery uncounted(String why) {
		Delivery answered = answered(why, false, null);
		return new Delivery(this.attempts - 1, this.resends, answered.maybeTwice, null, this.address, this.name,
				this.domain, this.language, this.templateVersion, why, this.sentAt, null);
	}

	Delivery again() {
		return new Delivery(0, this.resends + 1, false, null, null, null, null, null, null, null, null, null);
	}

}
