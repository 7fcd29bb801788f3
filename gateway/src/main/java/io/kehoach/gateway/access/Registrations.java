package io.kehoach.gateway.access;

import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/**
 * The gateway's own registration at the identity provider, read from the provider when it
 * is first needed: the gateway starts and serves while the provider is down.
 */
@Component
class Registrations implements ClientRegistrationRepository, Iterable<ClientRegistration> {

	static final String ID = "kehoach";

	private final String issuer;

	private final String secret;

	private volatile @Nullable ClientRegistration found;

	Registrations(@Value("${kehoach.identity.issuer}") String issuer,
			@Value("${kehoach.identity.client-secret}") String secret) {
		this.issuer = issuer;
		this.secret = secret;
	}

	@Override
	public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
		return ID.equals(registrationId) ? gateway() : null;
	}

	/**
	 * The registration; {@link IdentityUnavailable} while the provider does not answer.
	 */
	ClientRegistration gateway() {
		ClientRegistration known = this.found;
		if (known == null) {
			known = discover();
			this.found = known;
		}
		return known;
	}

	/**
	 * Nothing to enumerate before the provider has been asked; sign-in starts from the
	 * web client's own button.
	 */
	@Override
	public Iterator<ClientRegistration> iterator() {
		ClientRegistration known = this.found;
		return ((known != null) ? List.of(known) : List.<ClientRegistration>of()).iterator();
	}

	private ClientRegistration discover() {
		try {
			return ClientRegistrations.fromIssuerLocation(this.issuer)
				.registrationId(ID)
				.clientId("gateway")
				.clientSecret(this.secret)
				.scope("openid", "profile")
				.clientSettings(ClientSettings.builder().requireProofKey(true).build())
				.build();
		}
		catch (RuntimeException ex) {
			throw new IdentityUnavailable(ex);
		}
	}

}
