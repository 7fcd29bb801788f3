package io.kehoach.plan.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.kehoach.plan.fixtures.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RollingOverTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Tổ chức hội nghị năm 2023                                        | Tổ chức hội nghị năm 2024
					Gửi về Sở trước ngày 15/6/2023                                   | Gửi về Sở trước ngày 15/6/2024
					Thực hiện Kế hoạch số 94-KH/BDVTU ngày 11/01/2023 trong năm 2023 | Thực hiện Kế hoạch số 94-KH/BDVTU ngày 11/01/2023 trong năm 2024
					Kế hoạch số 94-KH/BDVTU ngày 11 tháng 01 năm 2023 của Ban Dân vận về công tác dân vận năm 2023; hoàn thành năm 2023 | Kế hoạch số 94-KH/BDVTU ngày 11 tháng 01 năm 2023 của Ban Dân vận về công tác dân vận năm 2023; hoàn thành năm 2024
					Quyết định 15/QĐ-UBND ngày 05/01/2023                            | Quyết định 15/QĐ-UBND ngày 05/01/2023
					Thông tư số 12/2023/TT-BGDĐT và kết quả năm 2023                 | Thông tư số 12/2023/TT-BGDĐT và kết quả năm 2024
					Luật Đất đai ngày 18 tháng 01 năm 2023                           | Luật Đất đai ngày 18 tháng 01 năm 2023
					giai đoạn 2023-2025                                              | giai đoạn 2023-2025
					giai đoạn 2021 – 2023                                            | giai đoạn 2021 – 2023
					Tổng kết năm học 2022-2023                                       | Tổng kết năm học 2023-2024
					""")
	void citedDocumentsAndSpansOfYearsAreWhatTheyAre(String before, String after) {
		assertThat(rolled(before, "Quý I/2023").content()).isEqualTo(after);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			Tháng 02/2023                     | Tháng 02/2024                     | 2024-02-29
			Quý I                             | Quý I                             | 2024-03-31
			Từ tháng 2/2023 - Tháng 3/2023    | Từ tháng 2/2024 - Tháng 3/2024    | 2024-03-31
			2023 - 2024                       | 2023 - 2024                       | 2024-12-31
			Từ quý III/2023 đến quý III/2025  | Từ quý III/2023 đến quý III/2025  | 2025-09-30
			30 ngày kể từ ngày ban hành       | 30 ngày kể từ ngày ban hành       | -
			""")
	void whatWasReadIsReadAgainInTheNewYear(String before, String after, LocalDate to) {
		Window window = rolled("Việc", before).window();
		assertThat(window.text()).isEqualTo(after);
		assertThat(window.to()).isEqualTo(to);
	}

	@Test
	void aDateThatAPersonGaveMovesWithTheYear() {
		Window given = new Window("Theo lịch", WindowKind.DEADLINE, null, LocalDate.of(2023, 6, 20),
				DeadlineRule.ON_OR_BEFORE, null, ResolvedBy.PERSON, null, null, null, null);
		Content next = rolled(Golden.draft().content().body().items().getFirst().withWindow(given));
		assertThat(next.body().items().getFirst().window().to()).isEqualTo(LocalDate.of(2024, 6, 20));
	}

	@Test
	void aPersonIsToldWhatWasMovedAndWhatWasNot() {
		Content moved = rolled(item("Hội nghị năm 2023", "Quý I/2023"));
		assertThat(moved.findings()).filteredOn((it) -> "/items/i1/content".equals(it.path()))
			.extracting(Finding::code)
			.containsExactly("year-moved");
		Content kept = rolled(item("Hội nghị", "2023 - 2024"));
		assertThat(kept.findings()).filteredOn((it) -> String.valueOf(it.path()).startsWith("/items/i1"))
			.extracting(Finding::code)
			.containsExactly("years-kept");
	}

	@Test
	void reportsKeepTheirPeriodInTheNewYear() {
		ReportDefinition report = rolled(item("Việc", "Quý I")).body().reporting().getFirst();
		assertThat(report.key()).isEqualTo("2024-H1");
		assertThat(report.due()).isEqualTo(LocalDate.of(2024, 6, 15));
	}

	private static PlanItem rolled(String content, String time) {
		return rolled(item(content, time)).body().items().getFirst();
	}

	private static Content rolled(PlanItem first) {
		PlanBody body = Golden.draft().content().body();
		return RollingOver.draft(body.put(first), 2024, Map.of());
	}

	private static PlanItem item(String content, String time) {
		PlanItem it = Golden.draft().content().body().items().getFirst();
		Window read = Window.of(time, WindowKind.PERIOD, LocalDate.of(2023, 2, 1), LocalDate.of(2023, 2, 28),
				DeadlineRule.ON_OR_BEFORE);
		return new PlanItem(it.itemId(), it.no(), content, List.of(), List.of(), null, it.lead(), it.coordinating(),
				read);
	}

}
