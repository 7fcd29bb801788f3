package io.kehoach.report.domain;

import java.math.BigDecimal;
import java.util.List;

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
				List.of(new Edit.FigureEdit("/sections/1/figures/0", "citizen-turns", new BigDecimal("-1"), null, null),
						new Edit.FigureEdit("/sections/1/figures/1", "procedures-on-time", null, new BigDecimal(5),
								new BigDecimal(4)),
						new Edit.FigureEdit("/sections/1/figures/2", "tasks-done", new BigDecimal(5), null, null)));
		assertThatExceptionOfType(InvalidEdit.class).isThrownBy(() -> openFirstHalf().edit(List.of(unknown, figures)))
			.satisfies((invalid) -> assertThat(invalid.faults()).containsExactlyInAnyOrder(
					new InvalidEdit.Fault("/sections/0/key", "unknown"),
					new InvalidEdit.Fault("/sections/1/figures/0/value", "negative"),
					new InvalidEdit.Fault("/sections/1/figures/1/numerator", "above-denominator"),
					new InvalidEdit.Fault("/sections/1/figures/2/key", "computed")));
	}

	private static Figure figure(Report report, String key) {
		return report.figures().filter((figure) -> figure.key().equals(key)).findFirst().orElseThrow();
	}

}
