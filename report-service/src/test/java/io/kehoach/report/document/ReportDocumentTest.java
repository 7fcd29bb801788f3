package io.kehoach.report.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.kehoach.report.domain.Consolidation;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stands on the built-in form, the same in both formats.
 */
class ReportDocumentTest {

	private static String docx(Consolidation consolidation) throws IOException {
		byte[] bytes = new ReportDocument().docx(consolidation);
		keep("report.docx", bytes);
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes));
				XWPFWordExtractor text = new XWPFWordExtractor(document)) {
			return text.getText();
		}
	}

	private static String pdf(Consolidation consolidation) throws IOException {
		byte[] bytes = new ReportDocument().pdf(consolidation);
		keep("report.pdf", bytes);
		try (PDDocument document = Loader.loadPDF(bytes)) {
			return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
		}
	}

	private static void keep(String name, byte[] bytes) throws IOException {
		Files.write(Files.createDirectories(Path.of("target", "documents")).resolve(name), bytes);
	}

	@Test
	void aSentenceThatEndedGoesOnWithoutItsFullStop() throws IOException {
		assertThat(docx(SampleConsolidation.made())).contains("đối thoại trong năm 2023: 1/1 đơn vị hoàn thành.")
			.doesNotContain("2023.:");
		assertThat(pdf(SampleConsolidation.made())).contains("đối thoại trong năm 2023: 1/1 đơn vị hoàn thành.");
	}

	@Test
	void aSectionWithoutContentSaysSoUnderItsHeading() throws IOException {
		assertThat(docx(SampleConsolidation.made()))
			.contains("I. Lãnh đạo, chỉ đạo\nKhông có nội dung báo cáo.\nII. Nhiệm vụ cụ thể")
			.containsOnlyOnce("Không có nội dung báo cáo.");
	}

	@Test
	void filesOfUnitsStandInAnAnnexWithTheirHashesAndNotInTheText() throws IOException {
		assertThat(docx(SampleConsolidation.made())).doesNotContain("Phụ lục III");
		assertThat(docx(SampleConsolidation.withFile())).containsOnlyOnce("Tài liệu kèm theo")
			.contains("tại Phụ lục III)./.", "TÀI LIỆU KÈM THEO BÁO CÁO CỦA CÁC ĐƠN VỊ",
					"Trường THPT Ngô Quyền\tTài liệu kèm theo\tBiên bản hội nghị.pdf\t3 KB\t0123456789abcdef");
		assertThat(pdf(SampleConsolidation.withFile())).contains("0123456789abcdef", "Phụ lục III");
	}

	@Test
	void withoutAPlaceTheLineBeginsWithTheDay() throws IOException {
		assertThat(docx(SampleConsolidation.made())).contains("Hải Phòng, ngày 20 tháng 6 năm 2023");
		assertThat(docx(SampleConsolidation.at(null, SampleConsolidation.made().heading().issuedOn())))
			.contains("Ngày 20 tháng 6 năm 2023");
		assertThat(docx(SampleConsolidation.at(" ", null))).contains("Ngày      tháng      năm");
	}

}
