package io.kehoach.gateway.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Checks access tokens: signature by the provider's keys with RS256 only, issuer,
 * audience, expiry. Every check is spelled out because the defaults leave audience and
 * algorithm open.
 */
@Component
class AccessTokens implements JwtDecoder {

	private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

	private final Registrations registrations;

	private final String issuer;

	private final String audience;

	private final CheckedTokens checked;

	private volatile @Nullable JwtDecoder ready;

	AccessTokens(Registrations registrations, @Value("${kehoach.identity.issuer}") String issuer,
			@Value("${kehoach.identity.audience}") String audience) {
		this.checked = new CheckedTokens(InstantSource.system());
		this.registrations = registrations;
		this.issuer = issuer;
		this.audience = audience;
	}

	@Override
	public Jwt decode(String token) {
		try {
			return this.checked.get(token, (unknown) -> decoder().decode(unknown));
		}
		catch (BadJwtException ex) {
			throw ex;
		}
		catch (JwtException ex) {
			throw new IdentityUnavailable(ex);
		}
	}

	private JwtDecoder decoder() {
		JwtDecoder known = this.ready;
		if (known == null) {
			known = build();
			this.ready = known;
		}
		return known;
	}

	private JwtDecoder build() {
		String keys = Objects.requireNonNull(this.registrations.gateway().getProviderDetails().getJwkSetUri(),
				"discovery names no keys");
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys).jwsAlgorithm(SignatureAlgorithm.RS256).build();
		decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(expiring(), new JwtTimestampValidator(CLOCK_SKEW),
				new JwtIssuerValidator(this.issuer), forThisSystem()));
		return decoder;
	}

	private JwtClaimValidator<List<String>> forThisSystem() {
		return new JwtClaimValidator<>(JwtClaimNames.AUD,
				(audiences) -> audiences != null && audiences.contains(this.audience));
	}

	/** A token without an end would be good for ever. */
	private static JwtClaimValidator<Object> expiring() {
		return new JwtClaimValidator<>(JwtClaimNames.EXP, (expiry) -> expiry != null);
	}

}
