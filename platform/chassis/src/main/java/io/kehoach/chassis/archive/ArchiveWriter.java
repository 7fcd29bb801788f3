package io.kehoach.chassis.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a ZIP file by file, each as a stream, and ends it with a manifest that
 * {@code sha256sum -c} understands. The same files give the same bytes.
 */
public final class ArchiveWriter implements AutoCloseable {

	public static final String MANIFEST = "MANIFEST.sha256";

	private static final int LONGEST_NAME = 120;

	private final ZipOutputStream zip;

	private final LocalDateTime at;

	private final Map<String, String> hashes = new LinkedHashMap<>();

	/**
	 * @param at the time all files bear
	 */
	ArchiveWriter(OutputStream out, Instant at) {
		this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		this.at = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
	}

	public void add(String path, InputStream content) throws IOException {
		add(path, (out) -> content.transferTo(out));
	}

	public void add(String path, String text) throws IOException {
		add(path, (out) -> out.write(text.getBytes(StandardCharsets.UTF_8)));
	}

	public void add(String path, Content content) throws IOException {
		MessageDigest digest = sha256();
		entry(path, (out) -> content.writeTo(new DigestOutputStream(out, digest)));
		this.hashes.put(path, HexFormat.of().formatHex(digest.digest()));
	}

	public int files() {
		return this.hashes.size();
	}

	/** Writes the manifest and ends the ZIP, not the stream below it. */
	@Override
	public void close() throws IOException {
		String lines = this.hashes.entrySet()
			.stream()
			.map((file) -> file.getValue() + "  " + file.getKey() + "\n")
			.collect(Collectors.joining());
		entry(MANIFEST, (out) -> out.write(lines.getBytes(StandardCharsets.UTF_8)));
		this.zip.finish();
	}

	private void entry(String path, Content content) throws IOException {
		ZipEntry entry = new ZipEntry(path);
		entry.setTimeLocal(this.at);
		this.zip.putNextEntry(entry);
		content.writeTo(new LeftOpen(this.zip));
		this.zip.closeEntry();
	}

	/** What people call a file, as the last part of a path that unpacks everywhere. */
	public static String fileName(String name) {
		String safe = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip();
		String bounded = (safe.length() > LONGEST_NAME) ? safe.substring(safe.length() - LONGEST_NAME) : safe;
		return bounded.replaceAll("^\\.+", "_");
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The bytes of one file. */
	@FunctionalInterface
	public interface Content {

		void writeTo(OutputStream out) throws IOException;

	}

	/** Writers that close what they were given would end the ZIP. */
	private static final class LeftOpen extends FilterOutputStream {

		LeftOpen(OutputStream out) {
			super(out);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			this.out.write(bytes, from, length);
		}

		@Override
		public void close() throws IOException {
			flush();
		}

	}

}
