package io.kehoach.gateway.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CheckedTokensTest {

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));

	private final List<String> checked = new ArrayList<>();

	private final CheckedTokens tokens = new CheckedTokens(this.now::get);

	@Test
	void tokenIsCheckedOnceForManyCalls() {
		Jwt first = get("a", Duration.ofHours(1));
		assertThat(get("a", Duration.ofHours(1))).isSameAs(first);
		assertThat(this.checked).containsExactly("a");
	}

	@Test
	void tokenIsCheckedAgainAfterAMinute() {
		get("a", Duration.ofHours(1));
		pass(CheckedTokens.KEPT);
		get("a", Duration.ofHours(1));
		assertThat(this.checked).containsExactly("a", "a");
	}

	@Test
	void expiredTokenIsNeverTakenFromMemory() {
		get("a", Duration.ofSeconds(10));
		pass(Duration.ofSeconds(10));
		get("a", Duration.ofSeconds(10));
		assertThat(this.checked).containsExactly("a", "a");
	}

	@Test
	void refusedTokenIsRefusedEachTime() {
		for (int time = 0; time < 2; time++) {
			assertThatThrownBy(() -> this.tokens.get("a", (token) -> {
				this.checked.add(token);
				throw new BadJwtException("no");
			})).isInstanceOf(BadJwtException.class);
		}
		assertThat(this.checked).containsExactly("a", "a");
	}

	@Test
	void manyTokensDoNotFillTheMemory() {
		for (int number = 0; number <= CheckedTokens.MOST; number++) {
			get("t" + number, Duration.ofHours(1));
		}
		get("t0", Duration.ofHours(1));
		assertThat(this.checked).filteredOn("t0"::equals).hasSize(2);
	}

	private Jwt get(String token, Duration life) {
		return this.tokens.get(token, (unknown) -> {
			this.checked.add(unknown);
			return Jwt.withTokenValue(unknown)
				.header("alg", "RS256")
				.claim("sub", "u-1")
				.expiresAt(this.now.get().plus(life))
				.build();
		});
	}

	private void pass(Duration time) {
		this.now.updateAndGet((instant) -> instant.plus(time));
	}

}
