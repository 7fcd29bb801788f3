package io.kehoach.chassis.web;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CursorsTest {

	private final Cursors cursors = new Cursors(() -> "a secret".getBytes(StandardCharsets.UTF_8));

	@Test
	void aCursorGivesBackTheSortKeyItWasMadeOf() {
		assertThat(this.cursors.decode(this.cursors.encode("đơn vị", "7"))).containsExactly("đơn vị", "7");
		assertThat(this.cursors.decode(null)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "abc", "!!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" })
	void aMadeUpCursorIsRefused(String cursor) {
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> this.cursors.decode(cursor));
	}

	@Test
	void aCursorOfAnotherServiceIsRefused() {
		Cursors other = new Cursors(() -> "another".getBytes(StandardCharsets.UTF_8));

		assertThatExceptionOfType(Problem.class).isThrownBy(() -> this.cursors.decode(other.encode("x")));
	}

	@Test
	void aPageHasAtMostTwoHundredRows() {
		assertThat(Cursors.limit(null)).isEqualTo(50);
		assertThat(Cursors.limit(200)).isEqualTo(200);
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> Cursors.limit(201));
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> Cursors.limit(0));
	}

}
