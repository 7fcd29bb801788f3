package io.kehoach.gateway.access;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;

/**
 * Renews a session's token once, though a page makes several calls at the same moment: a
 * provider that rotates refresh tokens takes the second use of one for theft and ends the
 * session.
 */
@Component
class Renewals {

	private static final Duration BEFORE_END = Duration.ofSeconds(60);

	private static final int REMEMBERED = 4096;

	private final OAuth2AuthorizedClientManager manager;

	private final OAuth2AuthorizedClientRepository clients;

	private final Object[] locks = IntStream.range(0, 64).mapToObj((i) -> new Object()).toArray();

	private final Map<String, OAuth2AuthorizedClient> recent = new LinkedHashMap<>() {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, OAuth2AuthorizedClient> eldest) {
			return size() > REMEMBERED;
		}
	};

	Renewals(OAuth2AuthorizedClientManager manager, OAuth2AuthorizedClientRepository clients) {
		this.manager = manager;
		this.clients = clients;
	}

	/** A token that is good for the call, or null where the session has ended. */
	@Nullable String liveToken(OAuth2AuthenticationToken who, HttpServletRequest request, HttpServletResponse response) {
		OAuth2AuthorizedClient client = this.clients.loadAuthorizedClient(Registrations.ID, who, request);
		if (client == null || isGoodFor(client, BEFORE_END)) {
			return (client != null) ? client.getAccessToken().getTokenValue() : null;
		}
		String session = request.getSession().getId();
		synchronized (this.locks[Math.floorMod(session.hashCode(), this.locks.length)]) {
			OAuth2AuthorizedClient renewed = remembered(session);
			if (renewed == null || !isGoodFor(renewed, BEFORE_END)) {
				renewed = renew(client, who, request, response);
			}
			if (renewed == null) {
				return null;
			}
			remember(session, renewed);
			this.clients.saveAuthorizedClient(renewed, who, request, response);
			return renewed.getAccessToken().getTokenValue();
		}
	}

	private @Nullable OAuth2AuthorizedClient renew(OAuth2AuthorizedClient client, OAuth2AuthenticationToken who,
			HttpServletRequest request, HttpServletResponse response) {
		try {
			OAuth2AuthorizedClient renewed = this.manager.authorize(OAuth2AuthorizeRequest.withAuthorizedClient(client)
				.principal(who)
				.attribute(HttpServletRequest.class.getName(), request)
				.attribute(HttpServletResponse.class.getName(), response)
				.build());
			return (renewed != null && isGoodFor(renewed, Duration.ZERO)) ? renewed : null;
		}
		catch (ClientAuthorizationException ex) {
			if (OAuth2ErrorCodes.INVALID_GRANT.equals(ex.getError().getErrorCode())) {
				return null;
			}
			if (isGoodFor(client, Duration.ZERO)) {
				return client;
			}
			throw new IdentityUnavailable(ex);
		}
	}

	private @Nullable OAuth2AuthorizedClient remembered(String session) {
		synchronized (this.recent) {
			return this.recent.get(session);
		}
	}

	private void remember(String session, OAuth2AuthorizedClient client) {
		synchronized (this.recent) {
			this.recent.put(session, client);
		}
	}

	private static boolean isGoodFor(OAuth2AuthorizedClient client, Duration rest) {
		OAuth2AccessToken token = client.getAccessToken();
		Instant end = token.getExpiresAt();
		return end == null || Instant.now().plus(rest).isBefore(end);
	}

}
