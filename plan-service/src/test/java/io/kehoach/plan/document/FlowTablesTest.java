package io.kehoach.plan.document;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.kehoach.plan.domain.Finding;
import io.kehoach.plan.domain.PlanItem;

import static org.assertj.core.api.Assertions.assertThat;

/** Tables in text that was extracted cell by cell, in forms other than the sample's. */
class FlowTablesTest {

	private static final String TITLES = "STT\nNỘI DUNG CÔNG VIỆC\nĐơn vị chủ trì\nĐơn vị phối hợp\nThời hạn hoàn\nthành\n";

	@Test
	void readsTitlesInCapitalsBesideTitlesInSmallLetters() {
		DraftDocument plan = read(TITLES + rows(3, true));
		assertThat(plan.items()).extracting(PlanItem::no).containsExactly("1", "2", "3");
	}

	@Test
	void putsTitlesTogetherThatANarrowColumnBreaksAfterEachWord() {
		String titles = TITLES.replace("NỘI DUNG CÔNG VIỆC", "NỘI\nDUNG\nCÔNG\nVIỆC")
			.replace("Đơn vị chủ", "Đơn\nvị\nchủ");
		assertThat(read(titles + rows(3, true)).items()).hasSize(3);
	}

	@Test
	void readsTheTimeBeforeTheBodiesWhereTheTitlesSaySo() {
		String titles = "TT\nNhiệm vụ\nThời gian thực hiện\nCơ quan chủ trì\nCơ quan phối hợp\n";
		String row = "Rà soát hồ sơ số hóa tại kho lưu trữ của huyện,\nbáo cáo kết quả.\nQuý II/2025\nPhòng Nội vụ\nCác phòng, đơn vị liên quan\n";
		DraftDocument plan = read(titles + "1\n" + row + "2\n" + row);
		assertThat(plan.items()).hasSize(2).allSatisfy(item -> {
			assertThat(Objects.requireNonNull(item.lead()).text()).isEqualTo("Phòng Nội vụ");
			assertThat(Objects.requireNonNull(item.window()).text()).isEqualTo("Quý II/2025");
		});
	}

	@Test
	void cutsRowsWhoseNumbersWereLost() {
		assertThat(read(TITLES + rows(12, false)).items()).hasSize(12);
	}

	@Test
	void partsCellsThatShareALine() {
		DraftDocument plan = read("STT Thời gian Nội dung Đơn vị chủ trì\nPhối hợp\n" + """
				1 Tháng
				9/2025
				Khai mạc hội sách của trường
				Tổ Thư viện Đoàn trường
				2 Tháng
				10/2025
				Giải cờ vua các khối lớp Tổ Thể dục Đoàn trường
				""");
		assertThat(plan.items()).extracting((item) -> Objects.requireNonNull(item.lead()).text())
			.containsExactly("Tổ Thư viện", "Tổ Thể dục");
		assertThat(plan.items()).extracting((item) -> Objects.requireNonNull(item.coordinating()).text())
			.containsExactly("Đoàn trường", "Đoàn trường");
	}

	@Test
	void joinsAYearThatANarrowCellBroke() {
		DraftDocument plan = read(TITLES + """
				1.1 Lập tổ công nghệ số ở từng thôn
				Phòng Kinh tế
				Các thôn
				Trước ngày
				30/6/202
				5
				1.2 Phát thanh chuyên mục hằng tuần trên đài xã
				Phòng Y tế
				Các thôn
				Quý IV/2025
				""");
		assertThat(plan.items()).extracting(PlanItem::no).containsExactly("1.1", "1.2");
		assertThat(plan.items()).extracting((item) -> String.valueOf(Objects.requireNonNull(item.window()).to()))
			.containsExactly("2025-06-30", "2025-12-31");
	}

	@Test
	void saysThatTheColumnsAreMixedWhereLinesWereTakenAcrossThem() {
		String across = """
				1
				Kiểm tra điều kiện an toàn  Phòng
				Các trường học, trạm
				Quý
				thực phẩm tại các bếp ăn tập
				Y tế
				y tế xã
				I/2025
				thể của khu vực.
				""";
		DraftDocument plan = read(TITLES + across + across.replace("1\n", "2\n") + across.replace("1\n", "3\n"));

		assertThat(plan.findings()).extracting(Finding::code).contains("columns-mixed");
		assertThat(Objects.requireNonNull(plan.provenance().get("/items/i1/content")).confidence()).isLessThan(0.5);
	}

	@Test
	void isSureEnoughWhereEachCellStandsForItself() {
		assertThat(read(TITLES + rows(12, true)).findings()).extracting(Finding::code).doesNotContain("columns-mixed");
	}

	@Test
	void readsTheLargestPlanWellBeforeTheLimit() {
		long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		DraftDocument plan = read(TITLES + rows(226, true));
		assertThat(Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before))
			.isLessThan(Duration.ofSeconds(10));
		assertThat(plan.items()).hasSize(226);
		assertThat(Objects.requireNonNull(plan.items().getLast().lead()).text()).isEqualTo("Phòng Y tế");
	}

	private static String rows(int count, boolean numbered) {
		return IntStream.rangeClosed(1, count).mapToObj(no -> (numbered ? no + "\n" : "") + """
				Kiểm tra điều kiện bảo đảm an toàn thực
				phẩm tại các bếp ăn tập thể của khu vực số
				%d, lập biên bản và theo dõi việc khắc phục.
				Phòng Y tế
				Các trường học, trạm y
				tế xã
				Quý %s/2025
				""".formatted(no, List.of("I", "II", "III", "IV").get(no % 4))).collect(Collectors.joining());
	}

	private static DraftDocument read(String table) {
		String text = """
				UBND HUYỆN BÌNH AN
				Số: 41/KH-UBND
				Bình An, ngày 15 tháng 01 năm 2025
				KẾ HOẠCH
				Bảo đảm an toàn thực phẩm năm 2025
				I. NỘI DUNG THỰC HIỆN
				""" + table + "II. TỔ CHỨC THỰC HIỆN\n1. Phòng Y tế theo dõi, tổng hợp kết quả.\n";
		return PlainText.read(text.getBytes(StandardCharsets.UTF_8), (percent, stage) -> {
		}, ReadingTime.of(Duration.ofMinutes(2)));
	}

}
