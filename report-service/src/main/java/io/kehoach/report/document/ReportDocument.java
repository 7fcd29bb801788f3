package io.kehoach.report.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import io.kehoach.report.application.OfficialReport;
import io.kehoach.report.domain.Consolidation;
import io.kehoach.report.domain.Heading;

import org.springframework.stereotype.Component;

/**
 * The report form 1.4 of Nghị định 30/2020/NĐ-CP: heading block, number and symbol, place
 * and date, title, body, recipients, signature block, annexes.
 */
@Component
class ReportDocument implements OfficialReport {

	private static final int HEAD = 12;

	private static final int ROOM_TO_SIGN = 4;

	@Override
	public byte[] docx(Consolidation consolidation) {
		return written(consolidation, new DocxSheet());
	}

	@Override
	public byte[] pdf(Consolidation consolidation) {
		return written(consolidation, new PdfSheet());
	}

	private static byte[] written(Consolidation consolidation, Sheet sheet) {
		head(sheet, consolidation.heading());
		title(sheet, consolidation);
		new ReportBody(sheet).write(consolidation);
		foot(sheet, consolidation.heading());
		new Annexes(sheet).write(consolidation);
		return sheet.bytes();
	}

	private static void head(Sheet sheet, Heading heading) {
		List<Sheet.Line> left = new ArrayList<>();
		if (heading.parentBody() != null) {
			left.add(Sheet.Line.middle(Words.capitals(heading.parentBody()), HEAD));
		}
		left.add(Sheet.Line.middle(Words.capitals(heading.issuer()), HEAD).asBold());
		left.add(Sheet.Line.middle("_______", HEAD));
		left.add(Sheet.Line.middle("Số: " + Words.number(heading.number()), HEAD));
		sheet.columns(41, left, nationalHeading(Words.placeAndDate(heading.place(), heading.issuedOn())));
	}

	static List<Sheet.Line> nationalHeading(String placeAndDate) {
		return List.of(Sheet.Line.middle("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", HEAD).asBold(),
				Sheet.Line.middle("Độc lập - Tự do - Hạnh phúc", Sheet.BODY).asBold(),
				Sheet.Line.middle("_______________________", HEAD),
				Sheet.Line.middle(placeAndDate, Sheet.BODY).asItalic());
	}

	private static void title(Sheet sheet, Consolidation consolidation) {
		sheet.centred(Sheet.Line.middle("BÁO CÁO", Sheet.BODY).asBold(), 12, 0);
		sheet.centred(Sheet.Line.middle(consolidation.title(), Sheet.BODY).asBold(), 0, 0);
		sheet.centred(Sheet.Line.middle("__________", Sheet.SMALL), 0, 6);
	}

	private static void foot(Sheet sheet, Heading heading) {
		List<Sheet.Line> left = new ArrayList<>();
		left.add(Sheet.Line.plain("Nơi nhận:", 12).asBold().asItalic());
		heading.recipients().forEach((recipient) -> left.add(Sheet.Line.plain("- " + recipient + ";", 11)));
		left.add(Sheet.Line.plain("- Lưu: VT.", 11));
		List<Sheet.Line> right = new ArrayList<>();
		String authority = (Words.or(heading.authority()) + " " + Words.or(heading.onBehalfOf())).strip();
		if (!authority.isEmpty()) {
			right.add(signed(Words.capitals(authority)));
		}
		right.add(signed(Words.capitals(Words.or(heading.position()))));
		right.addAll(Collections.nCopies(ROOM_TO_SIGN, signed(" ")));
		right.add(signed(Words.or(heading.signer())));
		sheet.centred(Sheet.Line.middle("", Sheet.SMALL), 0, 0);
		sheet.columns(50, left, right);
	}

	private static Sheet.Line signed(String text) {
		return Sheet.Line.middle(text, Sheet.BODY).asBold();
	}

}
