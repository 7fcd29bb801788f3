package io.kehoach.report.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static io.kehoach.report.domain.SampleReports.openFirstHalf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EditTest {

	@Test
	void whatIsNotGivenStays() {
		Report report = openFirstHalf().edit(List.of(SampleReports.text("leadership", "Đã họp")))
			.edit(List.of(SampleReports.turns(12)));
		assertThat(report.sections().getFirst().text()).isEqualTo("Đã họp");
		assertThat(figure(report, "citizen-turns").value()).isEqualByComparingTo("12");
		assertThat(figure(report, "citizen-turns").source()).isEqualTo(Figure.ENTERED);
	}

	@Test
	void aPercentageFollowsFromItsTwoNumbers() {
		Report report = openFirstHalf().edit(List.of(SampleReports.procedures(38, 40)));
		assertThat(figure(report, "procedures-on-time").value()).isEqualByComparingTo("95");
	}

	@Test
	void nothingOutOfNothingIsNoPercentage() {
		Report report = openFirstHalf().edit(List.of(SampleReports.procedures(0, 0)));
		assertThat(figure(report, "procedures-on-time").value()).isNull();
	}

	@Test
	void everyFaultIsNamedAtOnceAndNothingChanges() {
		Edit unknown = SampleReports.text("nowhere", "?");
		Edit figures = new Edit("/sections/1", "figures", false, null,
				List.of(new Edit.FigureEdit("/sections/1/figures/0", "citizen-turns", SampleReports.given(-1), null,
						null),
						new Edit.FigureEdit("/sections/1/figures/1", "procedures-on-time", SampleReports.given(95),
								null, null)));
		assertThatExceptionOfType(InvalidEdit.class)
			.isThrownBy(() -> openFirstHalf().edit(List.of(unknown, figures, computed())))
			.satisfies((invalid) -> assertThat(invalid.faults()).containsExactly(
					new InvalidEdit.Fault("/sections/0/key", "unknown"),
					new InvalidEdit.Fault("/sections/1/figures/0/value", "negative"),
					new InvalidEdit.Fault("/sections/1/figures/1/value", "percentage-needs-two-numbers"),
					new InvalidEdit.Fault("/sections/2/figures/0/key", "computed")));
	}

	@Test
	void aTextLongerThanAnySectionTakesIsRefusedHoweverItCame() {
		Report full = openFirstHalf().edit(List.of(SampleReports.text("leadership", "x".repeat(50_000))));
		assertThatExceptionOfType(InvalidEdit.class)
			.isThrownBy(() -> full.edit(List.of(SampleReports.text("leadership", "x".repeat(50_001)))))
			.satisfies((invalid) -> assertThat(invalid.faults())
				.containsExactly(new InvalidEdit.Fault("/sections/0/text", "text-too-long")));
	}

	private static Edit computed() {
		return new Edit("/sections/2", "figures", false, null, List
			.of(new Edit.FigureEdit("/sections/2/figures/0", "tasks-done", SampleReports.given(5), null, null)));
	}

	@Test
	void aDraftMayHoldHalfAPercentageAndASignedReportMayNot() {
		Report half = openFirstHalf().edit(List.of(percentage(SampleReports.given(38), null)));
		assertThat(figure(half, "procedures-on-time").value()).isNull();
		refusesToSign(half.edit(List.of(SampleReports.turns(1))), "percentage-needs-two-numbers");
		Report whole = half.edit(List.of(percentage(null, SampleReports.given(40))));
		assertThat(figure(whole, "procedures-on-time").value()).isEqualByComparingTo("95");
		refusesToSign(whole.edit(List.of(percentage(null, SampleReports.given(4)))), "above-denominator");
		Report cleared = whole
			.edit(List.of(percentage(new Edit.Given(null), new Edit.Given(null)), SampleReports.turns(1)));
		assertThat(figure(cleared, "procedures-on-time").numerator()).isNull();
		assertThat(figure(cleared, "citizen-turns").value()).isEqualByComparingTo("1");
	}

	private static void refusesToSign(Report report, String code) {
		assertThatExceptionOfType(InvalidEdit.class)
			.isThrownBy(() -> report.submit(report.sections(), "7c1e", report.terms().dueAt()))
			.satisfies((invalid) -> assertThat(invalid.faults())
				.containsExactly(new InvalidEdit.Fault("/sections/2/figures/2", code)));
	}

	private static Edit percentage(Edit.@Nullable Given numerator, Edit.@Nullable Given denominator) {
		return new Edit("/sections/0", "figures", false, null, List
			.of(new Edit.FigureEdit("/sections/0/figures/0", "procedures-on-time", null, numerator, denominator)));
	}

	private static Figure figure(Report report, String key) {
		return report.figures().filter((figure) -> figure.key().equals(key)).findFirst().orElseThrow();
	}

}
