package io.kehoach.report.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.kehoach.report.domain.Aggregation;
import io.kehoach.report.domain.Attachment;
import io.kehoach.report.domain.Consolidation;
import io.kehoach.report.domain.ConsolidationStatus;
import io.kehoach.report.domain.Contribution;
import io.kehoach.report.domain.Heading;
import io.kehoach.report.domain.MergedSection;
import io.kehoach.report.domain.Row;
import io.kehoach.report.domain.SectionKind;
import io.kehoach.report.domain.Total;
import io.kehoach.report.domain.UnitAnswer;
import org.jspecify.annotations.Nullable;

/**
 * A small consolidated report with a section of every kind.
 */
final class SampleConsolidation {

	private static final Instant DONE = Instant.parse("2023-06-12T02:00:00Z");

	private SampleConsolidation() {
	}

	static Consolidation made() {
		return at("Hải Phòng", LocalDate.of(2023, 6, 20));
	}

	static Consolidation withFile() {
		Consolidation made = made();
		Attachment file = new Attachment("f1", "Biên bản hội nghị.pdf", "application/pdf", 2049,
				"0123456789abcdef" + "7".repeat(48), DONE);
		List<MergedSection> sections = new ArrayList<>(made.sections());
		sections.add(new MergedSection("attachments", "Tài liệu kèm theo", SectionKind.ATTACHMENT, null, List.of(),
				List.of(), List.of(),
				List.of(new MergedSection.MergedFile("thpt-01", "Trường THPT Ngô Quyền", "r1", file))));
		return new Consolidation(made.planId(), made.periodKey(), made.unitId(), made.title(), made.heading(),
				made.status(), sections, made.units(), null, null, made.comparedWith());
	}

	static Consolidation at(@Nullable String place, @Nullable LocalDate on) {
		Heading heading = new Heading("UBND thành phố Hải Phòng", "Sở Giáo dục và Đào tạo", "9/BC-SGDĐT", place, on,
				"KT.", "GIÁM ĐỐC", "Phó Giám đốc", "Lê Thị Thử", List.of("UBND thành phố", "Các phòng Sở"));
		return new Consolidation("plan", "2023-H1", "so-gddt", "Kết quả thực hiện công tác dân vận năm 2023", heading,
				ConsolidationStatus.DRAFT,
				List.of(section("leadership", "I. Lãnh đạo, chỉ đạo", null, List.of()),
						section("specific", "II. Nhiệm vụ cụ thể", null, List.of(line("thpt-01", "DONE"))),
						section("proposals", "III. Kiến nghị", "Trường một: Bố trí kinh phí.", List.of()), figures()),
				units(), null, null, "Báo cáo 6 tháng cuối năm 2022");
	}

	private static MergedSection section(String key, String title, @Nullable String text,
			List<MergedSection.MergedRow> rows) {
		return new MergedSection(key, title, SectionKind.NARRATIVE, text, List.of(), List.of(), rows, List.of());
	}

	private static MergedSection.MergedRow line(String unit, String state) {
		Row row = new Row("t1", "1", "Tổ chức hội nghị đối thoại trong năm 2023.", state, null, DONE, false, null,
				List.of());
		return new MergedSection.MergedRow(unit, "Trường một", row);
	}

	private static MergedSection figures() {
		BigDecimal twelve = BigDecimal.valueOf(12);
		Contribution far = new Contribution("thpt-01", "r1", 1, twelve, null, null, true, BigDecimal.TWO, true);
		Total turns = new Total("citizen-turns", "Tỷ lệ thủ tục hành chính giải quyết đúng hạn", "nhiệm vụ",
				Aggregation.SUM, twelve, null, null, true, BigDecimal.TWO, List.of(far));
		return new MergedSection("figures", "Số liệu", SectionKind.FIGURES, null, List.of(), List.of(turns), List.of(),
				List.of());
	}

	private static List<UnitAnswer> units() {
		return List.of(new UnitAnswer("thpt-01", "Trường THPT Ngô Quyền", "r1", "REPORTED", true, 15, DONE),
				new UnitAnswer("thpt-02", "Trường THPT Lê Hồng Phong", "r2", "CONFIRMED_NIL", false, 0, DONE),
				new UnitAnswer("thpt-03", "Trường THPT Trần Phú", null, UnitAnswer.MISSING, true, 5, null));
	}

}
