package io.kehoach.chassis.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import com.mongodb.client.MongoClients;
import io.kehoach.chassis.events.Guards;
import io.kehoach.chassis.fixtures.TestStore;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import org.springframework.data.mongodb.core.MongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ArchivesTest {

	private static final Instant AT = Instant.parse("2023-06-20T02:00:00Z");

	private final MongoTemplate mongo = new MongoTemplate(MongoClients.create(TestStore.uri()),
			TestStore.freshDatabase());

	private final Archives archives = new Archives(this.mongo, new Guards(this.mongo));

	@Test
	void theManifestNamesEveryFileWithItsHash() throws IOException {
		Archive archive = this.archives.build("a", AT, ArchivesTest::twoFiles);
		Map<String, byte[]> files = files(archive);
		assertThat(archive.files()).isEqualTo(2);
		assertThat(files).containsOnlyKeys("one.txt", "báo cáo/hai.txt", ArchiveWriter.MANIFEST);
		assertThat(new String(files.get(ArchiveWriter.MANIFEST), StandardCharsets.UTF_8))
			.isEqualTo(hash(files.get("one.txt")) + "  one.txt\n" + hash(files.get("báo cáo/hai.txt"))
					+ "  báo cáo/hai.txt\n");
	}

	@Test
	void theArchivesOwnHashAndSizeAreThoseOfItsBytesAndTheSameFilesGiveTheSame() throws IOException {
		Archive archive = this.archives.build("a", AT, ArchivesTest::twoFiles);
		byte[] bytes = bytes(archive);
		assertThat(archive.sha256()).isEqualTo(hash(bytes));
		assertThat(archive.size()).isEqualTo(bytes.length);
		assertThat(this.archives.build("b", AT, ArchivesTest::twoFiles).sha256()).isEqualTo(archive.sha256());
	}

	@Test
	void anArchiveLargerThanAnyReplyIsReadToItsEnd() throws IOException {
		byte[] piece = new byte[1024 * 1024];
		new Random(1).nextBytes(piece);
		Archive archive = this.archives.build("a", AT, (out) -> {
			for (int i = 0; i < 50; i++) {
				out.add("f" + i, new ByteArrayInputStream(piece));
			}
		});
		MessageDigest digest = ArchiveWriter.sha256();
		try (InputStream content = new DigestInputStream(this.archives.open(archive), digest)) {
			content.transferTo(OutputStream.nullOutputStream());
		}
		assertThat(archive.size()).isGreaterThan(50 * piece.length);
		assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(archive.sha256());
	}

	@Test
	void buildingTwiceIsBuildingOnce() {
		AtomicInteger runs = new AtomicInteger();
		Archive first = this.archives.build("a", AT, (out) -> out.add("run", "" + runs.incrementAndGet()));
		Archive second = this.archives.build("a", AT, (out) -> out.add("run", "" + runs.incrementAndGet()));
		assertThat(second).isEqualTo(first);
		assertThat(runs).hasValue(1);
	}

	@Test
	void whatAKilledWorkerLeftIsRemovedAndAnotherArchiveStays() {
		this.archives.build("ab", AT, ArchivesTest::twoFiles);
		this.mongo.getCollection("archive.chunks").insertOne(new Document("files_id", "a#dead").append("n", 0));
		this.archives.build("a", AT, ArchivesTest::twoFiles);
		assertThat(this.mongo.getCollection("archive.chunks").countDocuments(new Document("files_id", "a#dead")))
			.isZero();
		assertThat(this.mongo.getCollection("archive.files").countDocuments()).isEqualTo(2);
	}

	@Test
	void aFileThatCannotBeReadLeavesNothing() {
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> this.archives.build("a", AT, (out) -> {
			out.add("one.txt", "1");
			throw new IOException("gone");
		}));
		assertThat(this.archives.find("a")).isEmpty();
		assertThat(this.mongo.getCollection("archive.chunks").countDocuments()).isZero();
	}

	@Test
	void aNamePeopleGaveUnpacksEverywhere() {
		assertThat(ArchiveWriter.fileName("../bí mật\\báo cáo: \"1\"?.pdf")).isEqualTo("__bí mật_báo cáo_ _1__.pdf");
	}

	private static void twoFiles(ArchiveWriter out) throws IOException {
		out.add("one.txt", "1");
		out.add("báo cáo/hai.txt", new ByteArrayInputStream("2".getBytes(StandardCharsets.UTF_8)));
	}

	private byte[] bytes(Archive archive) throws IOException {
		try (InputStream content = this.archives.open(archive)) {
			return content.readAllBytes();
		}
	}

	private Map<String, byte[]> files(Archive archive) throws IOException {
		Map<String, byte[]> files = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(this.archives.open(archive), StandardCharsets.UTF_8)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.put(entry.getName(), zip.readAllBytes());
			}
		}
		return files;
	}

	private static String hash(byte[] bytes) {
		return HexFormat.of().formatHex(ArchiveWriter.sha256().digest(bytes));
	}

}
