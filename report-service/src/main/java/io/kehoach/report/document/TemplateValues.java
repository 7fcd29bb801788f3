package io.kehoach.report.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.kehoach.report.domain.Consolidation;
import io.kehoach.report.domain.Heading;
import io.kehoach.report.domain.MergedSection;

/**
 * A consolidated report as a template names it.
 */
final class TemplateValues {

	private static final List<String> FIGURE = List.of("tt", "chi_tieu", "don_vi_tinh", "gia_tri", "ky_truoc",
			"so_don_vi", "ghi_chu");

	private static final List<String> UNIT = List.of("tt", "ten_don_vi", "ket_qua", "ngay_gui", "thoi_han");

	private static final List<String> FILE = List.of("tt", "ten_don_vi", "muc_bao_cao", "ten_tep", "dung_luong",
			"ma_tep");

	private TemplateValues() {
	}

	static TemplateData of(Consolidation consolidation) {
		Map<String, String> values = heading(consolidation.heading());
		values.put("ten_bao_cao", consolidation.title());
		ReportBody.Answers answers = ReportBody.Answers.of(consolidation.units());
		values.put("tong_so_don_vi", Integer.toString(answers.all()));
		values.put("so_da_bao_cao", Long.toString(answers.reported()));
		values.put("so_khong_phat_sinh", Long.toString(answers.nil()));
		values.put("so_gui_muon", Long.toString(answers.late()));
		values.put("so_chua_bao_cao", Integer.toString(answers.missing().size()));
		values.put("don_vi_chua_bao_cao",
				answers.missing().isEmpty() ? "không có" : String.join(", ", answers.missing()));
		return new TemplateData(values,
				Map.of("muc",
						consolidation.sections()
							.stream()
							.filter((section) -> section.kind().read())
							.map(TemplateValues::section)
							.toList(),
						"noi_nhan", each("ten_noi_nhan", consolidation.heading().recipients()), "so_lieu",
						rows(FIGURE, Annexes.figures(consolidation)), "don_vi",
						rows(UNIT, Annexes.units(consolidation)), "tep_kem", rows(FILE, Annexes.files(consolidation))));
	}

	private static Map<String, String> heading(Heading heading) {
		Map<String, String> values = new HashMap<>();
		values.put("co_quan_cap_tren", Words.capitals(Words.or(heading.parentBody())));
		values.put("co_quan", Words.capitals(heading.issuer()));
		values.put("ten_co_quan", heading.issuer());
		values.put("so_ky_hieu", Words.number(heading.number()));
		values.put("dia_danh_ngay", Words.placeAndDate(heading.place(), heading.issuedOn()));
		values.put("quyen_han",
				Words.capitals((Words.or(heading.authority()) + " " + Words.or(heading.onBehalfOf())).strip()));
		values.put("chuc_vu", Words.capitals(Words.or(heading.position())));
		values.put("nguoi_ky", Words.or(heading.signer()));
		return values;
	}

	private static TemplateData section(MergedSection section) {
		return new TemplateData(Map.of("tieu_de", section.title()),
				Map.of("doan", each("noi_dung", ReportBody.lines(section))));
	}

	private static List<TemplateData> each(String name, List<String> values) {
		return values.stream().map((value) -> TemplateData.of(Map.of(name, value))).toList();
	}

	private static List<TemplateData> rows(List<String> names, List<List<String>> rows) {
		return rows.stream().map((row) -> {
			Map<String, String> values = new HashMap<>();
			IntStream.range(0, names.size()).forEach((at) -> values.put(names.get(at), row.get(at)));
			return TemplateData.of(values);
		}).toList();
	}

}
