package io.kehoach.plan.document;

import org.jspecify.annotations.Nullable;

/** What a paragraph says about its form: its style, and the list it belongs to. */
final class DocxParagraph {

	@Nullable String style;

	/** -1 where the paragraph names no list, 0 where it names none on purpose. */
	int list = -1;

	/** -1 where the paragraph names no level. */
	int level = -1;

	/** Reads the properties the reader stands at. */
	void read(DocxXml xml) {
		xml.children((name) -> {
			switch (name) {
				case "pStyle" -> style = xml.attribute("val");
				case "numId" -> list = xml.number("val", 0);
				case "ilvl" -> level = xml.number("val", 0);
				case "numPr" -> read(xml);
				default -> {
				}
			}
		});
	}

}
