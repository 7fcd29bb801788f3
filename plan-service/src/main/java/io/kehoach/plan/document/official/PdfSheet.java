package io.kehoach.plan.document.official;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.util.HtmlUtils;

/**
 * For reading and printing: written as a page of text with a style of its own, then set.
 * The type has the widths of the word processor's and is embedded.
 */
final class PdfSheet implements Sheet {

	private static final String STYLE = """
			@page { size: A4; margin: 20mm 15mm 20mm 30mm;
			  @top-center { content: counter(page); font: 13pt Official; } }
			@page :first { @top-center { content: ''; } }
			body { font: 14pt Official; line-height: 1.2; margin: 0; }
			p { margin: 3pt 0; }
			.body { text-align: justify; text-indent: 12mm; }
			h2 { font-size: 14pt; margin: 6pt 0 3pt; text-indent: 12mm; page-break-after: avoid; }
			table { width: 100%; border-collapse: collapse; table-layout: fixed; -fs-table-paginate: paginate; }
			td, th { vertical-align: top; word-wrap: break-word; }
			tr { page-break-inside: avoid; }
			.columns { page-break-inside: avoid; margin-top: 6pt; }
			.columns td { padding: 0; } .columns p, .line { margin: 0; }
			.ruled td, .ruled th { border: 0.5pt solid #000; padding: 1pt 4pt; font-size: 13pt; }
			.ruled p { margin: 0 0 2pt; }
			.middle, .ruled th, .ruled td:first-child { text-align: center; }
			.whole { white-space: nowrap; } .narrow { letter-spacing: -0.3pt; }
			hr { width: 25%; border: 0; border-top: 0.5pt solid #000; margin: 2pt auto 4pt; }
			""";

	private static final Pattern ONE_PIECE = Pattern
		.compile("(?<![^\\s(“])(?=\\S*\\d)[\\p{L}\\d.]{1,12}(?:[-–/][\\p{L}\\d.]{1,12}){1,4}[,.;:)”]*(?=\\s|$)");

	/**
	 * A letterhead breaks before the name of a place, not within it; its day stays whole.
	 */
	private static final Pattern PLACE = Pattern.compile(
			"(?<= )(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|PHƯỜNG|XÃ) \\p{Lu}[\\p{Lu} ]{1,24}$|^\\p{Lu}[\\p{L} ]{1,24}, ngày [\\d\\p{L} ]{9,22}$");

	private static final Pattern OPEN_HYPHEN = Pattern.compile("((?<=[\\p{L}\\d])[-/]|(?<=\\d) [-–]) ");

	private final StringBuilder html = new StringBuilder("<html><head><style>").append(STYLE)
		.append("</style></head><body>");

	@Override
	public void columns(int leftPercent, List<Printed> left, List<Printed> right) {
		html.append("<table class=\"columns\"><tr><td style=\"width:").append(leftPercent).append("%\">");
		left.forEach(this::centred);
		html.append("</td><td>");
		right.forEach(this::centred);
		html.append("</td></tr></table>");
	}

	@Override
	public void centred(Printed line) {
		html.append("<p class=\"line")
			.append(line.middle() ? " middle" : "")
			.append("\" style=\"font-size:")
			.append(line.size())
			.append("pt")
			.append(line.bold() ? ";font-weight:bold" : "")
			.append(line.italic() ? ";font-style:italic" : "")
			.append("\">")
			.append(text(line.text()))
			.append("</p>")
			.append(line.ruled() ? "<hr />" : "");
	}

	@Override
	public void heading(String text) {
		html.append("<h2>").append(text(text)).append("</h2>");
	}

	@Override
	public void body(String text, boolean italic) {
		html.append(italic ? "<p class=\"body\"><i>" : "<p class=\"body\">")
			.append(text(text))
			.append(italic ? "</i></p>" : "</p>");
	}

	@Override
	public void table(List<Column> columns, List<List<List<String>>> rows) {
		html.append("<table class=\"ruled\"><thead><tr>");
		columns.forEach(column -> html.append("<th style=\"width:")
			.append(column.percent())
			.append("%\">")
			.append(text(column.title()))
			.append("</th>"));
		html.append("</tr></thead><tbody>");
		rows.forEach(row -> {
			html.append("<tr>");
			row.forEach(this::cell);
			html.append("</tr>");
		});
		html.append("</tbody></table>");
	}

	@Override
	public byte[] bytes() {
		try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			PdfRendererBuilder builder = new PdfRendererBuilder();
			font(builder, "Regular", 400, FontStyle.NORMAL);
			font(builder, "Bold", 700, FontStyle.NORMAL);
			font(builder, "Italic", 400, FontStyle.ITALIC);
			font(builder, "BoldItalic", 700, FontStyle.ITALIC);
			builder.withHtmlContent(html + "</body></html>", null);
			builder.toStream(bytes);
			builder.run();
			return bytes.toByteArray();
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	private void cell(List<String> paragraphs) {
		html.append("<td>");
		paragraphs.forEach(paragraph -> html.append("<p>").append(text(paragraph)).append("</p>"));
		html.append("</td>");
	}

	/**
	 * A line that only makes room keeps its height; numbers and days stay in one piece.
	 */
	private static String text(String text) {
		String escaped = HtmlUtils.htmlEscape(text, "UTF-8");
		String whole = ONE_PIECE.matcher(escaped).replaceAll("<span class=\"whole\">$0</span>");
		whole = PLACE.matcher(whole).replaceAll("<span class=\"whole narrow\">$0</span>");
		return text.isBlank() ? "&#160;" : OPEN_HYPHEN.matcher(whole).replaceAll("$1&#160;");
	}

	private static void font(PdfRendererBuilder builder, String name, int weight, FontStyle style) {
		ClassPathResource file = new ClassPathResource("liberation/LiberationSerif-" + name + ".ttf");
		builder.useFont(() -> open(file), "Official", weight, style, true);
	}

	private static InputStream open(ClassPathResource file) {
		try {
			return file.getInputStream();
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

}
