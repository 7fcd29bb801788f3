package io.kehoach.plan.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word files that no word processor would write. */
final class HostileDocx {

	static final int FAMILIES = 14;

	private static final String W = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";

	private static final String TYPES = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
			+ "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
			+ "<Override PartName='/word/document.xml' ContentType="
			+ "'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>";

	private static final String RELATIONS = "<Relationships "
			+ "xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' "
			+ "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' "
			+ "Target='word/document.xml'/></Relationships>";

	private HostileDocx() {
	}

	static byte[] of(int family, int size, Random random) {
		return switch (family) {
			case 0 -> zip(Map.of("word/document.xml", new byte[size * 24 * 1024 * 1024]));
			case 1 -> with("word/inner.zip", zip(Map.of("a.zip", new byte[size * 1024 * 1024])));
			case 2 -> twins(size);
			case 3 -> with("word/vbaProject.bin", new byte[size]);
			case 4 -> document("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>", "&b;");
			case 5 -> document(laughs(size), "&l" + size + ";");
			case 6 -> wide(10 * size, 100 * size, random);
			case 7 -> body("<w:tbl><w:tr><w:tc>".repeat(150 * size) + "</w:tc></w:tr></w:tbl>".repeat(150 * size));
			case 8 -> body("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='" + "9".repeat(4 * size)
					+ "'/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>");
			case 9 -> body("<w:p><w:r><w:t>" + "a".repeat(400_000 * size) + "</w:t></w:r></w:p>");
			case 10 -> new byte[] { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) size };
			case 11 -> with("../../etc/cron.d/x", new byte[size]);
			case 12 -> many(size * 800);
			default -> body("<w:p>".repeat(1 + random.nextInt(2000 * size)));
		};
	}

	/** No two cells alike, so that it does not look like a bomb. */
	static byte[] wide(int columns, int rows, Random random) {
		StringBuilder table = new StringBuilder("<w:tbl>");
		for (int row = 0; row < rows; row++) {
			table.append("<w:tr>");
			for (int column = 0; column < columns; column++) {
				table.append("<w:tc><w:p><w:r><w:t>").append(random.nextLong()).append("</w:t></w:r></w:p></w:tc>");
			}
			table.append("</w:tr>");
		}
		return body(table.append("</w:tbl>").toString());
	}

	static byte[] body(String inside) {
		return document("", inside);
	}

	private static byte[] document(String declaration, String inside) {
		return zip(Map.of("word/document.xml", bytes("<?xml version='1.0' encoding='UTF-8'?>" + declaration
				+ "<w:document " + W + "><w:body>" + inside + "</w:body></w:document>")));
	}

	private static byte[] with(String name, byte[] content) {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		entries.put("word/document.xml", bytes("<w:document " + W + "/>"));
		entries.put(name, content);
		return zip(entries);
	}

	private static byte[] many(int entries) {
		Map<String, byte[]> all = new LinkedHashMap<>();
		for (int i = 0; i < entries; i++) {
			all.put("word/media/" + i + ".xml", new byte[] { '<' });
		}
		return zip(all);
	}

	private static byte[] twins(int size) {
		byte[] zip = with("word/Document.xml", new byte[size]);
		String same = new String(zip, StandardCharsets.ISO_8859_1).replace("word/Document", "word/document");
		return size % 2 == 0 ? zip : same.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static String laughs(int size) {
		StringBuilder entities = new StringBuilder("<!DOCTYPE l [<!ENTITY l0 'ha'>");
		for (int i = 1; i <= size + 5; i++) {
			entities.append("<!ENTITY l").append(i).append(" '").append(("&l" + (i - 1) + ";").repeat(10)).append("'>");
		}
		return entities.append("]>").toString();
	}

	private static byte[] zip(Map<String, byte[]> entries) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			put(zip, "[Content_Types].xml", bytes(TYPES));
			put(zip, "_rels/.rels", bytes(RELATIONS));
			for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
				put(zip, entry.getKey(), entry.getValue());
			}
		}
		catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
		return out.toByteArray();
	}

	private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
