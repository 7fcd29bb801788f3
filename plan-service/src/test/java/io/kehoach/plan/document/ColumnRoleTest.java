package io.kehoach.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.kehoach.plan.domain.PlanItem;

/** Titles as offices print them. */
class ColumnRoleTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Đơn vị chủ trì, phối hợp            | LEAD
			Đơn vị chủ trì, phối hợp thực hiện  | LEAD
			Chủ trì/Phối hợp                    | LEAD
			Đơn vị phối hợp                     | COORDINATING
			Sở, ngành phối hợp                  | COORDINATING
			Đơn vị/bộ phận thực hiện            | LEAD
			Cơ quan/đơn vị thực hiện            | LEAD
			Sở, ngành thực hiện                 | LEAD
			Sản phẩm                            | RESULT
			Kết quả thực hiện nhiệm vụ          | RESULT
			Kinh phí thực hiện nhiệm vụ         | MONEY
			""")
	void aTitleSaysWhatItsColumnHolds(String title, ColumnRole role) {
		assertThat(ColumnRole.of(title)).isEqualTo(role);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			STT;Nhiệm vụ, chỉ tiêu;Đơn vị thực hiện              | NUMBER CONTENT LEAD
			STT;Mục tiêu, nhiệm vụ;Đơn vị thực hiện              | NUMBER CONTENT LEAD
			STT;Nội dung, chỉ tiêu;Đơn vị thực hiện              | NUMBER CONTENT LEAD
			STT;Tên nhiệm vụ/sản phẩm;Đơn vị thực hiện           | NUMBER CONTENT LEAD
			STT;Nội dung;Mục tiêu, nhiệm vụ;Đơn vị thực hiện     | NUMBER CONTENT MONEY LEAD
			STT;Nội dung;Lãnh đạo phụ trách;Thời gian            | NUMBER CONTENT LEAD TIME
			STT;Nội dung;Lãnh đạo phụ trách;Đơn vị thực hiện     | NUMBER CONTENT OTHER LEAD
			STT;Kinh phí thực hiện nhiệm vụ;Đơn vị thực hiện     | NUMBER MONEY LEAD
			""")
	void whatNoOtherColumnHoldsMayBeSaidInPassing(String titles, String roles) {
		assertThat(ColumnRole.of(Arrays.asList(titles.split(";", -1)))).extracting(Enum::name)
			.containsExactly(roles.split(" ", -1));
	}

	@Test
	void aTableUnderSuchTitlesIsRead() {
		DraftDocument plan = SamplePlan.read("""
				# KẾ HOẠCH

				**Công tác cải cách hành chính năm 2024**

				| STT | Mục tiêu, nhiệm vụ | Đơn vị chủ trì, phối hợp | Thời gian |
				|---|---|---|---|
				| 1 | Rà soát quy chế | Văn phòng Sở chủ trì, phối hợp với các phòng Sở | Quý I/2024 |
				| 2 | Kiểm tra việc tiếp công dân | Thanh tra Sở | Quý II/2024 |
				""".getBytes(StandardCharsets.UTF_8), "text/markdown");

		assertThat(plan.items()).extracting(PlanItem::content)
			.containsExactly("Rà soát quy chế", "Kiểm tra việc tiếp công dân");
		PlanItem first = plan.items().getFirst();
		assertThat(Objects.requireNonNull(first.lead()).parts()).containsExactly("Văn phòng Sở");
		assertThat(Objects.requireNonNull(first.coordinating()).parts()).containsExactly("các phòng Sở");
	}

}
