package io.kehoach.chassis.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

import com.mongodb.client.MongoClients;
import io.kehoach.chassis.events.Guards;
import io.kehoach.chassis.events.IncomingEvent;
import io.kehoach.chassis.fixtures.TestStore;
import io.kehoach.chassis.fixtures.ZipText;
import org.junit.jupiter.api.Test;

import org.springframework.data.mongodb.core.MongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class AuditTest {

	private final MongoTemplate mongo = new MongoTemplate(MongoClients.create(TestStore.uri()),
			TestStore.freshDatabase());

	private final AuditTrail trail = new AuditTrail(this.mongo, new Guards(this.mongo));

	@Test
	void whatStoodBeforeIsWhatTheEventBeforeSaidHoweverTheyCame() {
		keep(2, "thing.moved", "\"reason\":\"full\"", "\"state\":\"MOVED\"");
		keep(1, "thing.made", "", "\"state\":\"NEW\",\"parts\":[1,2]");
		keep(1, "thing.made", "", "\"state\":\"REPEATED\"");
		assertThat(this.trail.of("g", Map.of()).filter((line) -> "state".equals(line.field()))).containsExactly(
				new AuditLine(at(1), "7c1e", "office", "t", "thing.made", null, "state", null, "NEW"),
				new AuditLine(at(2), "7c1e", "office", "t", "thing.moved", "full", "state", "NEW", "MOVED"));
		assertThat(this.trail.of("other", Map.of())).isEmpty();
		assertThat(this.trail.of("g", Map.of("id", "another"))).isEmpty();
		assertThat(this.trail.of("g", Map.of("id", "t"))).isNotEmpty();
	}

	@Test
	void anActThatChangesNoFieldHasItsLine() {
		keep(1, "thing.made", "", "\"state\":\"NEW\"");
		keep(2, "thing.reminded", "", "\"state\":\"NEW\"");
		assertThat(this.trail.of("g", Map.of()).filter((line) -> line.act().equals("thing.reminded"))).singleElement()
			.extracting(AuditLine::field)
			.isNull();
	}

	@Test
	void aCellThatASpreadsheetWouldRunIsText() {
		assertThat(Csv.line(Stream.of("=1+1", "a \"b\"", "-5", "@x", null)))
			.isEqualTo("\"'=1+1\",\"a \"\"b\"\"\",\"'-5\",\"'@x\",\"\"\r\n");
	}

	@Test
	void theSliceIsATableAndJson() throws IOException {
		AuditLine line = new AuditLine(at(1), "7c1e", "office", "t", "thing.made", null, "state", null, "=NEW");
		ByteArrayOutputStream zip = new ByteArrayOutputStream();
		try (ArchiveWriter archive = new ArchiveWriter(zip, at(1))) {
			AuditFiles.add(archive, "audit", () -> Stream.of(line, line));
			assertThat(archive.files()).isEqualTo(2);
		}
		assertThat(ZipText.of(zip.toByteArray(), "audit.csv")).startsWith(Csv.BYTE_ORDER_MARK + "\"Thời điểm\"")
			.endsWith("\"state\",\"\",\"'=NEW\"\r\n");
		assertThat(ZipText.of(zip.toByteArray(), "audit.json")).startsWith("[\n{\"at\":\"2023-06-20T02:00:01Z\"")
			.contains("},\n{")
			.endsWith("\n]\n");
	}

	private void keep(long sequence, String type, String changed, String state) {
		String json = "{\"actor\":{\"id\":\"7c1e\",\"role\":\"office\"},\"changed\":{" + changed
				+ "},\"thing\":{\"id\":\"t\",\"group\":\"g\"," + state + "}}";
		this.trail.keep(new IncomingEvent("t:" + sequence, type, 1, "t", sequence, at(sequence),
				json.getBytes(StandardCharsets.UTF_8)), "thing", "group");
	}

	private static Instant at(long second) {
		return Instant.parse("2023-06-20T02:00:00Z").plusSeconds(second);
	}

}
