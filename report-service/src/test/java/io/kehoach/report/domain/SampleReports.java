package io.kehoach.report.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The two periods of the Hải Phòng plan, and reports in them.
 */
public final class SampleReports {

	public static final String PLAN = "plan-2023-dan-van";

	private SampleReports() {
	}

	public static Instant at(String rfc3339) {
		return OffsetDateTime.parse(rfc3339).toInstant();
	}

	/** Before 15/6, cut-off 14/6. */
	public static Terms firstHalf() {
		return new Terms("Thực hiện công tác dân vận năm 2023", "15/KH-SGDĐT", "SIX_MONTHS",
				"báo cáo 6 tháng trước ngày 15/6/2023", LocalDate.of(2023, 6, 14), LocalDate.of(2023, 6, 15),
				at("2023-06-15T00:00:00+07:00"), LocalDate.of(2023, 6, 14), null, at("2023-06-29T00:00:00+07:00"),
				"Asia/Ho_Chi_Minh");
	}

	/** Before 10/12, a Sunday, though the cut-off is 14/12. */
	public static Terms year() {
		return new Terms("Thực hiện công tác dân vận năm 2023", "15/KH-SGDĐT", "YEAR",
				"báo cáo năm trước ngày 10/12/2023", LocalDate.of(2023, 12, 14), LocalDate.of(2023, 12, 10),
				at("2023-12-10T00:00:00+07:00"), LocalDate.of(2023, 12, 8), null, at("2023-12-23T00:00:00+07:00"),
				"Asia/Ho_Chi_Minh");
	}

	public static Form form() {
		return new Form("dan-van.v1", "Báo cáo", Acceptance.TWO_STEPS, List.of(
				section("leadership", "I. Công tác lãnh đạo, chỉ đạo", SectionKind.NARRATIVE, null),
				section("specific", "II.2. Nhiệm vụ cụ thể", SectionKind.LIST, "tasks"),
				section("figures", "Phụ lục. Số liệu", SectionKind.FIGURES, null,
						new Form.FormFigure("tasks-done", "Đã hoàn thành", "nhiệm vụ", Aggregation.SUM, "tasks.done"),
						new Form.FormFigure("citizen-turns", "Số lượt tiếp công dân", "lượt", Aggregation.SUM, null),
						new Form.FormFigure("procedures-on-time", "Tỷ lệ thủ tục hành chính giải quyết đúng hạn", "%",
								Aggregation.PERCENT, null)),
				new Form.FormSection("attachments", "Tài liệu kèm theo", SectionKind.ATTACHMENT, null, List.of(),
						Attaching.OPTIONAL)));
	}

	private static Form.FormSection section(String key, String title, SectionKind kind,
			@org.jspecify.annotations.Nullable String from, Form.FormFigure... figures) {
		return new Form.FormSection(key, title, kind, from, List.of(figures), Attaching.NONE);
	}

	public static Report open(Terms terms, String periodKey, String unit) {
		return Report.opened(PLAN, periodKey, unit, "dan-van.v1", terms, form().blank());
	}

	public static Report openFirstHalf() {
		return open(firstHalf(), "2023-H1", "thpt-01");
	}

	public static Edit text(String section, String text) {
		return new Edit("/sections/0", section, true, text, List.of());
	}

	public static Edit turns(long turns) {
		return new Edit("/sections/0", "figures", false, null,
				List.of(new Edit.FigureEdit("/sections/0/figures/0", "citizen-turns", given(turns), null, null)));
	}

	public static Edit procedures(long onTime, long all) {
		return new Edit("/sections/0", "figures", false, null, List
			.of(new Edit.FigureEdit("/sections/0/figures/0", "procedures-on-time", null, given(onTime), given(all))));
	}

	static Edit.Given given(long number) {
		return new Edit.Given(BigDecimal.valueOf(number));
	}

	public static Report submitted(Report report, String when) {
		Report written = report.edit(List.of(text("leadership", "Đã ban hành kế hoạch.")));
		return written.submit(written.sections(), "7c1e", at(when)).report();
	}

}
