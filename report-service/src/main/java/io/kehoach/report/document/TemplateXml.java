package io.kehoach.report.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The markup of a word processor's document, read without following anything it points at
 * and within bounds.
 */
final class TemplateXml {

	static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	private static final int MOST_BYTES = 3 * 1024 * 1024;

	private static final String MOST_DEPTH = "200";

	private TemplateXml() {
	}

	static Document read(byte[] xml) throws SAXException {
		if (xml.length > MOST_BYTES) {
			throw new SAXException("too large");
		}
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
			factory.setNamespaceAware(true);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setAttribute("jdk.xml.maxElementDepth", MOST_DEPTH);
			var builder = factory.newDocumentBuilder();
			builder.setErrorHandler(null);
			return builder.parse(new ByteArrayInputStream(xml));
		}
		catch (IOException | ParserConfigurationException ex) {
			throw new SAXException(ex);
		}
	}

	static byte[] written(Document document) {
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			document.setXmlStandalone(true);
			TransformerFactory.newDefaultInstance()
				.newTransformer()
				.transform(new DOMSource(document), new StreamResult(bytes));
			return bytes.toByteArray();
		}
		catch (TransformerException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static boolean named(Node node, String name) {
		return node instanceof Element element && W.equals(element.getNamespaceURI())
				&& element.getLocalName().equals(name);
	}

	static List<Node> children(Node parent) {
		List<Node> children = new ArrayList<>();
		for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
			children.add(child);
		}
		return children;
	}

	/** The pieces of a paragraph's own text, without what lies in a box on it. */
	static List<Element> pieces(Node paragraph) {
		return below(paragraph, (node) -> named(node, "t"), true);
	}

	static String text(Node paragraph) {
		StringBuilder text = new StringBuilder();
		pieces(paragraph).forEach((piece) -> text.append(piece.getTextContent()));
		return text.toString();
	}

	/** Everything below a node, boxes on paragraphs included. */
	static List<Element> every(Node node, String name) {
		return below(node, (below) -> named(below, name), false);
	}

	private static List<Element> below(Node parent, Predicate<Node> wanted, boolean own) {
		List<Element> found = new ArrayList<>();
		for (Node child : children(parent)) {
			if (wanted.test(child)) {
				found.add((Element) child);
			}
			else if (!own || !named(child, "txbxContent")) {
				found.addAll(below(child, wanted, own));
			}
		}
		return found;
	}

}
