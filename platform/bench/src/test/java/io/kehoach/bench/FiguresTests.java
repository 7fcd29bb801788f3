package io.kehoach.bench;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

/** The arithmetic behind every verdict. */
class FiguresTests {

	@Test
	void theMedianIsTheMiddleWhateverTheOrder() {
		assertThat(Figures.of(List.of(9.0, 1.0, 5.0)).median()).isEqualTo(5);
		assertThat(Figures.of(List.of(4.0, 1.0, 2.0, 9.0)).median()).isEqualTo(3);
	}

	@Test
	void aPercentileIsASampleThatSoManyDoNotExceed() {
		Figures hundred = Figures.of(IntStream.rangeClosed(1, 100).mapToObj((number) -> (double) number).toList());

		assertThat(hundred.percentile(50)).isEqualTo(50);
		assertThat(hundred.percentile(99)).isEqualTo(99);
		assertThat(hundred.percentile(100)).isEqualTo(100);
		assertThat(hundred.percentile(0)).isEqualTo(1);
	}

	@Test
	void aFewSamplesHaveTheirWorstAsTail() {
		assertThat(Figures.of(List.of(3.0, 8.0)).percentile(99)).isEqualTo(8);
	}

	@Test
	void nothingMeasuredIsNoFigure() {
		assertThatIllegalArgumentException().isThrownBy(() -> Figures.of(List.of()));
	}

	@Test
	void aRatioIsTakenRoundByRoundNotBetweenMedians() {
		// The machine was ten times slower in the second round, for both.
		Pairs pairs = new Pairs(List.of(2.0, 30.0, 4.0), List.of(1.0, 10.0, 1.0));

		assertThat(pairs.ratios().median()).isCloseTo(3, within(1e-9));
		assertThat(pairs.ratios().least()).isCloseTo(2, within(1e-9));
		assertThat(pairs.ratios().most()).isCloseTo(4, within(1e-9));
		assertThat(pairs.text("ms")).isEqualTo("4.00 / 1.00 ms = 3.00 (2.00..4.00)");
	}

	@Test
	void roundsWithoutTheirOtherHalfAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Pairs(List.of(1.0, 2.0), List.of(1.0)));
	}

	@Test
	void aGoalReachedExactlyIsReached() {
		assertThat(Verdict.atMost("p50", 3, 3.0, " x", "").outcome()).isEqualTo(Verdict.Outcome.PASS);
		assertThat(Verdict.atMost("p50", 3, 3.01, " x", "").outcome()).isEqualTo(Verdict.Outcome.MISS);
		assertThat(Verdict.atLeast("rate", 0.6, 0.6, " x", "").outcome()).isEqualTo(Verdict.Outcome.PASS);
		assertThat(Verdict.atLeast("rate", 0.6, 0.59, " x", "").outcome()).isEqualTo(Verdict.Outcome.MISS);
	}

}
