package io.kehoach.report.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

import io.kehoach.report.application.OfficialReport;
import io.kehoach.report.domain.Consolidation;
import io.kehoach.report.domain.Heading;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

import org.springframework.stereotype.Component;

/**
 * The report form 1.4 of Nghị định 30/2020/NĐ-CP: heading block, number and symbol, place
 * and date, title, body, recipients, signature block, annexes.
 */
@Component
class ReportDocument implements OfficialReport {

	private static final int HEAD = 13;

	@Override
	public byte[] docx(Consolidation consolidation) {
		try (XWPFDocument document = Paper.sheet(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			Writing writing = new Writing(document);
			head(writing, consolidation.heading());
			title(writing, consolidation);
			new ReportBody(writing).write(consolidation);
			foot(writing, consolidation.heading());
			new Annexes(writing).write(consolidation);
			document.write(bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void head(Writing writing, Heading heading) {
		XWPFTableCell[] cells = writing.twoColumns(42);
		Writing.Look centred = Writing.Look.centred(HEAD);
		if (heading.parentBody() != null) {
			Writing.line(cells[0], Words.capitals(heading.parentBody()), centred);
		}
		Writing.line(cells[0], Words.capitals(heading.issuer()), centred.asBold());
		Writing.line(cells[0], "_______", centred);
		Writing.line(cells[0], "Số: " + Words.number(heading.number()), centred);
		Writing.line(cells[1], "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", centred.asBold());
		Writing.line(cells[1], "Độc lập - Tự do - Hạnh phúc", Writing.Look.centred(Writing.BODY).asBold());
		Writing.line(cells[1], "_______________________", centred);
		Writing.line(cells[1], Words.placeAndDate(heading.place(), heading.issuedOn()),
				Writing.Look.centred(Writing.BODY).asItalic());
	}

	private static void title(Writing writing, Consolidation consolidation) {
		Writing.Look bold = Writing.Look.centred(Writing.BODY).asBold();
		writing.centred("BÁO CÁO", bold).setSpacingBefore(240);
		writing.centred(consolidation.title(), bold);
		writing.centred("__________", Writing.Look.centred(Writing.SMALL)).setSpacingAfter(120);
	}

	private static void foot(Writing writing, Heading heading) {
		writing.centred("", Writing.Look.centred(Writing.SMALL));
		XWPFTableCell[] cells = writing.twoColumns(50);
		Writing.line(cells[0], "Nơi nhận:", Writing.Look.plain(12).asBold().asItalic());
		heading.recipients()
			.forEach((recipient) -> Writing.line(cells[0], "- " + recipient + ";", Writing.Look.plain(11)));
		Writing.line(cells[0], "- Lưu: VT.", Writing.Look.plain(11));
		Writing.Look signed = new Writing.Look(Writing.BODY, true, false, ParagraphAlignment.CENTER);
		String authority = (Words.or(heading.authority()) + " " + Words.or(heading.onBehalfOf())).strip();
		if (!authority.isEmpty()) {
			Writing.line(cells[1], Words.capitals(authority), signed);
		}
		Writing.line(cells[1], Words.capitals(Objects.requireNonNullElse(heading.position(), "")), signed);
		for (int room = 0; room < 4; room++) {
			Writing.line(cells[1], " ", signed);
		}
		Writing.line(cells[1], Words.or(heading.signer()), signed);
	}

}
