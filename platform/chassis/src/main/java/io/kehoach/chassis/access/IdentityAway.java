package io.kehoach.chassis.access;

import java.io.IOException;
import java.time.Duration;

import io.kehoach.chassis.web.Problem;
import io.kehoach.chassis.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A token that cannot be checked now may well be good: while the identity provider is
 * away the caller is asked to come again, and not to sign in again.
 */
final class IdentityAway extends OncePerRequestFilter {

	private static final Duration SOON = Duration.ofSeconds(5);

	private final ProblemWriter problems;

	IdentityAway(ProblemWriter problems) {
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (AuthenticationServiceException | JwtDecoderInitializationException ex) {
			this.logger.warn("The identity provider does not answer: " + ex);
			this.problems.write(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "identity-unavailable").retryAfter(SOON),
					request, response);
		}
	}

}
