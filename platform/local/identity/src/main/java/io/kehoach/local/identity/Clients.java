package io.kehoach.local.identity;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/**
 * The gateway, through which people sign in, and one client per script. Nobody else is
 * registered, ever.
 */
@Component
class Clients implements RegisteredClientRepository {

	private static final Duration SCRIPT_TOKEN = Duration.ofHours(1);

	private final People people;

	private final RegisteredClient gateway;

	private final String scriptSecret;

	Clients(IdentitySettings settings, People people, PasswordEncoder encoder) {
		this.people = people;
		this.gateway = gateway(settings, encoder.encode(settings.gatewaySecret()));
		this.scriptSecret = encoder.encode(settings.scriptSecret());
	}

	@Override
	public void save(RegisteredClient client) {
		throw new UnsupportedOperationException("Clients are configuration");
	}

	@Override
	public @Nullable RegisteredClient findById(String id) {
		return findByClientId(id);
	}

	@Override
	public @Nullable RegisteredClient findByClientId(String clientId) {
		if (clientId.equals(this.gateway.getClientId())) {
			return this.gateway;
		}
		return this.people.hasScript(clientId) ? script(clientId) : null;
	}

	private static RegisteredClient gateway(IdentitySettings settings, String secret) {
		return client("gateway", secret).authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
			.redirectUri(settings.gatewayUrl() + "/login/oauth2/code/kehoach")
			.postLogoutRedirectUri(settings.gatewayUrl() + "/")
			.scope(OidcScopes.OPENID)
			.scope(OidcScopes.PROFILE)
			.scope(OidcScopes.EMAIL)
			.clientSettings(ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build())
			.tokenSettings(TokenSettings.builder()
				.accessTokenTimeToLive(Duration.ofMinutes(10))
				.refreshTokenTimeToLive(Duration.ofHours(12))
				// Two gateway instances may renew the same session at once; a rotated
				// token would sign one of them out.
				.reuseRefreshTokens(true)
				.build())
			.build();
	}

	private RegisteredClient script(String clientId) {
		return client(clientId, this.scriptSecret).authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.tokenSettings(TokenSettings.builder().accessTokenTimeToLive(SCRIPT_TOKEN).build())
			.build();
	}

	private static RegisteredClient.Builder client(String clientId, String secret) {
		return RegisteredClient.withId(clientId)
			.clientId(clientId)
			.clientSecret(secret)
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
	}

}
