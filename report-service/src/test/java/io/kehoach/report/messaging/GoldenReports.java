package io.kehoach.report.messaging;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.kehoach.report.domain.Aggregation;
import io.kehoach.report.domain.Attaching;
import io.kehoach.report.domain.Attachment;
import io.kehoach.report.domain.Comment;
import io.kehoach.report.domain.Consolidation;
import io.kehoach.report.domain.ConsolidationStatus;
import io.kehoach.report.domain.Contribution;
import io.kehoach.report.domain.Figure;
import io.kehoach.report.domain.Heading;
import io.kehoach.report.domain.MergedSection;
import io.kehoach.report.domain.Outcome;
import io.kehoach.report.domain.Period;
import io.kehoach.report.domain.Report;
import io.kehoach.report.domain.ReportState;
import io.kehoach.report.domain.Row;
import io.kehoach.report.domain.SampleReports;
import io.kehoach.report.domain.Section;
import io.kehoach.report.domain.SectionKind;
import io.kehoach.report.domain.Sent;
import io.kehoach.report.domain.Total;
import io.kehoach.report.domain.UnitAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The states that the golden examples show.
 */
final class GoldenReports {

	static final String REPORT = SampleReports.PLAN + ":2023-H1:thpt-01";

	private GoldenReports() {
	}

	static Period period() {
		return new Period(SampleReports.PLAN, "so-gddt", "2023-H1",
				new Period.Definition(LocalDate.of(2022, 12, 15), "BEFORE", "Sở GD&ĐT (qua Văn phòng Sở)"),
				SampleReports.firstHalf(), 3, List.of("thanh-tra", "thpt-01", "vp"), null,
				List.of("thanh-tra", "thpt-01", "vp"), Instant.parse("2023-05-25T01:00:00Z"), true, List.of());
	}

	static Report submitted() {
		Instant at = Instant.parse("2023-06-14T09:30:00Z");
		return report(ReportState.SUBMITTED, Outcome.REPORTED, at, null, sections(true), List.of(), null, 1, 0);
	}

	static Report nil() {
		return report(ReportState.SUBMITTED, Outcome.CONFIRMED_NIL, Instant.parse("2023-06-12T02:00:00Z"), null,
				sections(false), List.of(), "Không phát sinh trong kỳ báo cáo", 1, 0);
	}

	static Report returned() {
		return report(ReportState.RETURNED, Outcome.REPORTED, Instant.parse("2023-06-14T09:30:00Z"), null,
				sections(true), List.of(new Comment("figures", "Thiếu số đơn thư", "2b90")),
				"Đề nghị bổ sung số liệu tiếp công dân", 1, 0);
	}

	static Report accepted() {
		return report(ReportState.ACCEPTED, Outcome.REPORTED, Instant.parse("2023-06-14T09:30:00Z"),
				Instant.parse("2023-06-16T02:00:00Z"), sections(true), List.of(), null, 1, 0);
	}

	static Report reopened() {
		return report(ReportState.OPEN, Outcome.REPORTED, Instant.parse("2023-06-14T09:30:00Z"), null, sections(true),
				List.of(), "Đơn vị đề nghị điều chỉnh số liệu", 1, 0);
	}

	static Report exempt() {
		return report(ReportState.ACCEPTED, Outcome.EXEMPT, null, null, sections(false), List.of(),
				"Đơn vị mới thành lập trong kỳ", 0, 0);
	}

	static Report open(int reminders) {
		return report(ReportState.OPEN, null, null, null, sections(false), List.of(), null, 0, reminders);
	}

	private static Report report(ReportState state, @Nullable Outcome outcome, @Nullable Instant submittedAt,
			@Nullable Instant acceptedAt, List<Section> sections, List<Comment> comments, @Nullable String reason,
			int version, int reminders) {
		return new Report(SampleReports.PLAN, "2023-H1", "thpt-01", "dan-van.v2", SampleReports.firstHalf(), state,
				outcome, submittedAt, submittedAt, acceptedAt, sections, comments, reason, version, List.of(), null,
				null, reminders, null, (state == ReportState.RETURNED) ? LocalDate.of(2023, 6, 22) : null);
	}

