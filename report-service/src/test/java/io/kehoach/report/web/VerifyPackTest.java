package io.kehoach.report.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import io.kehoach.chassis.archive.Archive;
import io.kehoach.chassis.archive.Archives;
import io.kehoach.report.ReportServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The verify command of README on two parts as a person has downloaded them.
 */
@ReportServiceTest
class VerifyPackTest {

	@Autowired
	Archives archives;

	@TempDir
	Path folder;

	private String checksums = "";

	@BeforeEach
	void twoParts() throws IOException {
		part("ke-hoach.zip");
		part("nhiem-vu.zip");
	}

	private void part(String name) throws IOException {
		Archive archive = this.archives.build(UUID.randomUUID().toString(), Instant.EPOCH, (out) -> {
			out.add("báo cáo/một.json", "{\"một\":1}");
			out.add("nhat-ky.csv", "a,b\r\n");
		});
		try (InputStream content = this.archives.open(archive)) {
			Files.copy(content, this.folder.resolve(name));
		}
		name(name, archive.sha256());
	}

	private void name(String part, String sha256) throws IOException {
		this.checksums += sha256 + "  " + part + "\n";
		Files.writeString(this.folder.resolve("pack.sha256"), this.checksums);
	}

	@Test
	void whatWasNotTouchedIsAccepted() throws Exception {
		assertThat(verify()).isEqualToIgnoringNewLines("0 OK 4 files");
	}

	@Test
	void oneChangedByteIsRefused() throws Exception {
		Path part = this.folder.resolve("nhiem-vu.zip");
		byte[] bytes = Files.readAllBytes(part);
		bytes[bytes.length / 2] ^= 1;
		Files.write(part, bytes);
		assertThat(verify()).startsWith("1 ").contains("nhiem-vu.zip is not the file that was built", "REFUSED");
	}

	@Test
	void aMissingPartIsRefused() throws Exception {
		Files.delete(this.folder.resolve("nhiem-vu.zip"));
		assertThat(verify()).startsWith("1 ").contains("nhiem-vu.zip is missing");
	}

	@Test
	void aFileThatDoesNotFitItsManifestIsRefusedEvenWhereTheChecksumsWereMadeToFit() throws Exception {
		Path forged = this.folder.resolve("forged.zip");
		try (ZipInputStream in = new ZipInputStream(Files.newInputStream(this.folder.resolve("nhiem-vu.zip")));
				ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(forged), StandardCharsets.UTF_8)) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				out.putNextEntry(new ZipEntry(entry.getName()));
				out.write(entry.getName().equals("nhat-ky.csv") ? "a,x\r\n".getBytes(StandardCharsets.UTF_8)
						: in.readAllBytes());
			}
			out.putNextEntry(new ZipEntry("them.txt"));
		}
		name("forged.zip", sha256(forged));
		assertThat(verify()).startsWith("1 ")
			.contains("forged.zip: nhat-ky.csv was changed", "forged.zip: them.txt was added");
	}

	private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
	}

	/** Exit code and what it said. */
	private String verify() throws IOException, InterruptedException {
		Path command = Path.of(System.getProperty("contracts.root", ".."), ".ci", "VerifyPack.java");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				command.toString(), this.folder.resolve("pack.sha256").toString())
			.redirectErrorStream(true)
			.start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return process.waitFor() + " " + said;
	}

}
