package io.kehoach.plan.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

import io.kehoach.plan.document.WrittenPlan.Row;
import io.kehoach.plan.document.WrittenPlan.Table;

/** Writes a plan in the forms in which plans arrive. */
enum PlanForms {

	MARKDOWN("text/markdown") {
		@Override
		byte[] write(WrittenPlan plan) {
			return PlanLines.text(plan, PlanLines::pipes).getBytes(StandardCharsets.UTF_8);
		}
	},

	/** Each cell after the other, broken over the lines of its column. */
	FLOWING("text/plain") {
		@Override
		byte[] write(WrittenPlan plan) {
			return PlanLines.text(plan, PlanLines::flowing).getBytes(StandardCharsets.UTF_8);
		}
	},

	/** Columns side by side, parted by white. */
	LAID_OUT("text/plain") {
		@Override
		byte[] write(WrittenPlan plan) {
			return PlanLines.text(plan, PlanLines::laidOut).getBytes(StandardCharsets.UTF_8);
		}
	},

	CELL_BY_CELL("text/plain") {
		@Override
		byte[] write(WrittenPlan plan) {
			return CellByCell.textOf(pdf(plan, PAGED), "\n").getBytes(StandardCharsets.UTF_8);
		}
	},

	CELL_BY_CELL_SPACED("text/plain") {
		@Override
		byte[] write(WrittenPlan plan) {
			return CellByCell.textOf(pdf(plan, PAGED), " \n").getBytes(StandardCharsets.UTF_8);
		}
	},

	DOCX(SamplePlan.DOCX) {
		@Override
		byte[] write(WrittenPlan plan) {
			return HostileDocx.body(markup(plan, WORDS));
		}
	},

	RULED_PDF("application/pdf") {
		@Override
		byte[] write(WrittenPlan plan) {
			return pdf(plan, "td.c { border: 0.5pt solid #000; }");
		}
	},

	UNRULED_PDF("application/pdf") {
		@Override
		byte[] write(WrittenPlan plan) {
			return pdf(plan, "td.c { padding: 2pt 7pt 6pt 7pt; }");
		}
	};

	/** Pages have numbers. */
	private static final String PAGED = "@page { @top-center { content: counter(page) } }"
			+ " td.c { border: 0.5pt solid #000; }";

	private static final Markup WORDS = new Markup("<w:p><w:r><w:t>%s</w:t></w:r></w:p>", "<w:tbl>%s</w:tbl>",
			"<w:tr>%s</w:tr>", "<w:tc><w:tcPr><w:gridSpan w:val='%2$d'/></w:tcPr>%1$s</w:tc>");

	private final String mediaType;

	PlanForms(String mediaType) {
		this.mediaType = mediaType;
	}

	abstract byte[] write(WrittenPlan plan);

	String mediaType() {
		return mediaType;
	}

	/** How a format writes a paragraph, a table, a row and a cell over some columns. */
	private record Markup(String paragraph, String table, String row, String cell) {

		String paragraphs(String text) {
			return text.lines().map((line) -> paragraph.formatted(escaped(line))).collect(Collectors.joining());
		}

		private static String escaped(String text) {
			return text.replace("&", "&amp;").replace("<", "&lt;");
		}

		String cells(List<String> cells, int span) {
			return row.formatted(cells.stream()
				.map((text) -> cell.formatted(text.isEmpty() ? paragraph.formatted("") : paragraphs(text), span))
				.collect(Collectors.joining()));
		}

	}

	private static String markup(WrittenPlan plan, Markup form) {
		StringBuilder body = new StringBuilder();
		String head = String.join("\n", plan.head()) + "\nSố: " + plan.number();
		String nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n" + plan.day();
		body.append(beside(form, head, nation));
		List<String> lines = new ArrayList<>(List.of(plan.type(), plan.title()));
		lines.addAll(plan.basis());
		lines.addAll(plan.before());
		String tables = plan.tables().stream().map((table) -> table(table, form)).collect(Collectors.joining("\u0000"));
		body.append(form.paragraphs(String.join("\n", lines)));
		String between = form.paragraphs("Ngoài ra thực hiện các công việc sau:");
		if (plan.annex().isEmpty()) {
			body.append(tables.replace("\u0000", between)).append(form.paragraphs(String.join("\n", plan.after())));
		}
		body.append(beside(form, PlanLines.recipients(plan), String.join("\n", plan.signature())));
		if (!plan.annex().isEmpty()) {
			body.append(form.paragraphs(String.join("\n", plan.annex()))).append(tables.replace("\u0000", between));
		}
		return body.toString();
	}

	private static String beside(Markup form, String left, String right) {
		return form.table().formatted(form.cells(List.of(left, right), 1).replace("class='c'", "class='b'"));
	}

	private static String table(Table table, Markup form) {
		StringBuilder rows = new StringBuilder(form.cells(table.titles(), 1));
		for (Row row : table.rows()) {
			rows.append(row.spans() ? form.cells(row.printed(), table.titles().size()) : form.cells(row.printed(), 1));
		}
		return form.table().formatted(rows);
	}

	private static byte[] pdf(WrittenPlan plan, String style) {
		Markup html = new Markup("<p>%s</p>", "<table>%s</table>", "<tr>%s</tr>",
				"<td class='c' colspan='%2$d'>%1$s</td>");
		try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			PdfRendererBuilder builder = new PdfRendererBuilder();
			builder.useFont(() -> PlanForms.class.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf"),
					"Serif");
			builder
				.withHtmlContent("<html><head><style>@page { size: A4 " + (plan.landscape() ? "landscape" : "portrait")
						+ "; margin: 20mm } body { font: 12pt Serif } p { margin: 1pt 0 }"
						+ " table { width: 100%; border-collapse: collapse } tr { page-break-inside: avoid }"
						+ " td { vertical-align: top; padding: 2pt 4pt } " + style + "</style></head><body>"
						+ markup(plan, html) + "</body></html>", null);
			builder.toStream(bytes);
			builder.run();
			return bytes.toByteArray();
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

}
