package io.kehoach.report.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import io.kehoach.report.application.Workbooks.InvalidWorkbook;

/**
 * The parts of a workbook file. What could run, fetch or hide something is refused by its
 * name before anything is parsed, and nothing is unpacked beyond a bound.
 */
final class SafePackage {

	static final int MOST_BYTES = 2 * 1024 * 1024;

	private static final int MOST_PARTS = 200;

	private static final int MOST_UNPACKED = 16 * 1024 * 1024;

	private static final List<String> HARMFUL = List.of("vba", "externallinks", "embeddings", "activex", "connections",
			"querytables", "macrosheets");

	private SafePackage() {
	}

	static Map<String, byte[]> parts(byte[] file) {
		if (file.length > MOST_BYTES) {
			throw new InvalidWorkbook("workbook-too-large");
		}
		Map<String, byte[]> parts = new HashMap<>();
		int left = MOST_UNPACKED;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				requireHarmless(entry.getName());
				byte[] bytes = zip.readNBytes(left + 1);
				left -= bytes.length;
				if (left < 0 || parts.size() >= MOST_PARTS || parts.put(entry.getName(), bytes) != null) {
					throw new InvalidWorkbook("workbook-too-large");
				}
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new InvalidWorkbook("workbook-unreadable", ex);
		}
		return parts;
	}

	private static void requireHarmless(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		boolean binary = lower.endsWith(".bin") && !lower.contains("printersettings");
		if (binary || HARMFUL.stream().anyMatch(lower::contains)) {
			throw new InvalidWorkbook("workbook-active-content");
		}
	}

}
