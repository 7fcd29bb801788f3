package io.kehoach.chassis.access;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.kehoach.chassis.time.BusinessClock;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * The roles that a token's bearer may act in today. A role given to outsiders counts to
 * the end of the day that the token's claim {@code access_until} names, and for nothing
 * without that claim: nobody has to remember to take it away.
 */
final class StandingRoles {

	private static final String UNTIL = "access_until";

	private static final Set<String> LIMITED = Set.of("inspector");

	private final BusinessClock clock;

	StandingRoles(BusinessClock clock) {
		this.clock = clock;
	}

	Set<String> of(@Nullable Authentication authentication) {
		return (authentication instanceof JwtAuthenticationToken token) ? of(token.getToken()) : Set.of();
	}

	private Set<String> of(Jwt token) {
		List<String> roles = token.getClaimAsStringList("roles");
		if (roles == null) {
			return Set.of();
		}
		boolean standing = standing(token.getClaimAsString(UNTIL));
		return roles.stream()
			.filter((role) -> standing || !LIMITED.contains(role))
			.collect(Collectors.toUnmodifiableSet());
	}

	private boolean standing(@Nullable String until) {
		if (until == null) {
			return false;
		}
		try {
			LocalDate today = this.clock.instant().atZone(this.clock.zone()).toLocalDate();
			return !LocalDate.parse(until).isBefore(today);
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

}
