package io.kehoach.report.document;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.kehoach.report.domain.Consolidation;
import io.kehoach.report.domain.Heading;
import io.kehoach.report.domain.Total;
import io.kehoach.report.domain.UnitAnswer;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/**
 * Annex I, the figures; annex II, who has reported and when.
 */
final class Annexes {

	private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

	private static final Map<String, String> OUTCOMES = Map.of("REPORTED", "Đã báo cáo", "CONFIRMED_NIL",
			"Không phát sinh", UnitAnswer.MISSING, "Chưa báo cáo", "EXEMPT", "Được miễn");

	private final Writing writing;

	Annexes(Writing writing) {
		this.writing = writing;
	}

	void write(Consolidation consolidation) {
		title("Phụ lục I", "SỐ LIỆU TỔNG HỢP", consolidation.heading());
		this.writing.table(List.of("TT", "Chỉ tiêu", "Đơn vị tính", "Số liệu", "Số đơn vị có số liệu", "Ghi chú"),
				List.of(7, 40, 14, 12, 13, 14), figures(consolidation));
		title("Phụ lục II", "TÌNH HÌNH GỬI BÁO CÁO CỦA CÁC ĐƠN VỊ", consolidation.heading());
		this.writing.table(List.of("TT", "Đơn vị", "Kết quả", "Ngày gửi", "Thời hạn"), List.of(7, 43, 18, 15, 17),
				units(consolidation));
	}

	private void title(String name, String title, Heading heading) {
		XWPFParagraph first = this.writing.centred(name, Writing.Look.centred(Writing.BODY).asBold());
		first.setPageBreak(true);
		this.writing.centred(title, Writing.Look.centred(Writing.BODY).asBold());
		String date = (heading.issuedOn() != null) ? " ngày " + Words.day(heading.issuedOn())
				: " ngày     /    /      ";
		this.writing
			.centred("(Kèm theo Báo cáo số " + Words.number(heading.number()) + date + " của " + heading.issuer() + ")",
					Writing.Look.centred(Writing.SMALL).asItalic())
			.setSpacingAfter(120);
	}

	private static List<List<String>> figures(Consolidation consolidation) {
		List<Total> totals = consolidation.sections()
			.stream()
			.flatMap((section) -> section.figures().stream())
			.toList();
		List<List<String>> rows = new ArrayList<>();
		for (Total total : totals) {
			String parts = (total.denominator() != null)
					? " (" + Words.figure(total.numerator()) + "/" + Words.figure(total.denominator()) + ")" : "";
			rows.add(List.of(Integer.toString(rows.size() + 1), total.label(), total.unitOfMeasure(),
					Words.figure(total.value()) + parts, Integer.toString(total.contributors().size()),
					total.estimate() ? "Có số ước thực hiện" : ""));
		}
		return rows;
	}

	private static List<List<String>> units(Consolidation consolidation) {
		List<List<String>> rows = new ArrayList<>();
		for (UnitAnswer unit : consolidation.units()) {
			String on = (unit.submittedAt() != null) ? Words.day(unit.submittedAt().atZone(ZONE).toLocalDate()) : "";
			String timing = unit.late() ? "Quá hạn " + unit.daysLate() + " ngày"
					: (unit.submittedAt() != null) ? "Đúng hạn" : "Chưa đến hạn";
			rows.add(List.of(Integer.toString(rows.size() + 1), unit.name(),
					OUTCOMES.getOrDefault(unit.outcome(), unit.outcome()), on, timing));
		}
		return rows;
	}

}
