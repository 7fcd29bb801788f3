package io.kehoach.report.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/**
 * The same sheet for reading and printing: written as a page of text with a style of its
 * own, then set. The type has the widths of the word processor's and is embedded.
 */
final class PdfSheet implements Sheet {

	private static final String STYLE = """
			@page { size: A4; margin: 20mm 15mm 20mm 30mm;
			  @top-center { content: counter(page); font: 13pt Official; } }
			@page :first { @top-center { content: ''; } }
			body { font: 14pt Official; line-height: 1.25; }
			p { margin: 3pt 0; } .body { text-align: justify; text-indent: 12.7mm; }
			h2 { font-size: 14pt; margin: 6pt 0 3pt; text-indent: 12.7mm; page-break-after: avoid; }
			table { width: 100%; border-collapse: collapse; table-layout: fixed; -fs-table-paginate: paginate; }
			td, th { vertical-align: top; word-wrap: break-word; } tr { page-break-inside: avoid; }
			.columns td { padding: 0; } .columns p { margin: 0; }
			.ruled td, .ruled th { border: 0.5pt solid #000; padding: 1pt 4pt; font-size: 13pt; }
			.middle, .ruled th, .ruled td:first-child { text-align: center; }
			.page { page-break-before: always; }
			""";

	private final StringBuilder html = new StringBuilder("<html><head><style>").append(STYLE)
		.append("</style></head><body>");

	private String onNewPage = "";

	@Override
	public void columns(int leftPercent, List<Line> left, List<Line> right) {
		this.html.append("<table class=\"columns\"><tr><td style=\"width:").append(leftPercent).append("%\">");
		left.forEach((line) -> line(line, 0, 0));
		this.html.append("</td><td>");
		right.forEach((line) -> line(line, 0, 0));
		this.html.append("</td></tr></table>");
	}

	@Override
	public void centred(Line line, int before, int after) {
		line(line, before, after);
	}

	private void line(Line line, int before, int after) {
		this.html.append("<p class=\"")
			.append(line.middle() ? "middle" : "")
			.append(page())
			.append("\" style=\"font-size:")
			.append(line.size())
			.append("pt;margin:")
			.append(before)
			.append("pt 0 ")
			.append(after)
			.append("pt")
			.append(line.bold() ? ";font-weight:bold" : "")
			.append(line.italic() ? ";font-style:italic" : "")
			.append("\">")
			.append(text(line.text()))
			.append("</p>");
	}

	@Override
	public void heading(String text) {
		this.html.append("<h2 class=\"").append(page()).append("\">").append(text(text)).append("</h2>");
	}

	@Override
	public void body(String text) {
		this.html.append("<p class=\"body").append(page()).append("\">").append(text(text)).append("</p>");
	}

	@Override
	public void newPage() {
		this.onNewPage = " page";
	}

	private String page() {
		String page = this.onNewPage;
		this.onNewPage = "";
		return page;
	}

	@Override
	public void table(List<String> head, List<Integer> percents, List<List<String>> rows) {
		this.html.append("<table class=\"ruled\"><thead><tr>");
		for (int column = 0; column < head.size(); column++) {
			this.html.append("<th style=\"width:")
				.append(percents.get(column))
				.append("%\">")
				.append(text(head.get(column)))
				.append("</th>");
		}
		this.html.append("</tr></thead><tbody>");
		rows.forEach((row) -> {
			this.html.append("<tr>");
			row.forEach((cell) -> this.html.append("<td>").append(text(cell)).append("</td>"));
			this.html.append("</tr>");
		});
		this.html.append("</tbody></table>");
	}

	/** A line that only makes room keeps its height. */
	private static String text(String text) {
		String shown = HtmlUtils.htmlEscape(Words.printable(text), "UTF-8");
		return shown.isBlank() ? "&#160;" : shown;
	}

	@Override
	public byte[] bytes() {
		try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			PdfRendererBuilder builder = new PdfRendererBuilder();
			font(builder, "Regular", 400, FontStyle.NORMAL);
			font(builder, "Bold", 700, FontStyle.NORMAL);
			font(builder, "Italic", 400, FontStyle.ITALIC);
			font(builder, "BoldItalic", 700, FontStyle.ITALIC);
			builder.withHtmlContent(this.html + "</body></html>", null);
			builder.toStream(bytes);
			builder.run();
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void font(PdfRendererBuilder builder, String name, int weight, FontStyle style) {
		ClassPathResource file = new ClassPathResource("liberation/LiberationSerif-" + name + ".ttf");
		builder.useFont(() -> {
			try {
				return file.getInputStream();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}, "Official", weight, style, true);
	}

}
