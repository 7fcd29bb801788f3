package io.kehoach.plan.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** PDFs without end, without bottom, or out of all measure. */
final class HostilePdf {

	static final int FAMILIES = 10;

	private final List<byte[]> objects = new ArrayList<>();

	private HostilePdf() {
	}

	static byte[] of(int family, int size, Random random) {
		return switch (family) {
			case 0 -> pages("[3 0 R 2 0 R]", "BT /F1 12 Tf (a) Tj ET");
			case 1 -> pages("[" + "3 0 R ".repeat(2000 * size) + "]", "BT /F1 12 Tf (a) Tj ET");
			case 2 -> page("q ".repeat(50_000 * size) + "BT /F1 12 Tf (a) Tj ET");
			case 3 -> page("/X Do ".repeat(size) + "BT /F1 12 Tf (a) Tj ET");
			case 4 -> page("BT /F1 12 Tf " + "(Ke hoach nam 2024) Tj 1 0 Td ".repeat(20_000 * size) + "ET");
			case 5 -> page(rules(2000 * size, random));
			case 6 -> page("[".repeat(5_000 * size) + " BT (a) Tj ET");
			case 7 -> page(" ".repeat(size * 20 * 1024 * 1024));
			case 8 -> page(rules(100, random) + "BT /F1 1 Tf 9".repeat(40 * size) + "e99 0 0 1e38 0 0 Tm (a) Tj ET");
			default -> ("%PDF-1.7\n" + "1 0 obj <</A ".repeat(3000 * size)).getBytes(StandardCharsets.ISO_8859_1);
		};
	}

	private static byte[] page(String content) {
		return pages("[3 0 R]", content);
	}

	private static byte[] pages(String kids, String content) {
		HostilePdf pdf = new HostilePdf();
		pdf.add("<</Type /Catalog /Pages 2 0 R>>");
		pdf.add("<</Type /Pages /Count 1 /Kids " + kids + ">>");
		pdf.add("<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 1e9] /Contents 4 0 R /Resources <</Font <</F1 "
				+ "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>> /XObject <</X 5 0 R>>>>>>");
		pdf.stream("", content);
		pdf.stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</X 5 0 R>>>>",
				"/X Do /X Do /X Do");
		return pdf.bytes();
	}

	private static String rules(int lines, Random random) {
		StringBuilder drawing = new StringBuilder();
		for (int i = 0; i < lines; i++) {
			int at = random.nextInt(800);
			drawing.append(i % 2 == 0 ? at + " 0 m " + at + " 800 l S " : "0 " + at + " m 600 " + at + " l S ");
		}
		return drawing.append("BT /F1 9 Tf 10 10 Td (a) Tj ET ").toString();
	}

	private void stream(String about, String content) {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(1))) {
			out.write(content.getBytes(StandardCharsets.ISO_8859_1));
		}
		catch (java.io.IOException failed) {
			throw new java.io.UncheckedIOException(failed);
		}
		String data = packed.toString(StandardCharsets.ISO_8859_1);
		add("<<" + about + " /Filter /FlateDecode /Length " + data.length() + ">>\nstream\n" + data + "\nendstream");
	}

	private void add(String object) {
		objects.add(object.getBytes(StandardCharsets.ISO_8859_1));
	}

	/** Without a table of objects: a lenient reader finds them itself. */
	private byte[] bytes() {
		StringBuilder file = new StringBuilder("%PDF-1.7\n");
		for (int i = 0; i < objects.size(); i++) {
			file.append(i + 1)
				.append(" 0 obj\n")
				.append(new String(objects.get(i), StandardCharsets.ISO_8859_1))
				.append("\nendobj\n");
		}
		file.append("trailer <</Root 1 0 R /Size ").append(objects.size() + 1).append(">>\n%%EOF\n");
		return file.toString().getBytes(StandardCharsets.ISO_8859_1);
	}

}
