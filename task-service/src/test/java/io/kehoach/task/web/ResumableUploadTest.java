package io.kehoach.task.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import com.mongodb.client.model.Filters;
import io.kehoach.chassis.access.Scope;
import io.kehoach.chassis.fixtures.MarkedScan;
import io.kehoach.task.TaskServiceTest;
import io.kehoach.task.application.EvidenceFiles;
import io.kehoach.task.application.Tasks;
import io.kehoach.task.application.Units;
import io.kehoach.task.application.Upload;
import io.kehoach.task.application.Uploads;
import io.kehoach.task.domain.ATask;
import io.kehoach.task.domain.Assignment;
import io.kehoach.task.domain.PlanFollowing;
import io.kehoach.task.domain.Task;
import io.kehoach.task.domain.TaskRole;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A file that comes in pieces, over connections that break.
 */
@TaskServiceTest
class ResumableUploadTest {

	private static final String UNIT = Http.unit("thpt-01");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Uploads uploads;

	@Autowired
	private MongoTemplate mongo;

	private final byte[] bytes = new byte[700_001];

	private Task task = ATask.lead();

	private Http http;

	@BeforeEach
	void aTask(@Autowired Tasks tasks, @Autowired Units units) {
		units.keep("so-gddt", new Units.Unit("Sở", "BODY", null), 1);
		units.keep("thpt-01", new Units.Unit("Trường", "SUBORDINATE", "so-gddt"), 1);
		units.keep("thpt-02", new Units.Unit("Trường khác", "SUBORDINATE", "so-gddt"), 1);
		this.task = PlanFollowing
			.assigned(
					new Assignment("plan-" + UUID.randomUUID(), "thpt-01", "so-gddt", "so-gddt", TaskRole.LEAD,
							ATask.row(), ATask.END_OF_MARCH, LocalDate.of(2023, 1, 16)),
					1, ATask.system("2023-01-16T01:00:00Z"), ATask.CALENDAR)
			.task();
		tasks.add(new io.kehoach.task.domain.Outcome(this.task, List.of()));
		new Random(7).nextBytes(this.bytes);
		this.http = new Http(this.mvc);
	}

	private String begun() {
		Http.Call call = this.http
			.send(Tus.begin(UNIT, this.task.id(), "biên bản.pdf", "application/pdf", this.bytes.length));
		assertThat(call.status()).as(call.text()).isEqualTo(201);
		return String.valueOf(call.result().getResponse().getHeader("Location"));
	}

	private Http.Call append(String path, int from, int to) {
		return this.http.send(Tus.append(UNIT, path, from, Arrays.copyOfRange(this.bytes, from, to)));
	}

	private String offset(String path) {
		return String.valueOf(this.http.send(Tus.head(UNIT, path)).result().getResponse().getHeader("Upload-Offset"));
	}

