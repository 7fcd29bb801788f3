package io.kehoach.plan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever arrives ends in a draft or in a finding that says what to do. */
class HostileInputTest {

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "application/pdf", SamplePlan.DOCX })
	void refusesRandomBytes(String mediaType) {
		byte[] noise = new byte[50_000];
		new Random(7).nextBytes(noise);

		assertThat(refusal(noise, mediaType)).isIn("unreadable-text", "unreadable-document");
	}

	@Test
	void asksForThePasswordToBeRemoved() throws IOException {
		assertThat(refusal(locked(), "application/pdf")).isEqualTo("encrypted-document");
	}

	@Test
	void tellsAScanFromAText() throws IOException {
		try (PDDocument empty = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			empty.addPage(new PDPage());
			empty.save(out);

			assertThat(refusal(out.toByteArray(), "application/pdf")).isEqualTo("no-text");
		}
	}

	@Test
	void refusesAMacroFile() throws IOException {
		assertThat(refusal(zip("word/document.xml", "word/vbaProject.bin"), SamplePlan.DOCX))
			.isEqualTo("macro-document");
	}

	@Test
	void refusesAnArchiveInsideTheArchive() throws IOException {
		assertThat(refusal(zip("word/document.xml", "word/inner.zip"), SamplePlan.DOCX))
			.isEqualTo("document-too-complex");
	}

	@Test
	void stopsABombBeforeAParserSeesIt() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("word/document.xml"));
			byte[] zeros = new byte[1024 * 1024];
			for (int i = 0; i < 200; i++) {
				zip.write(zeros);
			}
		}

		assertThat(refusal(out.toByteArray(), SamplePlan.DOCX)).isEqualTo("document-too-complex");
	}

	@Test
	void refusesADocumentTypeDeclaration() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("word/document.xml"));
			zip.write("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"
				.getBytes(StandardCharsets.UTF_8));
		}

		assertThat(refusal(out.toByteArray(), SamplePlan.DOCX)).isEqualTo("unreadable-document");
	}

	@Test
	void survivesMutatedFilesOfEachFormat() {
		Random random = new Random(20_230_116);
		byte[][] good = { SamplePlan.text(), SamplePlan.markdown(), SamplePlan.docx() };
		String[] types = { "text/plain", "text/markdown", SamplePlan.DOCX };
		for (int i = 0; i < 60; i++) {
			byte[] mutated = good[i % 3].clone();
			for (int k = 0; k < 1 + random.nextInt(20); k++) {
				mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
			}
			try {
				assertThat(SamplePlan.read(mutated, types[i % 3])).isNotNull();
			}
			catch (UnreadableDocument refused) {
				assertThat(refused.findings()).isNotEmpty();
			}
		}
	}

	private static String refusal(byte[] content, String mediaType) {
		UnreadableDocument refused = catchThrowableOfType(UnreadableDocument.class,
				() -> SamplePlan.read(content, mediaType));
		assertThat(refused).isNotNull();
		return refused.findings().getFirst().code();
	}

	private static byte[] locked() throws IOException {
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			document.addPage(new PDPage());
			document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
			document.save(out);
			return out.toByteArray();
		}
	}

	private static byte[] zip(String... names) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (String name : names) {
				zip.putNextEntry(new ZipEntry(name));
				zip.write('x');
			}
		}
		return out.toByteArray();
	}

}
