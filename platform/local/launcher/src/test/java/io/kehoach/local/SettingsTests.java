package io.kehoach.local;

import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsTests {

	@Test
	void takeABlankPropertyForAnAbsentOne() {
		Properties properties = new Properties();
		for (String name : new String[] { "clock", "kehoach.data", "kehoach.skip-seed", "kehoach.supervise",
				"kehoach.aot", "kehoach.jvm-options", "kehoach.only" }) {
			properties.setProperty(name, "");
		}

		Settings settings = Settings.of(properties, Map.of("MONGODB_URI", " "));

		assertThat(settings).isEqualTo(new Settings(settings.root(), settings.root().resolve(".kehoach"),
				settings.ports(), settings.clock(), true, false, true, settings.jvmOptions(), Set.of(), Map.of()));
		assertThat(settings.clock()).isEmpty();
		assertThat(settings.jvmOptions()).isEmpty();
	}

	@Test
	void readTheBusinessClockInAnyZone() {
		Properties properties = new Properties();
		properties.setProperty("clock", "2023-01-16T08:00:00+07:00");
		properties.setProperty("kehoach.aot", "false");
		properties.setProperty("kehoach.skip-seed", "true");

		Settings settings = Settings.of(properties, Map.of());

		assertThat(settings.clock()).contains(Instant.parse("2023-01-16T01:00:00Z"));
		assertThat(settings.aot()).isFalse();
		assertThat(settings.seed()).isFalse();
	}

}
