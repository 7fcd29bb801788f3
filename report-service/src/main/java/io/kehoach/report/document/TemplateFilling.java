package io.kehoach.report.document;

import java.util.List;
import java.util.regex.MatchResult;

import io.kehoach.report.document.TemplatePart.Around;
import io.kehoach.report.document.TemplatePart.Kept;
import io.kehoach.report.document.TemplatePart.Paragraph;
import io.kehoach.report.document.TemplatePart.Repeated;
import io.kehoach.report.domain.RuleViolated;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes the parts of a template with what they name, up to a bound.
 */
final class TemplateFilling {

	static final int MOST_PARAGRAPHS = 120_000;

	private int paragraphs;

	void fill(Node container, List<TemplatePart> parts, TemplateData data) {
		TemplateXml.children(container).forEach(container::removeChild);
		write(container, parts, data);
	}

	private void write(Node into, List<TemplatePart> parts, TemplateData data) {
		for (TemplatePart part : parts) {
			switch (part) {
				case Kept kept -> into.appendChild(kept.node().cloneNode(true));
				case Paragraph paragraph -> into.appendChild(paragraph(paragraph.element(), data));
				case Around around -> {
					Node element = around.element().cloneNode(false);
					write(element, around.within(), data);
					into.appendChild(whole(element));
				}
				case Repeated repeated -> data.lists()
					.getOrDefault(repeated.list(), List.of())
					.forEach((entry) -> write(into, repeated.within(), data.around(entry)));
			}
		}
	}

	/** A cell without a paragraph is no cell. */
	private static Node whole(Node element) {
		if (TemplateXml.named(element, "tc")
				&& TemplateXml.children(element).stream().noneMatch((child) -> TemplateXml.named(child, "p"))) {
			element.appendChild(element.getOwnerDocument().createElementNS(TemplateXml.W, "w:p"));
		}
		return element;
	}

	private Node paragraph(Element paragraph, TemplateData data) {
		if (++this.paragraphs > MOST_PARAGRAPHS) {
			throw new RuleViolated("template-document-too-long");
		}
		Node copy = paragraph.cloneNode(true);
		List<Element> pieces = TemplateXml.pieces(copy);
		List<MatchResult> marks = TemplateReading.MARK.matcher(TemplateXml.text(copy)).results().toList();
		marks.reversed().forEach((mark) -> {
			String value = mark.group(1).isEmpty() ? data.values().getOrDefault(mark.group(2), "") : "";
			replace(pieces, mark.start(), mark.end(), Words.printable(value).replaceAll("\\R", " "));
		});
		return copy;
	}

	/** The value takes the look of the piece where its name begins. */
	private static void replace(List<Element> pieces, int start, int end, String value) {
		int from = 0;
		for (Element piece : pieces) {
			String text = piece.getTextContent();
			int to = from + text.length();
			if (to > start && from < end) {
				String before = text.substring(0, Math.max(0, start - from));
				String after = text.substring(Math.min(text.length(), end - from));
				piece.setTextContent(before + ((start >= from) ? value : "") + after);
				piece.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
			}
			from = to;
		}
	}

}
