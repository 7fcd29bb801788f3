package io.kehoach.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import tools.jackson.databind.JsonNode;

/**
 * An evidence pack as an inspector holds it: all its parts and their checksums in one
 * folder, checked with the project's own command.
 */
final class EvidenceFolder {

	private final Path checksums;

	private final Map<String, Path> parts = new HashMap<>();

	private String said = "";

	private EvidenceFolder(Path checksums) {
		this.checksums = checksums;
	}

	static EvidenceFolder of(Person inspector, String planId) throws IOException {
		String pack = inspector.post("/api/evidence-packs", Map.of("planId", planId)).expect(202).location();
		JsonNode ready = PlanJourney.await(Duration.ofMinutes(2))
			.until(() -> inspector.get(pack).ok().body(), (index) -> index.path("status").asString().equals("READY"));
		String folder = "packs/" + ready.path("id").asString();
		EvidenceFolder held = new EvidenceFolder(inspector.download(pack + "/checksums", folder, "pack.sha256"));
		for (JsonNode part : ready.path("parts")) {
			held.parts.put(part.path("service").asString(),
					inspector.download(part.path("href").asString(), folder, part.path("name").asString()));
		}
		return held;
	}

	List<String> names(String service) throws IOException {
		try (ZipFile zip = new ZipFile(this.parts.get(service).toFile(), StandardCharsets.UTF_8)) {
			return zip.stream().map(ZipEntry::getName).toList();
		}
	}

	/** Exit code of the verify command. */
	int verify() throws IOException, InterruptedException {
		Process command = new ProcessBuilder(RunningSystem.root().resolve(".ci/verify-pack").toString(),
				this.checksums.toAbsolutePath().toString())
			.redirectErrorStream(true)
			.start();
		this.said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return command.waitFor();
	}

	String said() {
		return this.said;
	}

	/** One byte of a part is no longer what was built. */
	void damage() throws IOException {
		Path part = this.parts.get("task-service");
		byte[] bytes = Files.readAllBytes(part);
		bytes[bytes.length / 2] ^= 1;
		Files.write(part, bytes);
	}

}
