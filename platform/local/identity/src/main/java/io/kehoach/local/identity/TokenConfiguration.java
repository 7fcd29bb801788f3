package io.kehoach.local.identity;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Objects;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * What stands in a token, and who signs it.
 */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

	/** Every service checks that a token was meant for Kehoach. */
	private static final String AUDIENCE = "kehoach";

	@Bean
	AuthorizationServerSettings authorizationServerSettings(IdentitySettings settings) {
		return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
	}

	@Bean
	JWKSource<SecurityContext> signingKeys(IdentitySettings settings)
			throws IOException, GeneralSecurityException, JOSEException {
		return new ImmutableJWKSet<>(new JWKSet(SigningKey.load(settings.data())));
	}

	@Bean
	OAuth2TokenCustomizer<JwtEncodingContext> claims(People people) {
		return (context) -> {
			if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
				context.getClaims().audience(List.of(AUDIENCE));
			}
			Authentication principal = Objects.requireNonNull(context.getPrincipal());
			people.find(principal.getName())
				.ifPresent((person) -> context.getClaims().claims((claims) -> claims.putAll(person.claims())));
		};
	}

	/**
	 * The weakest strength: the secrets of local mode are printed in the README, and
	 * every script's token checks one.
	 */
	@Bean
	PasswordEncoder passwordEncoder() {
		return new BCryptPasswordEncoder(4);
	}

}
