package io.kehoach.report.document;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.kehoach.report.domain.Attachment;
import io.kehoach.report.domain.Consolidation;
import io.kehoach.report.domain.Contribution;
import io.kehoach.report.domain.Heading;
import io.kehoach.report.domain.MergedSection;
import io.kehoach.report.domain.Outcome;
import io.kehoach.report.domain.Total;
import io.kehoach.report.domain.UnitAnswer;

/**
 * Annex I, the figures; annex II, who has reported and when; annex III, where units have
 * attached files, which.
 */
final class Annexes {

	private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

	private static final Map<String, String> OUTCOMES = Map.of("REPORTED", "Đã báo cáo", "CONFIRMED_NIL",
			"Không phát sinh", UnitAnswer.MISSING, "Chưa báo cáo", "EXEMPT", "Được miễn");

	static final String FIGURES = "SỐ LIỆU TỔNG HỢP";

	static final List<String> FIGURE_COLUMNS = List.of("TT", "Chỉ tiêu", "Đơn vị tính", "Số liệu", "Kỳ trước",
			"Số đơn vị", "Ghi chú");

	static final List<Integer> FIGURE_WIDTHS = List.of(6, 26, 11, 13, 14, 9, 21);

	private static final int BEFORE = 4;

	static final String UNITS = "TÌNH HÌNH GỬI BÁO CÁO CỦA CÁC ĐƠN VỊ";

	static final List<String> UNIT_COLUMNS = List.of("TT", "Đơn vị", "Kết quả", "Ngày gửi", "Thời hạn");

	static final List<Integer> UNIT_WIDTHS = List.of(6, 31, 23, 17, 23);

	static final String FILES = "TÀI LIỆU KÈM THEO BÁO CÁO CỦA CÁC ĐƠN VỊ";

	static final List<String> FILE_COLUMNS = List.of("TT", "Đơn vị", "Mục", "Tên tệp", "Dung lượng",
			"Mã SHA-256 (16 ký tự đầu)");

	private static final List<Integer> FILE_WIDTHS = List.of(6, 19, 15, 22, 10, 28);

	private static final int HASH_SHOWN = 16;

	private static final long KIBIBYTE = 1024;

	private final Sheet sheet;

	Annexes(Sheet sheet) {
		this.sheet = sheet;
	}

	void write(Consolidation consolidation) {
		title("Phụ lục I", FIGURES, consolidation.heading());
		String before = consolidation.comparedWith();
		List<String> columns = new ArrayList<>(FIGURE_COLUMNS);
		if (before != null) {
			columns.set(BEFORE, before.replace("Báo cáo ", "Kỳ "));
		}
		this.sheet.table(columns, FIGURE_WIDTHS, figures(consolidation));
		title("Phụ lục II", UNITS, consolidation.heading());
		this.sheet.table(UNIT_COLUMNS, UNIT_WIDTHS, units(consolidation));
		List<List<String>> files = files(consolidation);
		if (!files.isEmpty()) {
			title("Phụ lục III", FILES, consolidation.heading());
			this.sheet.table(FILE_COLUMNS, FILE_WIDTHS, files);
		}
	}

	private void title(String name, String title, Heading heading) {
		this.sheet.newPage();
		this.sheet.centred(Sheet.Line.middle(name, Sheet.BODY).asBold(), 0, 0);
		this.sheet.centred(Sheet.Line.middle(title, Sheet.BODY).asBold(), 0, 0);
		String date = (heading.issuedOn() != null) ? " ngày " + Words.day(heading.issuedOn())
				: " ngày     /    /      ";
		String attached = "(Kèm theo Báo cáo số " + Words.number(heading.number()) + date + " của " + heading.issuer()
				+ ")";
		this.sheet.centred(Sheet.Line.middle(attached, Sheet.SMALL).asItalic(), 0, 6);
	}

	static List<List<String>> figures(Consolidation consolidation) {
		List<Total> totals = consolidation.sections()
			.stream()
			.flatMap((section) -> section.figures().stream())
			.toList();
		List<List<String>> rows = new ArrayList<>();
		for (Total total : totals) {
			String parts = (total.denominator() != null)
					? " (" + Words.figure(total.numerator()) + "/" + Words.figure(total.denominator()) + ")" : "";
			rows.add(List.of(Integer.toString(rows.size() + 1), total.label(), total.unitOfMeasure(),
					Words.figure(total.value()) + parts, Words.figure(total.previous()),
					Integer.toString(total.contributors().size()), remark(total)));
		}
		return rows;
	}

	private static String remark(Total total) {
		long far = total.contributors().stream().filter(Contribution::outlier).count();
		return Stream
			.of(total.estimate() ? "Có số ước thực hiện" : "",
					(far > 0) ? far + " đơn vị khác nhiều so với kỳ trước" : "")
			.filter((remark) -> !remark.isEmpty())
			.collect(Collectors.joining("; "));
	}

	static List<List<String>> units(Consolidation consolidation) {
		List<List<String>> rows = new ArrayList<>();
		for (UnitAnswer unit : consolidation.units()) {
			String on = (unit.submittedAt() != null) ? Words.day(unit.submittedAt().atZone(ZONE).toLocalDate()) : "";
			String timing = unit.outcome().equals(Outcome.EXEMPT.name()) ? ""
					: unit.late() ? "Quá hạn " + unit.daysLate() + " ngày"
							: (unit.submittedAt() != null) ? "Đúng hạn" : "Chưa đến hạn";
			rows.add(List.of(Integer.toString(rows.size() + 1), unit.name(),
					OUTCOMES.getOrDefault(unit.outcome(), unit.outcome()), on, timing));
		}
		return rows;
	}

	static List<List<String>> files(Consolidation consolidation) {
		List<List<String>> rows = new ArrayList<>();
		for (MergedSection section : consolidation.sections()) {
			for (MergedSection.MergedFile given : section.files()) {
				Attachment file = given.file();
				rows.add(List.of(Integer.toString(rows.size() + 1), given.name(), section.title(), file.name(),
						Math.ceilDiv(file.size(), KIBIBYTE) + " KB", file.sha256().substring(0, HASH_SHOWN)));
			}
		}
		return rows;
	}

}
