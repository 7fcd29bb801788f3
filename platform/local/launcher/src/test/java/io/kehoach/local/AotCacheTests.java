package io.kehoach.local;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class AotCacheTests {

	@TempDir
	private Path home;

	@Test
	void isRecordedByTheFirstRunAndUsedByTheSecond() throws Exception {
		AotCache first = new AotCache(this.home, true);
		Path written = output(first);
		Files.writeString(written, "cache");
		first.stopped(0);

		AotCache second = new AotCache(this.home, true);
		assertThat(second.recording()).isFalse();
		assertThat(second.options()).first().asString().startsWith("-XX:AOTCache=").doesNotContain(".part");
	}

	@Test
	void isNotTakenFromARunThatWasKilled() throws Exception {
		AotCache first = new AotCache(this.home, true);
		Files.writeString(output(first), "half a ca");
		first.stopped(137);

		assertThat(new AotCache(this.home, true).recording()).isTrue();
	}

	@Test
	void canBeSwitchedOff() {
		assertThat(new AotCache(this.home, false).options()).isEmpty();
		assertThat(new AotCache(this.home, false).recording()).isFalse();
	}

	private static Path output(AotCache cache) {
		String option = cache.options().getFirst();
		assertThat(option).startsWith("-XX:AOTCacheOutput=");
		return Path.of(option.substring("-XX:AOTCacheOutput=".length()));
	}

}
