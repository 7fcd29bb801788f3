package io.kehoach.gateway.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Tokens that were found good a moment ago. A client sends the same one for minutes, and
 * checking its signature is a good part of what a call costs here. Only whole tokens that
 * passed every check are kept, never past their expiry, and for so short a time that a
 * key the provider has withdrawn counts no longer than in the key cache.
 */
final class CheckedTokens {

	static final Duration KEPT = Duration.ofMinutes(1);

	static final int MOST = 2000;

	private final Map<String, Checked> known = new ConcurrentHashMap<>();

	private final InstantSource clock;

	CheckedTokens(InstantSource clock) {
		this.clock = clock;
	}

	/**
	 * @param check throws for a token that is not good, and nothing is kept
	 */
	Jwt get(String token, Function<String, Jwt> check) {
		Instant now = this.clock.instant();
		Checked before = this.known.get(token);
		if (before != null && now.isBefore(before.until())) {
			return before.jwt();
		}
		Jwt jwt = check.apply(token);
		if (this.known.size() >= MOST) {
			this.known.clear();
		}
		this.known.put(token, new Checked(jwt, earlier(now.plus(KEPT), jwt.getExpiresAt())));
		return jwt;
	}

	private static Instant earlier(Instant end, @Nullable Instant expiry) {
		return (expiry != null && expiry.isBefore(end)) ? expiry : end;
	}

	private record Checked(Jwt jwt, Instant until) {
	}

}
