package io.kehoach.report.application;

import java.util.List;

import io.kehoach.chassis.jobs.JobFailed;
import io.kehoach.report.domain.Report;
import io.kehoach.report.domain.SampleReports;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What one consolidation can hold.
 */
class CollectedTest {

	@Test
	void tenThousandUnitsEndWithAClearAnswerLongBeforeTheMemoryDoes() {
		Collected collected = new Collected();
		assertThatExceptionOfType(JobFailed.class).isThrownBy(() -> {
			for (int unit = 0; unit < 10_000; unit++) {
				collected.add(signed("u-" + unit));
			}
		}).withMessage("consolidation-too-large");
		assertThat(collected.signed()).hasSizeBetween(1_000, 9_000);
	}

	@Test
	void fiveHundredUnitsWithAPageOfTextEachAreTaken() {
		Collected collected = new Collected();
		for (int unit = 0; unit < 500; unit++) {
			collected.add(signed("u-" + unit));
		}
		assertThat(collected.signed()).hasSize(500).allSatisfy((report) -> assertThat(report.submissions()).hasSize(1));
	}

	private static Report signed(String unit) {
		Report report = SampleReports.open(SampleReports.firstHalf(), "2023-H1", unit)
			.edit(List.of(SampleReports.text("leadership", "Đã ban hành kế hoạch.".repeat(20))))
			.edit(List.of(SampleReports.turns(12)));
		return report.submit(report.sections(), "u", SampleReports.at("2023-06-14T09:00:00+07:00")).report();
	}

}
