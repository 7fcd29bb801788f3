package io.kehoach.task.web;

import java.io.BufferedReader;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.kehoach.chassis.fixtures.Contracts;
import io.kehoach.chassis.fixtures.TestStore;
import io.kehoach.task.TaskServiceTest;
import io.kehoach.task.application.EvidenceFiles;
import io.kehoach.task.application.OtherProcess;
import io.kehoach.task.application.Tasks;
import io.kehoach.task.application.Units;
import io.kehoach.task.domain.ATask;
import io.kehoach.task.domain.Assignment;
import io.kehoach.task.domain.Outcome;
import io.kehoach.task.domain.PlanFollowing;
import io.kehoach.task.domain.Task;
import io.kehoach.task.domain.TaskRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The largest file goes up in pieces and is read by twenty at once, by a service that has
 * 256 MiB of heap: less than five such files.
 */
@TaskServiceTest
class ManyDownloadsTest {

	private static final int READERS = 20;

	private static final int PIECE = 5 * 1024 * 1024;

	private final byte[] bytes = new byte[(int) EvidenceFiles.LARGEST];

	private final HttpClient client = HttpClient.newHttpClient();

	private Task task = ATask.lead();

	/** The other process's log, for whoever reads why this failed. */
	private final Queue<String> said = new ConcurrentLinkedQueue<>();

	private Process process;

	private String base = "";

	@BeforeEach
	void theServiceWithLittleMemory(@Autowired Tasks tasks, @Autowired Units units, @Autowired MongoTemplate mongo)
			throws Exception {
		units.keep("so-gddt", new Units.Unit("Sở", "BODY", null), 1);
		units.keep("thpt-01", new Units.Unit("Trường", "SUBORDINATE", "so-gddt"), 1);
		this.task = PlanFollowing
			.assigned(
					new Assignment("plan-" + UUID.randomUUID(), "thpt-01", "so-gddt", "so-gddt", TaskRole.LEAD,
							ATask.row(), ATask.END_OF_MARCH, LocalDate.of(2023, 1, 16)),
					1, ATask.system("2023-01-16T01:00:00Z"), ATask.CALENDAR)
			.task();
		tasks.add(new Outcome(this.task, List.of()));
		new Random(7).nextBytes(this.bytes);
		this.process = OtherProcess.start(ServedProcess.class, TestStore.uri(), mongo.getDb().getName(),
				List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError", "-Dkehoach.sweeps=false"));
		this.base = "http://localhost:" + port(this.process.inputReader());
	}

	private String port(BufferedReader lines) throws Exception {
		String line = lines.readLine();
		while (line != null && !line.startsWith(ServedProcess.SERVES)) {
			this.said.add(line);
			line = lines.readLine();
		}
		assertThat(line).as("%s", this.said).isNotNull();
		Thread.ofVirtual().start(() -> lines.lines().forEach(this.said::add));
		return line.substring(ServedProcess.SERVES.length());
	}

	@AfterEach
	void ended() throws Exception {
		this.process.destroyForcibly().waitFor();
	}

	@Test
	void twentyReadTheLargestFileAtOnce() throws Exception {
		String path = uploaded();
		CyclicBarrier allBegan = new CyclicBarrier(READERS);
		List<Future<String>> read = new ArrayList<>();
		try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int reader = 0; reader < READERS; reader++) {
				read.add(readers.submit(() -> hash(path, allBegan)));
			}
		}
		String whole = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(this.bytes));
		for (Future<String> one : read) {
			assertThat(one.get()).isEqualTo(whole);
		}
		assertThat(this.process.isAlive()).isTrue();
	}

	/** In pieces, of which one is sent again from where the service says it stopped. */
	private String uploaded() throws Exception {
		HttpResponse<String> begun = this.client
			.send(request(Tus.UPLOADS).header("Idempotency-Key", UUID.randomUUID().toString())
				.header("Tus-Resumable", "1.0.0")
				.header("Upload-Length", String.valueOf(this.bytes.length))
				.header("Upload-Metadata",
						"filename " + Tus.coded("lớn.pdf") + ",filetype " + Tus.coded("application/pdf") + ",taskId "
								+ Tus.coded(this.task.id()))
				.POST(HttpRequest.BodyPublishers.noBody())
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
		String path = begun.headers().firstValue("Location").orElseThrow();
		assertThat(append(path, PIECE)).as("beside where it stands").isEqualTo(409);
		for (int offset = offset(path); offset < this.bytes.length; offset = offset(path)) {
			assertThat(append(path, offset)).as("%s", this.said).isEqualTo(204);
		}
		HttpResponse<String> stored = this.client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
		return "/api/evidence-files/" + Contracts.tree(stored.body()).path("file").path("id").asString();
	}

	private int append(String path, int offset) throws Exception {
		byte[] piece = Arrays.copyOfRange(this.bytes, offset, Math.min(offset + PIECE, this.bytes.length));
		return this.client
			.send(request(path).header("Tus-Resumable", "1.0.0")
				.header("Upload-Offset", String.valueOf(offset))
				.header("Content-Type", "application/offset+octet-stream")
				.method("PATCH", HttpRequest.BodyPublishers.ofByteArray(piece))
				.build(), HttpResponse.BodyHandlers.discarding())
			.statusCode();
	}

	private int offset(String path) throws Exception {
		HttpRequest asked = request(path).header("Tus-Resumable", "1.0.0").HEAD().build();
		return (int) this.client.send(asked, HttpResponse.BodyHandlers.discarding())
			.headers()
			.firstValueAsLong("Upload-Offset")
			.orElseThrow();
	}

	/** Nobody ends before all have begun. */
	private String hash(String path, CyclicBarrier allBegan) throws Exception {
		HttpResponse<InputStream> answer = this.client.send(request(path).build(),
				HttpResponse.BodyHandlers.ofInputStream());
		assertThat(answer.statusCode()).isEqualTo(200);
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		try (InputStream content = new DigestInputStream(answer.body(), digest)) {
			content.readNBytes(1024 * 1024);
			allBegan.await(2, TimeUnit.MINUTES);
			content.transferTo(java.io.OutputStream.nullOutputStream());
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.base + path)).header("Authorization", "Bearer load");
	}

}
