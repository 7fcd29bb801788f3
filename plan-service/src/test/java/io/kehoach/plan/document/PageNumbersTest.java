package io.kehoach.plan.document;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageNumbersTest {

	private static final List<String> TITLES = List.of("TT", "Nội dung", "Đơn vị chủ trì", "Thời gian");

	@Test
	void partsSentencesByThem() {
		assertThat(left("Các đơn vị gửi báo cáo trước", "2", "ngày 15 tháng 11.")).doesNotContain("2");
	}

	@Test
	void areKnownByTheTitlesThatThePagePrintsAgain() {
		assertThat(left(table("1", "Rà soát thủ tục", "2", "TT", "Nội dung", "Đơn vị chủ trì", "Thời gian", "2",
				"Kiểm tra công vụ", "3", "Tổng kết năm")))
			.filteredOn((text) -> text.matches("\\d"))
			.containsExactly("1", "2", "3");
	}

	@Test
	void areNotTheNumbersOfRows() {
		assertThat(left(table("1", "Rà soát thủ tục", "2", "Kiểm tra công vụ", "3", "Tổng kết năm"))).contains("1", "2",
				"3");
	}

	@Test
	void comeBeforeOrInsideTheRowWithTheSameNumber() {
		assertThat(left(table("1", "Rà soát thủ tục", "2", "Kiểm tra công vụ tại", "2", "các đơn vị", "3", "Tổng kết")))
			.containsSubsequence("2", "Kiểm tra công vụ tại", "các đơn vị", "3");
	}

	private static String[] table(String... rows) {
		return Stream.concat(TITLES.stream(), Stream.of(rows)).toArray(String[]::new);
	}

	private static List<String> left(String... lines) {
		return Furniture.removed(SourceText.of(String.join("\n", lines)).lines()).stream().map(Line::text).toList();
	}

}