	private static List<Section> sections(boolean written) {
		Row row = new Row(SampleReports.PLAN + ":i2:thpt-01", "2",
				"Quán triệt, triển khai các văn bản về công tác dân vận", "DONE", LocalDate.of(2023, 12, 31),
				Instant.parse("2023-05-20T03:00:00Z"), false, "Đã quán triệt tới toàn thể giáo viên",
				List.of("Biên bản hội nghị"));
		return List.of(
				new Section("leadership", "I. Công tác lãnh đạo, chỉ đạo", SectionKind.NARRATIVE,
						written ? "Nhà trường đã ban hành kế hoạch công tác dân vận năm 2023." : null, List.of(),
						List.of(), Attaching.NONE, List.of()),
				new Section("specific", "II.2. Nhiệm vụ cụ thể", SectionKind.LIST, null, List.of(), List.of(row),
						Attaching.NONE, List.of()),
				new Section("figures", "Phụ lục. Số liệu", SectionKind.FIGURES, null, figures(written), List.of(),
						Attaching.OPTIONAL, List.of()),
				new Section("attachments", "Tài liệu kèm theo", SectionKind.ATTACHMENT, null, List.of(), List.of(),
						Attaching.OPTIONAL, written ? List.of(file()) : List.of()));
	}

	private static Attachment file() {
		return new Attachment("8c5d2f0a-6f0e-3b5c-9d5b-0c8f6f1f7f11", "bien-ban.pdf", "application/pdf", 48_213,
				"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
				Instant.parse("2023-06-14T09:20:00Z"));
	}

	private static List<Figure> figures(boolean written) {
		String source = written ? Figure.ENTERED : null;
		return List.of(
				new Figure("citizen-turns", "Số lượt tiếp công dân", "lượt", Aggregation.SUM,
						written ? new BigDecimal(12) : null, null, null, false, source),
				new Figure("procedures-on-time", "Tỷ lệ thủ tục hành chính giải quyết đúng hạn", "%",
						Aggregation.PERCENT, written ? new BigDecimal(95) : null, written ? new BigDecimal(38) : null,
						written ? new BigDecimal(40) : null, false, source));
	}

	static Consolidation published() {
		return new Consolidation(SampleReports.PLAN, "2023-H1", "so-gddt",
				"Kết quả công tác dân vận 6 tháng đầu năm 2023",
				new Heading(null, "Sở Giáo dục và Đào tạo", null, null, null, null, null, null, null, List.of()),
				ConsolidationStatus.PUBLISHED, merged(),
				List.of(new UnitAnswer("thanh-tra", "Thanh tra Sở", "r1", "CONFIRMED_NIL", false, 0, null),
						new UnitAnswer("thpt-01", "Trường THPT số 1", "r2", "REPORTED", false, 0, null),
						new UnitAnswer("vp", "Văn phòng Sở", null, "MISSING", true, 5, null)),
				Instant.parse("2023-06-19T03:00:00Z"), null, "Báo cáo 6 tháng đầu năm 2022");
	}

	static Consolidation sent() {
		return published()
			.send(new Sent("21/BC-SGDĐT", LocalDate.of(2023, 6, 19), "UBND thành phố", LocalDate.of(2023, 6, 20)));
	}

	private static List<MergedSection> merged() {
		Total turns = new Total("citizen-turns", "Số lượt tiếp công dân", "lượt", Aggregation.SUM, new BigDecimal(12),
				null, null, false, new BigDecimal(30), List.of(new Contribution("thpt-01", REPORT, 1,
						new BigDecimal(12), null, null, false, new BigDecimal(30), true)));
		Total rate = new Total("procedures-on-time", "Tỷ lệ thủ tục hành chính giải quyết đúng hạn", "%",
				Aggregation.PERCENT, new BigDecimal(95), new BigDecimal(38), new BigDecimal(40), false, null,
				List.of(new Contribution("thpt-01", REPORT, 1, new BigDecimal(95), new BigDecimal(38),
						new BigDecimal(40), false, null, false)));
		return List.of(
				new MergedSection("leadership", "I. Công tác lãnh đạo, chỉ đạo", SectionKind.NARRATIVE,
						"Trường THPT số 1: Nhà trường đã ban hành kế hoạch công tác dân vận năm 2023.", List.of(),
						List.of(), List.of(), List.of()),
				new MergedSection("figures", "Phụ lục. Số liệu", SectionKind.FIGURES, null, List.of(),
						List.of(turns, rate), List.of(), List.of()),
				new MergedSection("attachments", "Tài liệu kèm theo", SectionKind.ATTACHMENT, null, List.of(),
						List.of(), List.of(),
						List.of(new MergedSection.MergedFile("thpt-01", "Trường THPT số 1", REPORT, file()))));
	}

}