	@Test
	void piecesOfAnySizeBecomeTheFileThatWasSent() throws Exception {
		String path = begun();
		assertThat(append(path, 0, 300_000).status()).isEqualTo(204);
		assertThat(offset(path)).isEqualTo("300000");
		assertThat(append(path, 300_000, 300_007).status()).isEqualTo(204);
		assertThat(this.http.get(UNIT, path).json().path("file").isNull()).isTrue();
		assertThat(append(path, 300_007, this.bytes.length).status()).isEqualTo(204);
		var file = this.http.get(UNIT, path).json().path("file");
		assertThat(file.path("name").asString()).isEqualTo("biên bản.pdf");
		assertThat(file.path("scan").asString()).isEqualTo("NOT_SCANNED");
		assertThat(file.path("sha256").asString())
			.isEqualTo(HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(this.bytes)));
		Http.Call read = this.http.get(UNIT, "/api/evidence-files/" + file.path("id").asString());
		assertThat(read.result().getResponse().getContentAsByteArray()).isEqualTo(this.bytes);
	}

	@Test
	void malwareIsRefusedAndNothingOfItKept() {
		mark(MarkedScan.INFECTED);
		String path = begun();
		Http.Call refused = append(path, 0, this.bytes.length);
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.code()).isEqualTo("evidence-infected");
		assertThat(this.http.get(UNIT, path).status()).isEqualTo(404);
	}

	@Test
	void whatNobodyCouldLookAtWaitsForTheLastStepAgain() {
		mark(MarkedScan.AWAY);
		String path = begun();
		Http.Call later = append(path, 0, this.bytes.length);
		assertThat(later.status()).isEqualTo(503);
		assertThat(later.code()).isEqualTo("virus-scan-away");
		assertThat(this.http.get(UNIT, path).json().path("file").isNull()).isTrue();
		assertThat(append(path, this.bytes.length, this.bytes.length).status()).isEqualTo(503);
	}

	private void mark(String text) {
		byte[] mark = text.getBytes(StandardCharsets.US_ASCII);
		System.arraycopy(mark, 0, this.bytes, 0, mark.length);
	}

	@Test
	void aConnectionThatBreaksLosesNoMoreThanTheChunkItWasIn() {
		String path = begun();
		Upload upload = this.uploads.find(path.substring(path.lastIndexOf('/') + 1), Scope.everything()).orElseThrow();
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> this.uploads.append(upload, new Breaking(this.bytes, 600_000)));
		assertThat(offset(path)).isEqualTo("524288");
		assertThat(append(path, 524_288, this.bytes.length).status()).isEqualTo(204);
		assertThat(this.http.get(UNIT, path).json().path("file").path("size").asLong()).isEqualTo(this.bytes.length);
	}

	@Test
	void anotherOffsetMoreThanAnnouncedOrAnotherVersionIsRefused() {
		String path = begun();
		assertThat(append(path, 5, 10).code()).isEqualTo("upload-offset");
		append(path, 0, 10);
		assertThat(append(path, 0, 10).code()).as("sent twice").isEqualTo("upload-offset");
		assertThat(this.http.send(Tus.append(UNIT, path, 10, new byte[this.bytes.length])).code())
			.isEqualTo("upload-too-long");
		assertThat(this.http
			.send(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch(path)
				.header("Authorization", UNIT)
				.header("Tus-Resumable", "0.2.2")
				.header("Upload-Offset", 0)
				.contentType("application/offset+octet-stream"))
			.status()).isEqualTo(412);
	}

	@Test
	void whatIsNotTakenIsRefusedBeforeAByteIsSent() {
		String task = this.task.id();
		assertThat(this.http.send(Tus.begin(UNIT, task, "a.pdf", "application/pdf", EvidenceFiles.LARGEST + 1)).code())
			.isEqualTo("evidence-too-large");
		assertThat(this.http.send(Tus.begin(UNIT, task, "a.html", "text/html", 5)).code()).isEqualTo("evidence-type");
		assertThat(this.http.send(Tus.begin(UNIT, task, "a.pdf", "application/pdf", 0)).code())
			.isEqualTo("evidence-empty");
		assertThat(this.http.send(Tus.begin(UNIT, "filename ?", 5, UUID.randomUUID().toString())).code())
			.isEqualTo("upload-malformed");
		assertThat(this.http.send(Tus.begin(Http.unit("thpt-02"), task, "a.pdf", "application/pdf", 5)).status())
			.isEqualTo(404);
	}

	@Test
	void aRepeatedBeginningIsTheSameUploadAndOthersDoNotSeeIt() {
		String metadata = "filename " + Tus.coded("a.pdf") + ",filetype " + Tus.coded("application/pdf") + ",taskId "
				+ Tus.coded(this.task.id());
		String key = UUID.randomUUID().toString();
		String first = this.http.send(Tus.begin(UNIT, metadata, 9, key)).result().getResponse().getHeader("Location");
		String again = this.http.send(Tus.begin(UNIT, metadata, 9, key)).result().getResponse().getHeader("Location");
		assertThat(again).isEqualTo(first);
		assertThat(this.http.get(Http.unit("thpt-02"), String.valueOf(first)).status()).isEqualTo(404);
	}

	@Test
	void anUploadThatNobodyFinishesGoesAwayWithItsBytes() throws IOException {
		Instant then = Instant.parse("2001-01-01T00:00:00Z");
		Upload old = this.uploads.begin(UUID.randomUUID().toString(), this.task, "a", "text/plain", 9, then);
		this.uploads.append(old, new java.io.ByteArrayInputStream(new byte[5]));
		assertThat(chunks(old)).isEqualTo(1);
		int removed = 0;
		while (this.uploads.removeOneBegun(then.plusSeconds(1))) {
			removed++;
		}
		assertThat(removed).isPositive();
		assertThat(this.uploads.find(old.uploadId(), Scope.everything())).isEmpty();
		assertThat(chunks(old)).isZero();
	}

	private long chunks(Upload upload) {
		return this.mongo.getCollection("evidence.chunks")
			.countDocuments(Filters.eq("files_id", new ObjectId(upload.content())));
	}

}
