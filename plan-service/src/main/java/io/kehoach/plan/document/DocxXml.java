package io.kehoach.plan.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;

import org.jspecify.annotations.Nullable;

/**
 * Goes once through the XML of one part, element by element. The object model of a
 * document counts a table's rows anew for each of them, so its time grows with the square
 * of the table.
 */
final class DocxXml {

	private static final int DEEPEST = 250;

	private final XMLStreamReader xml;

	private final ReadingTime time;

	private int depth;

	private int steps;

	private DocxXml(XMLStreamReader xml, ReadingTime time) {
		this.xml = xml;
		this.time = time;
	}

	static void read(PackagePart part, ReadingTime time, Consumer<DocxXml> reading) throws IOException {
		try (InputStream in = part.getInputStream()) {
			XMLStreamReader xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
			xml.nextTag();
			reading.accept(new DocxXml(xml, time));
		}
		catch (XMLStreamException broken) {
			throw Unreadable.because("unreadable-document");
		}
	}

	/**
	 * Hands over each child of the current element; one that is not read to its end is
	 * left out with all that it holds.
	 * @param child name without prefix; foreign elements get their namespace before it
	 */
	void children(Consumer<String> child) {
		if (++depth > DEEPEST) {
			throw Unreadable.because("document-too-complex");
		}
		int here = depth;
		while (next() != XMLStreamConstants.END_ELEMENT) {
			if (xml.isStartElement()) {
				int before = steps;
				child.accept(name());
				if (steps == before) {
					skip();
				}
			}
		}
		depth = here - 1;
	}

	/** The letters of the current element. */
	String text() {
		try {
			String text = xml.getElementText();
			steps++;
			return text;
		}
		catch (XMLStreamException broken) {
			throw Unreadable.because("unreadable-document");
		}
	}

	@Nullable String attribute(String name) {
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			if (xml.getAttributeLocalName(i).equals(name)) {
				return xml.getAttributeValue(i);
			}
		}
		return null;
	}

	int number(String name, int otherwise) {
		String value = attribute(name);
		return value == null || !value.matches("\\d{1,9}") ? otherwise : Integer.parseInt(value);
	}

	private String name() {
		String space = xml.getNamespaceURI();
		boolean words = space != null && space.contains("wordprocessingml") && space.endsWith("main");
		return words ? xml.getLocalName() : space + " " + xml.getLocalName();
	}

	private void skip() {
		int open = 1;
		while (open > 0) {
			int event = next();
			open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
		}
	}

	private int next() {
		try {
			if (++steps % 4096 == 0) {
				time.check();
			}
			return xml.next();
		}
		catch (XMLStreamException broken) {
			throw Unreadable.because("unreadable-document");
		}
	}

}
