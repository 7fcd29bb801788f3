package io.kehoach.report.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

/**
 * The kinds of file a report takes. The name says which kind a file claims to be, its
 * bytes whether it is one; nothing that could run is among them.
 */
enum FileKind {

	PDF("application/pdf", "25504446", null, "pdf"), PNG("image/png", "89504e470d0a1a0a", null, "png"),
	JPEG("image/jpeg", "ffd8ff", null, "jpe?g"),
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "504b0304", "word/document.xml",
			"docx"),
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "504b0304", "xl/workbook.xml", "xlsx"),
	PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "504b0304",
			"ppt/presentation.xml", "pptx"),
	TEXT("text/plain", "", null, "txt"), CSV("text/csv", "", null, "csv");

	private static final int MOST_PARTS = 5000;

	private static final Set<String> ACTIVE = Set.of("vba", "activex", "macrosheets");

	private final String mediaType;

	private final String beginning;

	private final @Nullable String mainPart;

	private final String endings;

	/**
	 * @param beginning its first bytes, in hexadecimal; none of text
	 * @param mainPart which part a package must hold
	 * @param endings of its name, as a pattern
	 */
	FileKind(String mediaType, String beginning, @Nullable String mainPart, String endings) {
		this.mediaType = mediaType;
		this.beginning = beginning;
		this.mainPart = mainPart;
		this.endings = endings;
	}

	/** Empty where the file is none of these, or not what its name says. */
	static Optional<FileKind> of(String name, Path file) throws IOException {
		String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		Optional<FileKind> claimed = Arrays.stream(values()).filter((kind) -> ending.matches(kind.endings)).findAny();
		return (claimed.isPresent() && claimed.get().holds(file)) ? claimed : Optional.empty();
	}

	String mediaType() {
		return this.mediaType;
	}

	private boolean holds(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			if (!HexFormat.of().formatHex(in.readNBytes(this.beginning.length() / 2)).equals(this.beginning)) {
				return false;
			}
		}
		if (this.mainPart != null) {
			return harmlessPackage(file, this.mainPart);
		}
		return !this.beginning.isEmpty() || plainText(file);
	}

	/** Only the directory is read; nothing is unpacked. */
	private static boolean harmlessPackage(Path file, String mainPart) {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			return zip.size() <= MOST_PARTS && zip.getEntry(mainPart) != null
					&& zip.stream()
						.map((entry) -> entry.getName().toLowerCase(Locale.ROOT))
						.noneMatch((part) -> ACTIVE.stream().anyMatch(part::contains));
		}
		catch (IOException | IllegalArgumentException ex) {
			return false;
		}
	}

	private static boolean plainText(Path file) throws IOException {
		var utf8 = StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		try (Reader reader = new InputStreamReader(Files.newInputStream(file), utf8)) {
			char[] piece = new char[8192];
			for (int read = reader.read(piece); read >= 0; read = reader.read(piece)) {
				for (int at = 0; at < read; at++) {
					if (Character.isISOControl(piece[at]) && !Character.isWhitespace(piece[at])) {
						return false;
					}
				}
			}
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

}
