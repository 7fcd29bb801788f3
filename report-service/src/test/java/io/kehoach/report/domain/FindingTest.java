package io.kehoach.report.domain;

import java.util.List;

import org.junit.jupiter.api.Test;

import static io.kehoach.report.domain.SampleReports.openFirstHalf;
import static org.assertj.core.api.Assertions.assertThat;

class FindingTest {

	@Test
	void whatIsStillBlankIsWorthALookAndWhatCountsByItselfIsNot() {
		assertThat(Finding.of(openFirstHalf().sections(), false)).containsExactly(
				new Finding("/sections/0", Finding.Level.WARNING, "section-blank"),
				new Finding("/sections/2/figures/1", Finding.Level.WARNING, "figure-blank"),
				new Finding("/sections/2/figures/2", Finding.Level.WARNING, "figure-blank"));
	}

	@Test
	void whatIsFilledInIsNoFinding() {
		Report report = openFirstHalf().edit(List.of(SampleReports.text("leadership", "Đã họp"), SampleReports.turns(0),
				SampleReports.procedures(38, 40)));
		assertThat(Finding.of(report.sections(), false)).isEmpty();
	}

	@Test
	void figuresBeforeTheCutOffAreSaidToBeEstimates() {
		assertThat(Finding.of(List.of(), true))
			.containsExactly(new Finding("", Finding.Level.WARNING, "before-cut-off"));
	}

	@Test
	void moreReachedThanThereWasIsAnError() {
		Report report = openFirstHalf().edit(List.of(SampleReports.procedures(41, 40)));
		assertThat(Finding.of(report.sections(), false))
			.contains(new Finding("/sections/2/figures/2", Finding.Level.ERROR, "above-denominator"));
	}

}
