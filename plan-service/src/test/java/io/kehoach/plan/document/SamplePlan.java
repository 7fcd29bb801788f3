package io.kehoach.plan.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** The project's own sample plan, and small plans in the other formats. */
final class SamplePlan {

	static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

	private static final List<List<String>> ROWS = List.of(
			List.of("STT", "Nội dung nhiệm vụ", "Đơn vị thực hiện", "", "Thời gian hoàn thành"),
			List.of("STT", "", "Chủ trì", "Phối hợp", ""), List.of("I", "Nhóm nhiệm vụ về thể chế", "", "", ""),
			List.of("1", "Rà soát quy chế làm việc", "Văn phòng Sở", "Các phòng Sở", "Quý I/2024"),
			List.of("2", "Ban hành bộ tiêu chí chấm điểm", "Thanh tra Sở", "Các phòng Sở, đơn vị trực thuộc Sở",
					"trước ngày 30/6/2024"),
			List.of("II", "Nhóm nhiệm vụ về tuyên truyền", "", "", ""),
			List.of("1", "Tổ chức hội nghị tập huấn", "Văn phòng Sở", "", "Tháng 9/2024"));

	private SamplePlan() {
	}

	static byte[] text() {
		return resource("/samples/ke-hoach-mau-2023.txt");
	}

	static DraftDocument read(byte[] content, String mediaType) {
		return new DocumentFormats(java.time.Duration.ofSeconds(30)).read(content, mediaType, (percent, step) -> {
		});
	}

	static byte[] markdown() {
		return """
				**UBND TỈNH AN PHÚ**
				**SỞ GIÁO DỤC VÀ ĐÀO TẠO**

				Số: 15/KH-SGDĐT

				*An Phú, ngày 05 tháng 01 năm 2024*

				# KẾ HOẠCH

				**Công tác cải cách hành chính năm 2024**

				Căn cứ Quyết định số 876/QĐ-UBND ngày 20/12/2023 của Ủy ban nhân dân tỉnh;

				## I. NHIỆM VỤ CỤ THỂ

				| STT | Nội dung nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Sản phẩm | Thời gian |
				|---|---|---|---|---|---|
				| 1 | Rà soát quy chế<br>làm việc | Văn phòng Sở | Các phòng Sở | Quyết định | Quý I/2024 |
				| 2 | Kiểm tra việc tiếp công dân | Thanh tra Sở | Các phòng Sở, đơn vị trực thuộc Sở | Báo cáo | Thường xuyên |

				## II. TỔ CHỨC THỰC HIỆN

				1. Các phòng Sở: Báo cáo năm gửi về Văn phòng Sở trước ngày 05/12/2024.

				Nơi nhận:
				- UBND tỉnh (để b/c);
				- Lưu: VT.

				GIÁM ĐỐC

				Lê Hoàng Phúc
				"""
			.getBytes(StandardCharsets.UTF_8);
	}

	static byte[] docx() {
		try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			List.of("UBND TỈNH AN PHÚ", "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Số: 07/KH-SGDĐT",
					"An Phú, ngày 08 tháng 01 năm 2024", "KẾ HOẠCH", "Công tác cải cách hành chính năm 2024",
					"I. NHIỆM VỤ")
				.forEach(line -> document.createParagraph().createRun().setText(line));
			table(document);
			List.of("II. TỔ CHỨC THỰC HIỆN", "1. Giao Văn phòng Sở theo dõi việc thực hiện Kế hoạch.", "Nơi nhận:",
					"- UBND tỉnh;", "- Lưu: VT.", "GIÁM ĐỐC", "Lê Hoàng Phúc")
				.forEach(line -> document.createParagraph().createRun().setText(line));
			document.write(out);
			return out.toByteArray();
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/** Titles over two rows, merged as a word processor merges them. */
	private static void table(XWPFDocument document) {
		XWPFTable table = document.createTable(ROWS.size(), 5);
		for (int r = 0; r < ROWS.size(); r++) {
			for (int c = 0; c < 5; c++) {
				table.getRow(r).getCell(c).setText(ROWS.get(r).get(c));
			}
		}
		for (int c : new int[] { 0, 1, 4 }) {
			merge(table.getRow(0).getCell(c).getCTTc(), STMerge.RESTART);
			merge(table.getRow(1).getCell(c).getCTTc(), STMerge.CONTINUE);
		}
		CTTc units = table.getRow(0).getCell(2).getCTTc();
		(units.isSetTcPr() ? units.getTcPr() : units.addNewTcPr()).addNewGridSpan().setVal(java.math.BigInteger.TWO);
		table.getRow(0).removeCell(3);
	}

	private static void merge(CTTc cell, STMerge.Enum kind) {
		(cell.isSetTcPr() ? cell.getTcPr() : cell.addNewTcPr()).addNewVMerge().setVal(kind);
	}

	private static byte[] resource(String name) {
		try (InputStream in = SamplePlan.class.getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalStateException("missing " + name);
			}
			return in.readAllBytes();
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

}
