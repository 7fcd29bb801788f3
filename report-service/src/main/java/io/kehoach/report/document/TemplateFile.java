package io.kehoach.report.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.kehoach.report.openxml.SafePackage;
import io.kehoach.report.openxml.UnsafePackage;
import io.kehoach.report.openxml.UnsafePackage.Why;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A template's file: its written parts as markup, all others as they are.
 */
final class TemplateFile {

	private static final int MOST_BYTES = 1_000_000;

	private static final String MAIN = "word/document.xml";

	private final Map<String, byte[]> parts;

	private final Map<String, Document> written = new LinkedHashMap<>();

	TemplateFile(byte[] file) {
		this.parts = SafePackage.parts(file, MOST_BYTES);
		try {
			for (var part : this.parts.entrySet()) {
				if (part.getKey().equals(MAIN) || part.getKey().matches("word/(header|footer)\\d*\\.xml")) {
					this.written.put(part.getKey(), TemplateXml.read(part.getValue()));
				}
				else if (part.getKey().endsWith(".rels")) {
					requireWithin(TemplateXml.read(part.getValue()));
				}
			}
		}
		catch (SAXException ex) {
			throw new UnsafePackage(Why.UNREADABLE, ex);
		}
		if (!this.written.containsKey(MAIN) || body() == null) {
			throw new UnsafePackage(Why.UNREADABLE, new IOException(MAIN));
		}
	}

	/** A link may lead out; anything else from outside would be fetched on opening. */
	private static void requireWithin(Document relations) {
		for (Node relation : TemplateXml.children(relations.getDocumentElement())) {
			if (relation instanceof Element element && element.getAttribute("TargetMode").equals("External")
					&& !element.getAttribute("Type").endsWith("/hyperlink")) {
				throw new UnsafePackage(Why.ACTIVE_CONTENT, new IOException(element.getAttribute("Type")));
			}
		}
	}

	/** What holds paragraphs, by part: the body first, then headers and footers. */
	Map<String, Node> containers() {
		Map<String, Node> containers = new LinkedHashMap<>();
		containers.put(MAIN, Objects.requireNonNull(body()));
		this.written.forEach((name, document) -> containers.putIfAbsent(name, document.getDocumentElement()));
		return containers;
	}

	private @Nullable Node body() {
		return TemplateXml.children(Objects.requireNonNull(this.written.get(MAIN)).getDocumentElement())
			.stream()
			.filter((node) -> TemplateXml.named(node, "body"))
			.findFirst()
			.orElse(null);
	}

	byte[] bytes() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (var part : this.parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				Document document = this.written.get(part.getKey());
				zip.write((document != null) ? TemplateXml.written(document) : part.getValue());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
