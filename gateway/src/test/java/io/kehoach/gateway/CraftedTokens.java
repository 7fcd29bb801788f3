package io.kehoach.gateway;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Set;
import java.util.function.Consumer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

/**
 * Tokens that somebody made to be let in: right in every claim, wrong in how they prove
 * it.
 */
final class CraftedTokens {

	private CraftedTokens() {
	}

	static String unsigned(FakeIdentity identity) {
		return new PlainJWT(claims(identity)).serialize();
	}

	static String confused(FakeIdentity identity) {
		return made(() -> signed(identity, JWSAlgorithm.HS256,
				new MACSigner(identity.key().toRSAPublicKey().getEncoded()), (header) -> header.keyID("k1")));
	}

	static String longerDigest(FakeIdentity identity) {
		return made(() -> signed(identity, JWSAlgorithm.RS512, new RSASSASigner(identity.key()),
				(header) -> header.keyID("k1")));
	}

	static String ofUnknownKey(FakeIdentity identity) {
		return made(() -> signed(identity, JWSAlgorithm.RS256, new RSASSASigner(identity.key()),
				(header) -> header.keyID("k9")));
	}

	static String critical(FakeIdentity identity) {
		return made(() -> signed(identity, JWSAlgorithm.RS256, new RSASSASigner(identity.key()),
				(header) -> header.keyID("k1").criticalParams(Set.of("unknown")).customParam("unknown", true)));
	}

	static String withItsOwnKey(FakeIdentity identity) {
		RSAKey stranger = stranger();
		return made(() -> signed(identity, JWSAlgorithm.RS256, new RSASSASigner(stranger),
				(header) -> header.keyID("k1").jwk(stranger.toPublicJWK())));
	}

	static String pointingToItsKey(FakeIdentity identity) {
		return made(() -> signed(identity, JWSAlgorithm.RS256, new RSASSASigner(stranger()),
				(header) -> header.keyID("k1").jwkURL(URI.create("http://localhost:1/keys"))));
	}

	static String changed(FakeIdentity identity) {
		String[] parts = identity.accessToken().split("\\.");
		String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("\"vp\"",
				"\"so\"");
		return parts[0] + "."
				+ Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8)) + "."
				+ parts[2];
	}

	static String swapped(FakeIdentity identity) {
		String token = identity.accessToken();
		String other = identity.accessToken();
		return token.substring(0, token.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));
	}

	private static JWTClaimsSet claims(FakeIdentity identity) {
		return new JWTClaimsSet.Builder().issuer(identity.issuer())
			.subject("u-1")
			.audience("kehoach")
			.expirationTime(Date.from(Instant.now().plusSeconds(600)))
			.build();
	}

	private static String signed(FakeIdentity identity, JWSAlgorithm algorithm, JWSSigner signer,
			Consumer<JWSHeader.Builder> change) throws JOSEException {
		JWSHeader.Builder header = new JWSHeader.Builder(algorithm);
		change.accept(header);
		SignedJWT jwt = new SignedJWT(header.build(), claims(identity));
		jwt.sign(signer);
		return jwt.serialize();
	}

	private static RSAKey stranger() {
		try {
			return new RSAKeyGenerator(2048).keyID("k1").generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String made(Token token) {
		try {
			return token.make();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private interface Token {

		String make() throws JOSEException;

	}

}
