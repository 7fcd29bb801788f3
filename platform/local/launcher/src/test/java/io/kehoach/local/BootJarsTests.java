package io.kehoach.local;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BootJarsTests {

	@Test
	void sayWhichModuleIsNotBuiltYet(@TempDir Path root) {
		BootJars programs = new BootJars(root, root.resolve("programs"));

		assertThatThrownBy(() -> programs.of(Fakes.part("plan-service", Stage.SERVICES, 1)))
			.isInstanceOf(StartFailed.class)
			.hasMessageContaining("plan-service")
			.hasMessageContaining("mvn package");
	}

}
