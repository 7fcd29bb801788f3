package io.kehoach.local.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;

/**
 * The key that signs tokens. It is kept on disk (PKCS#8), so that a token outlives a
 * restart of its issuer.
 */
final class SigningKey {

	private SigningKey() {
	}

	static RSAKey load(Path folder) throws IOException, GeneralSecurityException, JOSEException {
		Path file = folder.resolve("signing-key.p8");
		if (!Files.exists(file)) {
			create(file);
		}
		KeyPair pair = read(file);
		return new RSAKey.Builder((RSAPublicKey) pair.getPublic()).privateKey(pair.getPrivate())
			.keyUse(KeyUse.SIGNATURE)
			.algorithm(JWSAlgorithm.RS256)
			.keyIDFromThumbprint()
			.build();
	}

	private static void create(Path file) throws IOException, GeneralSecurityException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
		generator.initialize(2048);
		Files.createDirectories(file.toAbsolutePath().getParent());
		Path part = file.resolveSibling("signing-key.part");
		Files.write(part, generator.generateKeyPair().getPrivate().getEncoded());
		Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
	}

	private static KeyPair read(Path file) throws IOException, GeneralSecurityException {
		KeyFactory factory = KeyFactory.getInstance("RSA");
		RSAPrivateCrtKey key = (RSAPrivateCrtKey) factory
			.generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(file)));
		return new KeyPair(factory.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())),
				key);
	}

}
