package io.kehoach.report.openxml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import io.kehoach.report.openxml.UnsafePackage.Why;

/**
 * The parts of an office file. What could run, fetch or hide something is refused by its
 * name before anything is parsed, and nothing is unpacked beyond a bound.
 */
public final class SafePackage {

	private static final int MOST_PARTS = 200;

	private static final int MOST_UNPACKED = 16 * 1024 * 1024;

	private static final List<String> HARMFUL = List.of("vba", "externallinks", "embeddings", "activex", "connections",
			"querytables", "macrosheets");

	private SafePackage() {
	}

	/**
	 * The parts by name, in the order of the file.
	 * @throws UnsafePackage where it is too large, active, or no such file at all
	 */
	public static Map<String, byte[]> parts(byte[] file, int mostBytes) {
		if (file.length > mostBytes) {
			throw new UnsafePackage(Why.TOO_LARGE);
		}
		Map<String, byte[]> parts = new LinkedHashMap<>();
		int left = MOST_UNPACKED;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				requireHarmless(entry.getName());
				byte[] bytes = zip.readNBytes(left + 1);
				left -= bytes.length;
				if (left < 0 || parts.size() >= MOST_PARTS || parts.put(entry.getName(), bytes) != null) {
					throw new UnsafePackage(Why.TOO_LARGE);
				}
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new UnsafePackage(Why.UNREADABLE, ex);
		}
		return parts;
	}

	private static void requireHarmless(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		boolean binary = lower.endsWith(".bin") && !lower.contains("printersettings");
		if (binary || HARMFUL.stream().anyMatch(lower::contains)) {
			throw new UnsafePackage(Why.ACTIVE_CONTENT);
		}
	}

}
