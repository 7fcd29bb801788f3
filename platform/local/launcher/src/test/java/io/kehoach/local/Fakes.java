package io.kehoach.local;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Small parts that start in no time.
 */
final class Fakes {

	private Fakes() {
	}

	static Part part(String name, Stage stage, int port) {
		return new Part(name, name, stage, 32, List.of(new Port(name, port)), new Readiness.Listening(port),
				Map.of("fake.port", Integer.toString(port)), Map.of(), Optional.empty());
	}

	static RunningPart running(Part part, Class<?> mainClass, Path folder) {
		Program program = new Program(folder, List.of(Path.of("target", "test-classes").toAbsolutePath()),
				mainClass.getName());
		return new RunningPart(part, program, new AotCache(folder, false), folder.resolve(part.name() + ".log"));
	}

	static Settings settings(Path data, String... flags) {
		Properties properties = new Properties();
		properties.setProperty("kehoach.data", data.toString());
		for (String flag : flags) {
			properties.setProperty(flag, "true");
		}
		return Settings.of(properties, Map.of());
	}

	static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
