package io.kehoach.bench.webflux;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/**
 * Remembers good tokens for a minute, as the real gateway does.
 */
final class CheckedTokens implements ReactiveJwtDecoder {

	private static final Duration KEPT = Duration.ofMinutes(1);

	private final Map<String, Checked> known = new ConcurrentHashMap<>();

	private final ReactiveJwtDecoder decoder;

	CheckedTokens(ReactiveJwtDecoder decoder) {
		this.decoder = decoder;
	}

	@Override
	public Mono<Jwt> decode(String token) {
		Checked before = this.known.get(token);
		if (before != null && Instant.now().isBefore(before.until())) {
			return Mono.just(before.jwt());
		}
		return this.decoder.decode(token)
			.doOnNext((jwt) -> this.known.put(token, new Checked(jwt, Instant.now().plus(KEPT))));
	}

	private record Checked(Jwt jwt, Instant until) {
	}

}
