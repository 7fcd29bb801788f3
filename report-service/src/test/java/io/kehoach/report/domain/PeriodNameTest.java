package io.kehoach.report.domain;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PeriodNameTest {

	@Test
	void aPeriodIsCalledByItsKindAndYear() {
		assertThat(PeriodName.of("SIX_MONTHS", "2023-H1", null)).isEqualTo("Báo cáo 6 tháng đầu năm 2023");
		assertThat(PeriodName.of("SIX_MONTHS", "2023-H2", null)).isEqualTo("Báo cáo 6 tháng cuối năm 2023");
		assertThat(PeriodName.of("YEAR", "2023-YEAR", "trước ngày 10/12/2023")).isEqualTo("Báo cáo năm 2023");
		assertThat(PeriodName.of("QUARTER", "2023-Q3", null)).isEqualTo("Báo cáo quý III/2023");
		assertThat(PeriodName.of("MONTH", "2023-M04", null)).isEqualTo("Báo cáo tháng 4/2023");
		assertThat(PeriodName.of("MONTH", "2023-10", null)).isEqualTo("Báo cáo tháng 10/2023");
		assertThat(PeriodName.of("OTHER", "dot-1", "đột xuất")).isEqualTo("Báo cáo đột xuất");
	}

}
