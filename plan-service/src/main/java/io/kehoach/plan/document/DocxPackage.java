package io.kehoach.plan.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Looks into the ZIP before a parser does: bombs, twins, nested archives, macros and
 * document type declarations stop here.
 */
final class DocxPackage {

	private static final int MOST_ENTRIES = 3000;

	private static final long MOST_INFLATED = 160L * 1024 * 1024;

	private static final byte[] OLE = { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0 };

	private DocxPackage() {
	}

	static void inspect(byte[] content) {
		if (content.length > 4 && startsWith(content, OLE)) {
			// A DOCX under a password is an OLE container, and so is an old .doc.
			throw Unreadable.because("encrypted-document");
		}
		Set<String> names = new HashSet<>();
		long inflated = 0;
		byte[] buffer = new byte[16 * 1024];
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				check(entry, names);
				boolean first = true;
				for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
					inflated += read;
					if (inflated > MOST_INFLATED) {
						throw Unreadable.because("document-too-complex");
					}
					if (first && declaresType(entry, buffer, read)) {
						throw Unreadable.because("unreadable-document");
					}
					first = false;
				}
			}
		}
		catch (IOException | IllegalArgumentException broken) {
			throw Unreadable.because("unreadable-document");
		}
		if (!names.contains("word/document.xml")) {
			throw Unreadable.because("unreadable-document");
		}
	}

	private static void check(ZipEntry entry, Set<String> names) {
		String name = entry.getName().toLowerCase(Locale.ROOT);
		if (!names.add(name) || name.contains("..") || names.size() > MOST_ENTRIES) {
			throw Unreadable.because("document-too-complex");
		}
		if (name.endsWith("vbaproject.bin")) {
			throw Unreadable.because("macro-document");
		}
		if (name.endsWith(".zip") || name.endsWith(".jar")) {
			throw Unreadable.because("document-too-complex");
		}
	}

	private static boolean declaresType(ZipEntry entry, byte[] buffer, int length) {
		return entry.getName().endsWith(".xml")
				&& new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE");
	}

	private static boolean startsWith(byte[] content, byte[] mark) {
		for (int i = 0; i < mark.length; i++) {
			if (content[i] != mark[i]) {
				return false;
			}
		}
		return true;
	}

}
