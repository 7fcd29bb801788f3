package io.kehoach.gateway.access;

import java.util.Enumeration;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/**
 * The token of a call that names exactly one: with two, the gateway might check the one
 * and a service believe the other. Neither forms nor queries may carry a token. What form
 * a token has is for the check to say.
 */
final class OneBearer implements BearerTokenResolver {

	private static final int SCHEME = "Bearer ".length();

	@Override
	public @Nullable String resolve(HttpServletRequest request) {
		if (!SecurityConfiguration.WITH_BEARER.matches(request)) {
			return null;
		}
		Enumeration<String> named = request.getHeaders(HttpHeaders.AUTHORIZATION);
		String token = named.nextElement().substring(SCHEME).strip();
		if (token.isEmpty() || named.hasMoreElements()) {
			throw new InvalidBearerTokenException("Not exactly one token");
		}
		return token;
	}

}
