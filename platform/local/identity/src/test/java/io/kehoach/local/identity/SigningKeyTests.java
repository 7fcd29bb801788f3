package io.kehoach.local.identity;

import java.nio.file.Path;

import com.nimbusds.jose.jwk.RSAKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SigningKeyTests {

	@Test
	void isTheSameAfterARestart(@TempDir Path folder) throws Exception {
		RSAKey first = SigningKey.load(folder.resolve("identity"));
		RSAKey second = SigningKey.load(folder.resolve("identity"));

		assertThat(second).isEqualTo(first);
		assertThat(second.getKeyID()).isNotBlank();
	}

	@Test
	void isAnotherInAnotherFolder(@TempDir Path folder) throws Exception {
		assertThat(SigningKey.load(folder.resolve("a"))).isNotEqualTo(SigningKey.load(folder.resolve("b")));
	}

}
