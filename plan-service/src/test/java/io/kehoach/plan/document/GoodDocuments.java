package io.kehoach.plan.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** A readable file of each format. */
final class GoodDocuments {

	private GoodDocuments() {
	}

	static List<Sent> all() {
		return List.of(new Sent("text/plain", SamplePlan.text()), new Sent("text/markdown", SamplePlan.markdown()),
				new Sent(SamplePlan.DOCX, SamplePlan.docx()), new Sent("application/pdf", pdf()));
	}

	/** A ruled table on two pages. */
	static byte[] pdf() {
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			for (int number = 0; number < 2; number++) {
				PDPage page = new PDPage();
				document.addPage(page);
				draw(document, page);
			}
			document.save(out);
			return out.toByteArray();
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	private static void draw(PDDocument document, PDPage page) throws IOException {
		try (PDPageContentStream paper = new PDPageContentStream(document, page)) {
			paper.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 11);
			for (int row = 0; row < 6; row++) {
				for (int column = 0; column < 4; column++) {
					paper.addRect(60 + 120 * column, 600 - 40 * row, 120, 40);
					paper.stroke();
					paper.beginText();
					paper.newLineAtOffset(66 + 120 * column, 620 - 40 * row);
					paper.showText(row == 0 ? List.of("TT", "Noi dung", "Don vi", "Thoi gian").get(column)
							: "o " + row + "." + column);
					paper.endText();
				}
			}
		}
	}

}
