package io.kehoach.gateway.access;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.csrf.DeferredCsrfToken;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells the page who is signed in; the token itself stays here.
 */
@RestController
class SessionController {

	/**
	 * The page asks whether somebody is signed in; that nobody is, is an answer and no
	 * refusal.
	 */
	static final RequestMatcher MAYBE = (request) -> request.getRequestURI().equals("/api/session")
			&& "maybe".equals(request.getQueryString());

	private final AccessTokens tokens;

	SessionController(AccessTokens tokens) {
		this.tokens = tokens;
	}

	@GetMapping("/api/session")
	ResponseEntity<Session> session(
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
			HttpServletRequest request) {
		return (authorization != null && SecurityConfiguration.WITH_BEARER.matches(request))
				? ResponseEntity.ok(signedIn(authorization, request)) : ResponseEntity.noContent().build();
	}

	private Session signedIn(String authorization, HttpServletRequest request) {
		Jwt token = this.tokens.decode(authorization.substring("Bearer ".length()));
		List<String> roles = token.getClaimAsStringList("roles");
		return new Session(token.getSubject(), token.getClaimAsString("name"), token.getClaimAsString("unit"),
				(roles != null) ? roles : List.of(), csrf(request));
	}

	/**
	 * The value that header X-XSRF-TOKEN repeats on every change; API clients need none.
	 */
	private static @Nullable String csrf(HttpServletRequest request) {
		Object token = request.getAttribute(DeferredCsrfToken.class.getName());
		return (token instanceof DeferredCsrfToken deferred) ? deferred.get().getToken() : null;
	}

	/** Who is signed in, as the token says. */
	record Session(@Nullable String subject, @Nullable String name, @Nullable String unit, List<String> roles,
			@Nullable String csrf) {
	}

}
