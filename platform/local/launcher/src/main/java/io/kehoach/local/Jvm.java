package io.kehoach.local;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.kehoach.local.child.Child;

/**
 * The command line of a child: the launcher's own JDK, a small heap, quick start before
 * top speed.
 */
final class Jvm {

	private Jvm() {
	}

	static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	static List<String> command(Part part, Program program, Path childJar, List<String> aot, List<String> options) {
		List<String> command = new ArrayList<>();
		command.add(java());
		command.addAll(List.of("-Xmx" + part.heap() + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
				"-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED",
				"--sun-misc-unsafe-memory-access=allow", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
		command.addAll(options);
		command.addAll(aot);
		part.properties().forEach((name, value) -> command.add("-D" + name + "=" + value));
		command.add("-cp");
		command.add(Stream.concat(Stream.of(childJar), program.classPath().stream())
			.map(Path::toString)
			.collect(Collectors.joining(File.pathSeparator)));
		command.add(Child.class.getName());
		command.add(program.mainClass());
		return List.copyOf(command);
	}

}
