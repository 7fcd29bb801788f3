package io.kehoach.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

/**
 * {@code run.json} in the data folder: which process is which while the system runs, for
 * scripts and tests. It appears when everything is ready and goes when the stop begins.
 */
final class RunFile {

	private final JsonMapper json = JsonMapper.builder().build();

	private final Path file;

	RunFile(Path folder) {
		this.file = folder.resolve("run.json");
	}

	synchronized void write(LocalSystem system, Parts parts, Settings settings) {
		try {
			Path part = this.file.resolveSibling("run.json.part");
			this.json.writerWithDefaultPrettyPrinter().writeValue(part, content(system, parts, settings));
			Files.move(part, this.file, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	synchronized void delete() {
		try {
			Files.deleteIfExists(this.file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, Object> content(LocalSystem system, Parts parts, Settings settings) {
		Map<String, Object> content = new TreeMap<>();
		content.put("launcherPid", ProcessHandle.current().pid());
		content.put("gateway", parts.gatewayUrl());
		content.put("issuer", parts.issuer());
		content.put("mailbox", parts.mailboxUrl());
		content.put("kafka", parts.brokers());
		content.put("store", parts.storeUri());
		content.put("clock", "http://localhost:" + settings.ports().control().number() + "/clock");
		content.put("parts", parts(system.parts()));
		return content;
	}

	private static Map<String, Object> parts(List<RunningPart> parts) {
		Map<String, Object> content = new TreeMap<>();
		parts.forEach((running) -> content.put(running.part().name(),
				Map.of("pid", running.process().pid(), "ports",
						running.part().ports().stream().collect(Collectors.toMap(Port::name, Port::number)), "url",
						"http://localhost:" + running.part().mainPort().number())));
		return content;
	}

}
