package io.kehoach.gateway.access;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

import io.kehoach.gateway.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the access token of the browser's session on calls to the services, renewed where
 * it is about to end. The token never reaches the page.
 */
@Component
class SessionTokens extends OncePerRequestFilter {

	private final Renewals renewals;

	private final Problems problems;

	SessionTokens(Renewals renewals, Problems problems) {
		this.renewals = renewals;
		this.problems = problems;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().startsWith("/api/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		if (!(who instanceof OAuth2AuthenticationToken signedIn)) {
			chain.doFilter(request, response);
			return;
		}
		String token = this.renewals.liveToken(signedIn, request, response);
		if (token == null) {
			end(request);
			this.problems.write(request, response, HttpStatus.UNAUTHORIZED, "session-ended");
			return;
		}
		chain.doFilter(new WithBearer(request, token), response);
	}

	private static void end(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
		SecurityContextHolder.clearContext();
	}

	private static final class WithBearer extends HttpServletRequestWrapper {

		private final String authorization;

		WithBearer(HttpServletRequest request, String token) {
			super(request);
			this.authorization = "Bearer " + token;
		}

		@Override
		public @Nullable String getHeader(String name) {
			return HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name) ? this.authorization : super.getHeader(name);
		}

		@Override
		public Enumeration<String> getHeaders(String name) {
			return HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name)
					? Collections.enumeration(List.of(this.authorization)) : super.getHeaders(name);
		}

		@Override
		public Enumeration<String> getHeaderNames() {
			List<String> names = Collections.list(super.getHeaderNames());
			names.removeIf(HttpHeaders.AUTHORIZATION::equalsIgnoreCase);
			names.add(HttpHeaders.AUTHORIZATION);
			return Collections.enumeration(names);
		}

	}

}
