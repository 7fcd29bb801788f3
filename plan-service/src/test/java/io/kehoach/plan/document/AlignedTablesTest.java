package io.kehoach.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.kehoach.plan.domain.PlanItem;

/** Tables whose columns only white space parts. */
class AlignedTablesTest {

	private static final String TITLES = """
			TT    Nội dung công       Đơn vị chủ trì    Cơ quan phối      Thời hạn
			          việc                                  hợp          hoàn thành
			""";

	private static final String FIRST_PAGE = """
			UBND TỈNH AN PHÚ                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
			SỞ GIÁO DỤC VÀ ĐÀO TẠO                      Độc lập - Tự do - Hạnh phúc

			                              KẾ HOẠCH
			                   Phát triển văn hóa đọc năm 2024

			II. NHIỆM VỤ CỤ THỂ
			""";

	private static final String ROWS = """
			I. Nhóm việc về thể chế
			1     Rà soát quy         Văn phòng Sở      Các phòng Sở,     Quý I/2024
			      chế đọc sách                          đơn vị thuộc
			      của ngành                             Sở
			2     Tổ chức thư Phòng Trung học           Văn phòng Sở      Quý II/2024
			      viện lưu động
			II. Nhóm việc về tuyên truyền
			1     Phát động           Các phòng Sở      Thanh tra Sở      Tháng 4/2024
			      ngày hội
			""";

	private static final String REST = """
			      đọc sách toàn
			      ngành
			2     Tổng kết năm        Văn phòng Sở      Các phòng Sở      Quý IV/2024
			""";

	private static final String END = """

			III. TỔ CHỨC THỰC HIỆN

			Các đơn vị căn cứ kế hoạch này để triển khai và gửi báo cáo kết quả về Văn phòng Sở.

			Nơi nhận:                                      GIÁM ĐỐC
			- UBND tỉnh;
			- Lưu: VT.                                  Lê Hoàng Phúc
			""";

	@ParameterizedTest
	@ValueSource(strings = { TITLES, "" })
	void readsWhatStandsSideBySideOverAPageBreakWithOrWithoutTitlesPrintedAgain(String again) {
		DraftDocument plan = read(FIRST_PAGE + TITLES + ROWS + "\f" + again + REST + END);

		assertThat(plan.items()).extracting(PlanItem::content)
			.containsExactly("Rà soát quy chế đọc sách của ngành", "Tổ chức thư viện lưu động",
					"Phát động ngày hội đọc sách toàn ngành", "Tổng kết năm");
		assertThat(plan.items()).extracting((item) -> Objects.requireNonNull(item.window()).text())
			.containsExactly("Quý I/2024", "Quý II/2024", "Tháng 4/2024", "Quý IV/2024");
		assertThat(Objects.requireNonNull(plan.items().getFirst().coordinating()).parts())
			.containsExactly("Các phòng Sở", "đơn vị thuộc Sở");
	}

	@Test
	void cutsBeforeTheCapitalWhereAConverterPushedTwoCellsTogether() {
		PlanItem pushed = read(FIRST_PAGE + TITLES + ROWS + END).items().get(1);

		assertThat(Objects.requireNonNull(pushed.lead()).text()).isEqualTo("Phòng Trung học");
	}

	@Test
	void letterheadAndSignatureAreNotMixedWithWhatStandsBesideThem() {
		DraftDocument plan = read(FIRST_PAGE + TITLES + ROWS + END);

		assertThat(plan.issuer()).isEqualTo("SỞ GIÁO DỤC VÀ ĐÀO TẠO");
		assertThat(Objects.requireNonNull(plan.signer()).name()).isEqualTo("Lê Hoàng Phúc");
		assertThat(plan.recipients()).extracting((recipient) -> recipient.text()).contains("UBND tỉnh");
	}

	@Test
	void readsTheDayThatANarrowLetterheadBrokeOverTwoLines() {
		DraftDocument plan = read(FIRST_PAGE.replaceFirst("\n\n",
				"\nSố: 12/KH-SGDĐT" + " ".repeat(25) + "An Phú, ngày 03 tháng 01 năm\n" + " ".repeat(40) + "2024\n\n")
				+ TITLES + ROWS + END);

		assertThat(plan.issuedOn()).isEqualTo(LocalDate.of(2024, 1, 3));
		assertThat(plan.number()).isEqualTo("12/KH-SGDĐT");
	}

	@Test
	void takesNumbersThatStandHalfWayDownTheirRows() {
		DraftDocument plan = read(FIRST_PAGE + TITLES + """
				      Rà soát quy         Văn phòng Sở      Các phòng Sở      Quý I/2024
				1     chế đọc sách
				      của ngành
				      Tổ chức thư         Thanh tra Sở      Văn phòng Sở      Quý II/2024
				2     viện lưu động
				      cho học sinh
				""" + END);

		assertThat(plan.items()).extracting(PlanItem::content)
			.containsExactly("Rà soát quy chế đọc sách của ngành", "Tổ chức thư viện lưu động cho học sinh");
	}

	private static DraftDocument read(String text) {
		return SamplePlan.read(text.getBytes(StandardCharsets.UTF_8), "text/plain");
	}

}
