package io.kehoach.report.application;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A file is what its bytes are, and has to be called so.
 */
class FileKindTest {

	@TempDir
	@Nullable Path folder;

	private Optional<FileKind> kind(String name, byte[] content) throws IOException {
		Path file = java.util.Objects.requireNonNull(this.folder).resolve("file");
		Files.write(file, content);
		return FileKind.of(name, file);
	}

	private static byte[] zip(String... parts) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (String part : parts) {
				zip.putNextEntry(new ZipEntry(part));
				zip.write(1);
			}
		}
		return bytes.toByteArray();
	}

	@ParameterizedTest
	@CsvSource({ "a.pdf,255044462d312e37,application/pdf", "A.PDF,255044462d312e37,application/pdf",
			"a.png,89504e470d0a1a0a00,image/png", "a.jpg,ffd8ffe0,image/jpeg", "a.jpeg,ffd8ffe0,image/jpeg" })
	void whatBeginsAsItsNameSaysIsTaken(String name, String hex, String mediaType) throws IOException {
		assertThat(kind(name, HexFormat.of().parseHex(hex))).map(FileKind::mediaType).contains(mediaType);
	}

	@ParameterizedTest
	@CsvSource({ "a.pdf,89504e470d0a1a0a", "a.png,ffd8ffe0", "a.jpg,25504446", "a.docx,25504446", "a.txt,00414243",
			"a.csv,ff414243", "a.html,3c68746d6c3e", "a.svg,3c7376673e", "a.exe,4d5a", "a,25504446", "pdf.,25504446",
			"a.zip,504b0304", "a.doc,d0cf11e0a1b11ae1" })
	void whatIsNotWhatItsNameSaysOrIsOfNoKindIsRefused(String name, String hex) throws IOException {
		assertThat(kind(name, HexFormat.of().parseHex(hex))).isEmpty();
	}

	@Test
	void anOfficeFileIsKnownByItsMainPart() throws IOException {
		assertThat(kind("a.docx", zip("[Content_Types].xml", "word/document.xml"))).contains(FileKind.DOCX);
		assertThat(kind("a.xlsx", zip("xl/workbook.xml"))).contains(FileKind.XLSX);
		assertThat(kind("a.pptx", zip("ppt/presentation.xml"))).contains(FileKind.PPTX);
		assertThat(kind("a.docx", zip("xl/workbook.xml"))).isEmpty();
		assertThat(kind("a.docx", zip("any.txt"))).isEmpty();
	}

	@Test
	void macrosAndCutOffPackagesAreRefused() throws IOException {
		assertThat(kind("a.docx", zip("word/document.xml", "word/vbaProject.bin"))).isEmpty();
		assertThat(kind("a.xlsx", zip("xl/workbook.xml", "xl/macrosheets/sheet1.xml"))).isEmpty();
		byte[] whole = zip("word/document.xml");
		assertThat(kind("a.docx", java.util.Arrays.copyOf(whole, whole.length / 2))).isEmpty();
	}

	@Test
	void textIsTextInUtf8() throws IOException {
		assertThat(kind("a.txt", "Biên bản\r\n\thọp".getBytes(StandardCharsets.UTF_8))).contains(FileKind.TEXT);
		assertThat(kind("a.csv", "\uFEFFĐơn vị;Số".getBytes(StandardCharsets.UTF_8))).contains(FileKind.CSV);
	}

	@ParameterizedTest
	@CsvSource({ "../bí mật/biên bản.pdf,biên bản.pdf", "C:\\Users\\a.pdf,a.pdf", "a\u202Efdp.exe,afdp.exe",
			"..htaccess.txt,_htaccess.txt", "a<b>|c?.pdf,a_b__c_.pdf" })
	void aNameKeepsOnlyWhatIsSafeOfIt(String given, String kept) {
		assertThat(FileIntake.fileName(given)).isEqualTo(kept);
	}

	@Test
	void aLongNameKeepsItsEnding() {
		assertThat(FileIntake.fileName("x".repeat(300) + ".pdf")).hasSize(120).endsWith(".pdf");
		assertThat(FileIntake.fileName(null)).isEmpty();
	}

}
