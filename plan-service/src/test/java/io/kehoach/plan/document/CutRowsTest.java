package io.kehoach.plan.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import io.kehoach.plan.domain.PlanItem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows and numbers that pages and narrow columns break. */
class CutRowsTest {

	private static final String TITLES = "TT\nNội dung\nĐơn vị chủ trì\nĐơn vị phối hợp\nThời gian\n";

	@Test
	void aRowThatThePageCutsIsWholeInText() {
		List<PlanItem> items = read(TITLES + row("1", "Rà soát quy trình tiếp nhận hồ sơ") + """
				2
				Kiểm tra việc sử dụng trụ sở, xe công và trang
				Thanh tra tỉnh
				Sở Tài chính; Sở
				Quý
				2
				""" + TITLES + """
				thiết bị tại các cơ quan
				Xây dựng
				III/2025
				""" + row("3", "Tổng kết việc thực hiện kế hoạch"));

		assertThat(items).hasSize(3);
		assertThat(items.get(1).content())
			.isEqualTo("Kiểm tra việc sử dụng trụ sở, xe công và trang thiết bị tại các cơ quan");
		assertThat(Objects.requireNonNull(items.get(1).coordinating()).parts()).containsExactly("Sở Tài chính",
				"Sở Xây dựng");
		assertThat(Objects.requireNonNull(items.get(1).window()).text()).isEqualTo("Quý III/2025");
	}

	@Test
	void aRowThatThePageCutsIsWholeInAGrid() {
		GridTables tables = new GridTables();
		String[] titles = { "TT", "Nội dung", "Đơn vị chủ trì", "Thời gian" };
		tables.take(grid(titles, new String[] { "1", "Kiện toàn Ban Chỉ đạo và", "Hội đồng thi", "Trước" }), false);
		tables.take(grid(titles, new String[] { "", "Tổ giúp việc", "đua", "ngày 30/11/2025" },
				new String[] { "2", "Tổng kết năm", "Công đoàn", "Quý IV/2025" }), true);

		assertThat(tables.rows()).extracting((row) -> Span.join(row.lines(ColumnRole.CONTENT)).text())
			.containsExactly("Kiện toàn Ban Chỉ đạo và Tổ giúp việc", "Tổng kết năm");
	}

	@Test
	void theNumberOfAMonthCountsNoRow() {
		List<PlanItem> items = read(TITLES + row("1", "Rà soát quy trình tiếp nhận hồ sơ").replace("Quý II", "Tháng\n2")
				+ row("2", "Kiểm tra việc sử dụng xe công") + row("3", "Tổng kết việc thực hiện"));

		assertThat(items).extracting(PlanItem::no).containsExactly("1", "2", "3");
	}

	@Test
	void aNumberThatANarrowColumnBreaksIsOneNumber() {
		List<PlanItem> items = read(TITLES + "1\nVề tổ chức bộ máy\n" + row("1.\n1", "Rà soát quy trình tiếp nhận")
				+ row("1.\n2", "Kiểm tra việc sử dụng xe công"));

		assertThat(items).extracting(PlanItem::no).containsExactly("1.1", "1.2");
	}

	@Test
	void aRowsNumberOfThreeDigitsBrokenByANarrowColumnIsOneNumber() {
		String[] subjects = { "quy trình tiếp nhận", "danh mục hồ sơ", "tài sản công", "cơ sở dữ liệu", "trụ sở" };
		StringBuilder rows = new StringBuilder(TITLES);
		for (int no = 1; no <= 104; no++) {
			String printed = (no < 100) ? String.valueOf(no) : no / 10 + "\n" + no % 10;
			rows.append(row(printed, "Rà soát " + subjects[no % subjects.length] + " của các phòng chuyên môn"));
		}
		List<PlanItem> items = read(rows.toString());

		assertThat(items).extracting(PlanItem::no)
			.containsExactlyElementsOf(IntStream.rangeClosed(1, 104).mapToObj(String::valueOf).toList());
	}

	@Test
	void titlesUnderOneTitleStandInItsPlace() {
		String titles = "TT\nNội dung\nĐơn vị thực hiện\nThời gian\nChủ trì\nPhối hợp\n";
		List<PlanItem> items = read(titles + row("1", "Rà soát quy trình tiếp nhận hồ sơ"));

		assertThat(Objects.requireNonNull(items.getFirst().lead()).parts()).containsExactly("Sở Nội vụ");
		assertThat(Objects.requireNonNull(items.getFirst().coordinating()).parts()).containsExactly("Công an tỉnh");
	}

	@Test
	void aTableWithoutNumbersIsKnownByItsTitles() {
		String titles = TITLES.replace("TT\n", "");
		assertThat(read(titles + row("", "Rà soát quy trình tiếp nhận hồ sơ").strip() + "\n"
				+ row("", "Kiểm tra việc sử dụng xe công").strip() + "\n"))
			.hasSize(2);
	}

	private static String row(String number, String content) {
		return number + "\n" + content + "\nSở Nội vụ\nCông an tỉnh\nQuý II\n";
	}

	private static List<PlanItem> read(String table) {
		return SamplePlan
			.read(("KẾ HOẠCH\nKiểm tra công vụ năm 2025\n\nI. NHIỆM VỤ\n" + table).getBytes(StandardCharsets.UTF_8),
					"text/plain")
			.items();
	}

	private static Grid grid(String[]... rows) {
		return new Grid(Arrays.stream(rows)
			.map((row) -> Arrays.stream(row)
				.map((text) -> new Grid.Cell(text.isEmpty() ? List.of() : List.of(Line.of(text, 0, 1))))
				.toArray(Grid.Cell[]::new))
			.toArray(Grid.Cell[][]::new), List.of());
	}

}
