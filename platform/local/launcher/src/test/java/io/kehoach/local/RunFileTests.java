package io.kehoach.local;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class RunFileTests {

	@Test
	void tellsEveryProcessAndAddress(@TempDir Path folder) throws Exception {
		RunningPart broker = Fakes.running(Fakes.part("broker", Stage.BROKER, Fakes.freePort()), FakeServer.class,
				folder);
		Settings settings = Fakes.settings(folder);
		LocalSystem system = new LocalSystem(settings, new BusinessTime(InstantSource.system(), Optional.empty()),
				new Console(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)),
				ChildJar.writeTo(folder), List.of(broker), Duration.ZERO);
		RunFile file = new RunFile(folder);
		system.start();
		try {
			file.write(system, new Parts(settings), settings);
		}
		finally {
			system.stop();
		}

		JsonNode content = new JsonMapper().readTree(Files.readString(folder.resolve("run.json")));
		assertThat(content.at("/parts/broker/pid").asLong()).isEqualTo(broker.process().pid());
		assertThat(content.at("/parts/broker/ports/broker").asInt()).isEqualTo(broker.part().mainPort().number());
		assertThat(content.get("gateway").asString()).isEqualTo("http://localhost:8080");
		assertThat(content.get("kafka").asString()).isEqualTo("localhost:9092");
		assertThat(content.get("launcherPid").asLong()).isEqualTo(ProcessHandle.current().pid());
		file.delete();
		assertThat(folder.resolve("run.json")).doesNotExist();
	}

}
