package io.kehoach.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import io.kehoach.plan.domain.PlanItem;
import io.kehoach.plan.domain.Recipient;
import io.kehoach.plan.domain.RecipientRole;
import io.kehoach.plan.domain.ReportDefinition;

/** Formats in which a table is a table. */
class StructuredFormatsTest {

	@Test
	void readsThePipeTableOfMarkdown() {
		DraftDocument plan = SamplePlan.read(SamplePlan.markdown(), "text/markdown");

		assertThat(plan.items()).extracting(PlanItem::content)
			.containsExactly("Rà soát quy chế làm việc", "Kiểm tra việc tiếp công dân");
		assertThat(plan.items()).extracting(PlanItem::result).containsExactly("Quyết định", "Báo cáo");
		assertThat(Objects.requireNonNull(plan.items().get(1).coordinating()).parts()).containsExactly("Các phòng Sở",
				"đơn vị trực thuộc Sở");
		assertThat(plan.number()).isEqualTo("15/KH-SGDĐT");
		assertThat(plan.issuedOn()).isEqualTo(LocalDate.of(2024, 1, 5));
		assertThat(plan.place()).isEqualTo("An Phú");
		assertThat(plan.reporting()).extracting(ReportDefinition::key).containsExactly("2024-YEAR");
		assertThat(plan.recipients()).extracting(Recipient::role)
			.containsExactly(RecipientRole.FOR_REPORT, RecipientRole.ARCHIVE);
		assertThat(Objects.requireNonNull(plan.signer()).name()).isEqualTo("Lê Hoàng Phúc");
	}

	@Test
	void takesTheYearOfADayThatIsNotFilledInYet() {
		String unsigned = new String(SamplePlan.markdown(), StandardCharsets.UTF_8)
			.replace("ngày 05 tháng 01 năm 2024", "ngày ... tháng ... năm 2024")
			.replace("hành chính năm 2024", "hành chính")
			.replace("Quý I/2024", "Quý I");

		DraftDocument plan = SamplePlan.read(unsigned.getBytes(StandardCharsets.UTF_8), "text/markdown");

		assertThat(plan.issuedOn()).isNull();
		assertThat(plan.year()).isEqualTo(2024);
		assertThat(Objects.requireNonNull(plan.items().getFirst().window()).to()).isEqualTo(LocalDate.of(2024, 3, 31));
	}

	@Test
	void readsThePipeTableOfAPlainTextToo() {
		assertThat(SamplePlan.read(SamplePlan.markdown(), "text/plain").items()).hasSize(2);
	}

	@Test
	void readsTheTableOfADocxWithTitlesOverTwoRowsAndGroupRows() {
		DraftDocument plan = SamplePlan.read(SamplePlan.docx(), SamplePlan.DOCX);

		assertThat(plan.items()).extracting(PlanItem::content)
			.containsExactly("Rà soát quy chế làm việc", "Ban hành bộ tiêu chí chấm điểm", "Tổ chức hội nghị tập huấn");
		assertThat(plan.items()).extracting(PlanItem::no).containsExactly("1", "2", "1");
		assertThat(Objects.requireNonNull(plan.items().get(1).lead()).parts()).containsExactly("Thanh tra Sở");
		assertThat(Objects.requireNonNull(plan.items().get(1).coordinating()).parts()).containsExactly("Các phòng Sở",
				"đơn vị trực thuộc Sở");
		assertThat(plan.items().get(2).coordinating()).isNull();
		assertThat(plan.number()).isEqualTo("07/KH-SGDĐT");
		assertThat(plan.issuer()).isEqualTo("SỞ GIÁO DỤC VÀ ĐÀO TẠO");
		assertThat(plan.parentBody()).isEqualTo("UBND TỈNH AN PHÚ");
	}

}
