package io.kehoach.chassis.access;

import java.util.List;

import io.kehoach.chassis.fixtures.TestClock;
import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

import static org.assertj.core.api.Assertions.assertThat;

class StandingRolesTest {

	private final TestClock clock = new TestClock();

	private final StandingRoles roles = new StandingRoles(this.clock);

	@Test
	void anInspectorsRoleCountsToTheEndOfItsLastDayInTheBodysZone() {
		JwtAuthenticationToken inspector = token("2023-06-30", "inspector");
		this.clock.set("2023-06-30T23:59:59+07:00");
		assertThat(this.roles.of(inspector)).containsExactly("inspector");
		this.clock.set("2023-07-01T00:00:00+07:00");
		assertThat(this.roles.of(inspector)).isEmpty();
	}

	@Test
	void withoutADayOrWithOneNobodyCanReadItCountsForNothing() {
		assertThat(this.roles.of(token(null, "inspector"))).isEmpty();
		assertThat(this.roles.of(token("next week", "inspector"))).isEmpty();
		assertThat(this.roles.of(null)).isEmpty();
	}

	@Test
	void otherRolesHaveNoEnd() {
		assertThat(this.roles.of(token(null, "office", "inspector"))).containsExactly("office");
		assertThat(this.roles.of(token("2020-01-01", "unit"))).containsExactly("unit");
	}

	private static JwtAuthenticationToken token(String until, String... roles) {
		Jwt.Builder jwt = Jwt.withTokenValue("t").header("alg", "none").subject("s").claim("roles", List.of(roles));
		return new JwtAuthenticationToken(((until != null) ? jwt.claim("access_until", until) : jwt).build());
	}

}
