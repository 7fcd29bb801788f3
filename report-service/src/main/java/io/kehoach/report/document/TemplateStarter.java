package io.kehoach.report.document;

import java.util.List;

/**
 * The built-in form written with names instead of what they stand for.
 */
final class TemplateStarter {

	private static final int HEAD = 12;

	private final Sheet sheet;

	TemplateStarter(Sheet sheet) {
		this.sheet = sheet;
	}

	byte[] written() {
		head();
		body();
		foot();
		annexes();
		return this.sheet.bytes();
	}

	private void head() {
		this.sheet.columns(41,
				List.of(Sheet.Line.middle("{{co_quan_cap_tren}}", HEAD),
						Sheet.Line.middle("{{co_quan}}", HEAD).asBold(), Sheet.Line.middle("_______", HEAD),
						Sheet.Line.middle("Số: {{so_ky_hieu}}", HEAD)),
				ReportDocument.nationalHeading("{{dia_danh_ngay}}"));
		this.sheet.centred(Sheet.Line.middle("BÁO CÁO", Sheet.BODY).asBold(), 12, 0);
		this.sheet.centred(Sheet.Line.middle("{{ten_bao_cao}}", Sheet.BODY).asBold(), 0, 0);
		this.sheet.centred(Sheet.Line.middle("__________", Sheet.SMALL), 0, 6);
	}

	private void body() {
		this.sheet.body("Số đơn vị phải báo cáo: {{tong_so_don_vi}}. Đã báo cáo: {{so_da_bao_cao}}; không phát sinh: "
				+ "{{so_khong_phat_sinh}}; trong đó gửi muộn: {{so_gui_muon}}; chưa báo cáo: {{so_chua_bao_cao}}.");
		this.sheet.body("Đơn vị chưa gửi báo cáo: {{don_vi_chua_bao_cao}}.");
		this.sheet.body("{{#muc}}");
		this.sheet.heading("{{tieu_de}}");
		this.sheet.body("{{#doan}}");
		this.sheet.body("{{noi_dung}}");
		this.sheet.body("{{/doan}}");
		this.sheet.body("{{/muc}}");
		this.sheet.body(ReportBody.ENDING);
	}

	private void foot() {
		this.sheet.centred(Sheet.Line.middle("", Sheet.SMALL), 0, 0);
		this.sheet.columns(50,
				List.of(Sheet.Line.plain("Nơi nhận:", 12).asBold().asItalic(), Sheet.Line.plain("{{#noi_nhan}}", 11),
						Sheet.Line.plain("- {{ten_noi_nhan}};", 11), Sheet.Line.plain("{{/noi_nhan}}", 11),
						Sheet.Line.plain("- Lưu: VT.", 11)),
				List.of(signed("{{quyen_han}}"), signed("{{chuc_vu}}"), signed(" "), signed(" "), signed(" "),
						signed("{{nguoi_ky}}")));
	}

	private static Sheet.Line signed(String text) {
		return Sheet.Line.middle(text, Sheet.BODY).asBold();
	}

	private void annexes() {
		annex("Phụ lục I", Annexes.FIGURES);
		this.sheet.table(Annexes.FIGURE_COLUMNS, Annexes.FIGURE_WIDTHS,
				List.of(List.of("{{#so_lieu}}{{tt}}", "{{chi_tieu}}", "{{don_vi_tinh}}", "{{gia_tri}}", "{{ky_truoc}}",
						"{{so_don_vi}}", "{{ghi_chu}}{{/so_lieu}}")));
		annex("Phụ lục II", Annexes.UNITS);
		this.sheet.table(Annexes.UNIT_COLUMNS, Annexes.UNIT_WIDTHS, List.of(List.of("{{#don_vi}}{{tt}}",
				"{{ten_don_vi}}", "{{ket_qua}}", "{{ngay_gui}}", "{{thoi_han}}{{/don_vi}}")));
	}

	private void annex(String name, String title) {
		this.sheet.newPage();
		this.sheet.centred(Sheet.Line.middle(name, Sheet.BODY).asBold(), 0, 0);
		this.sheet.centred(Sheet.Line.middle(title, Sheet.BODY).asBold(), 0, 0);
		this.sheet.centred(
				Sheet.Line.middle("(Kèm theo Báo cáo số {{so_ky_hieu}} của {{ten_co_quan}})", Sheet.SMALL).asItalic(),
				0, 6);
	}

}
