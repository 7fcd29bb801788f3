package io.kehoach.report.workbook;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import io.kehoach.report.application.Workbooks.InvalidWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a sheet, read as a stream: a document type, an entity or a formula ends
 * the reading.
 */
final class CellReading {

	private static final XMLInputFactory XML = factory();

	private final List<String> shared;

	CellReading(byte @Nullable [] sharedStrings) {
		this.shared = (sharedStrings == null) ? List.of() : strings(sharedStrings);
	}

	/**
	 * One cell.
	 *
	 * @param number null where it is text
	 */
	record Cell(String text, @Nullable BigDecimal number) {
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory;
	}

	/** Rows by number, cells by column; both from 0. */
	Map<Integer, Map<Integer, Cell>> cells(byte[] sheet) {
		Map<Integer, Map<Integer, Cell>> rows = new TreeMap<>();
		each(sheet, "c", (xml) -> {
			String at = Objects.requireNonNullElse(xml.getAttributeValue(null, "r"), "");
			if (!at.matches("[A-Z]{1,3}[1-9][0-9]{0,6}")) {
				throw new InvalidWorkbook("workbook-unreadable");
			}
			Cell cell = cell(xml, Objects.requireNonNullElse(xml.getAttributeValue(null, "t"), "n"));
			if (cell != null) {
				String column = at.replaceAll("[0-9]", "");
				int row = Integer.parseInt(at.substring(column.length())) - 1;
				rows.computeIfAbsent(row, (any) -> new HashMap<>()).put(column(column), cell);
			}
		});
		return rows;
	}

	private @Nullable Cell cell(XMLStreamReader xml, String type) throws XMLStreamException {
		StringBuilder value = new StringBuilder();
		while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c"))) {
			if (xml.isStartElement()) {
				switch (xml.getLocalName()) {
					case "f" -> throw new InvalidWorkbook("workbook-formula");
					case "v", "t" -> value.append(xml.getElementText());
					default -> {
					}
				}
			}
		}
		if (value.isEmpty()) {
			return null;
		}
		return switch (type) {
			case "s" -> new Cell(shared(value.toString()), null);
			case "n" -> number(value.toString());
			default -> new Cell(value.toString(), null);
		};
	}

	private String shared(String index) {
		try {
			return this.shared.get(Integer.parseInt(index));
		}
		catch (NumberFormatException | IndexOutOfBoundsException ex) {
			throw new InvalidWorkbook("workbook-unreadable", ex);
		}
	}

	/** A spreadsheet counts in binary; fifteen digits are what it means. */
	private static Cell number(String value) {
		try {
			return new Cell(value, new BigDecimal(value).round(new MathContext(15)));
		}
		catch (NumberFormatException | ArithmeticException ex) {
			throw new InvalidWorkbook("workbook-unreadable", ex);
		}
	}

	private static List<String> strings(byte[] part) {
		List<String> strings = new ArrayList<>();
		each(part, "si", (xml) -> {
			StringBuilder text = new StringBuilder();
			while (!(xml.next() == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("si"))) {
				if (xml.isStartElement() && xml.getLocalName().equals("t")) {
					text.append(xml.getElementText());
				}
			}
			strings.add(text.toString());
		});
		return strings;
	}

	static void each(byte[] part, String element, Element visit) {
		try {
			XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(part));
			while (xml.hasNext()) {
				int event = xml.next();
				if (event == XMLStreamConstants.DTD) {
					throw new InvalidWorkbook("workbook-active-content");
				}
				if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(element)) {
					visit.at(xml);
				}
			}
		}
		catch (XMLStreamException ex) {
			throw new InvalidWorkbook("workbook-unreadable", ex);
		}
	}

	private static int column(String letters) {
		return letters.chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1) - 1;
	}

	/** What to do at an element. */
	interface Element {

		void at(XMLStreamReader xml) throws XMLStreamException;

	}

}
