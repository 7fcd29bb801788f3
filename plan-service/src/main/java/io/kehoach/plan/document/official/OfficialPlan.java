package io.kehoach.plan.document.official;

import java.util.ArrayList;
import java.util.List;

import io.kehoach.plan.document.DocumentWriter;
import io.kehoach.plan.document.official.Sheet.Printed;
import io.kehoach.plan.domain.Header;
import io.kehoach.plan.domain.PlanBody;
import io.kehoach.plan.domain.Recipient;
import io.kehoach.plan.domain.RecipientRole;
import io.kehoach.plan.domain.Signer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Form 1.4 of Nghị định 30/2020/NĐ-CP: heading block, number and symbol, place and day,
 * title, text, recipients, signature block. What is written here is read back as the same
 * plan.
 */
@Component
public class OfficialPlan implements DocumentWriter {

	private static final int ROOM_FOR_THE_SEAL = 4;

	@Override
	public byte[] write(PlanBody plan, Format format) {
		Sheet sheet = switch (format) {
			case DOCX -> new DocxSheet();
			case PDF -> new PdfSheet();
		};
		head(sheet, plan.header());
		title(sheet, plan.header());
		new PlanText(sheet).write(plan);
		sheet.columns(50, recipients(plan.recipients()), signature(plan.header().signer()));
		return sheet.bytes();
	}

	private static void head(Sheet sheet, Header header) {
		List<Printed> left = new ArrayList<>();
		if (header.parentBody() != null) {
			left.add(Printed.middle(Printing.capitals(header.parentBody()), Sheet.HEAD));
		}
		left.add(Printed.middle(Printing.capitals(header.issuer().text()), Sheet.HEAD).asBold().asRuled());
		left.add(Printed.middle(Printing.number(header.number()), Sheet.HEAD));
		sheet.columns(42, left, List.of(Printed.middle("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Sheet.HEAD - 1).asBold(),
				Printed.middle("Độc lập - Tự do - Hạnh phúc", Sheet.HEAD).asBold().asRuled(),
				Printed.middle(Printing.placeAndDay(header.place(), header.issuedOn()), Sheet.HEAD).asItalic()));
	}

	private static void title(Sheet sheet, Header header) {
		String type = header.documentType() == null ? "Kế hoạch" : header.documentType();
		sheet.centred(Printed.middle("", Sheet.HEAD));
		sheet.centred(Printed.middle(Printing.capitals(type), Sheet.BODY).asBold());
		if (header.title() != null) {
			sheet.centred(Printed.middle(Printing.or(header.title()), Sheet.BODY).asBold().asRuled());
		}
	}

	/** What is filed comes last. */
	private static List<Printed> recipients(List<Recipient> recipients) {
		List<Recipient> ordered = new ArrayList<>(
				recipients.stream().filter(recipient -> recipient.role() != RecipientRole.ARCHIVE).toList());
		recipients.stream().filter(recipient -> recipient.role() == RecipientRole.ARCHIVE).forEach(ordered::add);
		List<Printed> lines = new ArrayList<>();
		lines.add(Printed.left("Nơi nhận:", 12).asBold().asItalic());
		for (int i = 0; i < ordered.size(); i++) {
			String end = i == ordered.size() - 1 ? "." : ";";
			lines.add(Printed.left("- " + Printing.or(ordered.get(i).text()) + end, 11));
		}
		return lines;
	}

	private static List<Printed> signature(@Nullable Signer signer) {
		List<String> posts = new ArrayList<>();
		if (signer != null && signer.onBehalfOf() != null) {
			posts.addAll(
					List.of((Printing.or(signer.authority()) + " " + signer.onBehalfOf()).strip().split(";\\s*", -1)));
		}
		if (signer != null && signer.position() != null) {
			posts.add(signer.position());
		}
		List<Printed> lines = new ArrayList<>();
		posts.forEach(post -> lines.add(Printed.middle(Printing.capitals(post), Sheet.BODY).asBold()));
		for (int room = 0; room < ROOM_FOR_THE_SEAL; room++) {
			lines.add(Printed.middle("", Sheet.BODY));
		}
		lines.add(Printed.middle(signer == null ? "" : Printing.or(signer.name()), Sheet.BODY).asBold());
		return lines;
	}

}
