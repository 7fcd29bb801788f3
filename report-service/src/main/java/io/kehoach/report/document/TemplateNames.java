package io.kehoach.report.document;

import java.util.Map;
import java.util.Set;

/**
 * What a template may name: values, and lists whose entries have values of their own.
 */
record TemplateNames(Set<String> values, Map<String, TemplateNames> lists) {

	static final TemplateNames REPORT = new TemplateNames(
			Set.of("co_quan_cap_tren", "co_quan", "ten_co_quan", "so_ky_hieu", "dia_danh_ngay", "ten_bao_cao",
					"quyen_han", "chuc_vu", "nguoi_ky", "tong_so_don_vi", "so_da_bao_cao", "so_khong_phat_sinh",
					"so_gui_muon", "so_chua_bao_cao", "don_vi_chua_bao_cao"),
			Map.of("muc", new TemplateNames(Set.of("tieu_de"), Map.of("doan", values("noi_dung"))), "noi_nhan",
					values("ten_noi_nhan"), "tep_kem",
					values("tt", "ten_don_vi", "muc_bao_cao", "ten_tep", "dung_luong", "ma_tep"), "so_lieu",
					values("tt", "chi_tieu", "don_vi_tinh", "gia_tri", "ky_truoc", "so_don_vi", "ghi_chu"), "don_vi",
					values("tt", "ten_don_vi", "ket_qua", "ngay_gui", "thoi_han")));

	private static TemplateNames values(String... values) {
		return new TemplateNames(Set.of(values), Map.of());
	}

}
