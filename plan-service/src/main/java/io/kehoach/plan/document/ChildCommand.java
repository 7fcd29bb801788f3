package io.kehoach.plan.document;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The command that starts a reading child: this JVM's own Java and class path, a small
 * heap, one processor. Nothing of the service's environment goes along, so the child has
 * no address and no secret.
 */
final class ChildCommand {

	private static final String BOOT_JAR = "jar:nested:";

	private static final String BOOT_JAR_LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

	private ChildCommand() {
	}

	static Process start(ReadingLimits limits) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(
				of(limits, System.getProperty("java.class.path"), String.valueOf(codeSource())))
			.directory(Path.of(System.getProperty("java.io.tmpdir")).toFile())
			.redirectError(ProcessBuilder.Redirect.DISCARD);
		builder.environment().clear();
		return builder.start();
	}

	static List<String> of(ReadingLimits limits, String classPath, String codeSource) {
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx" + limits.heapMegabytes() + "m", "-XX:MaxDirectMemorySize=16m", "-XX:MaxMetaspaceSize=128m",
				"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:ActiveProcessorCount=1",
				"-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true", "-cp", absolute(classPath)));
		String program = ReadingChild.class.getName();
		// The classes of a boot jar lie inside it, out of reach of a plain class path.
		command.addAll(codeSource.startsWith(BOOT_JAR) ? List.of("-Dloader.main=" + program, BOOT_JAR_LAUNCHER)
				: List.of(program));
		command.add(String.valueOf(limits.longest().toMillis()));
		return command;
	}

	/** The child works in another directory. */
	private static String absolute(String classPath) {
		return Arrays.stream(classPath.split(Pattern.quote(File.pathSeparator)))
			.map(entry -> Path.of(entry).toAbsolutePath().toString())
			.collect(Collectors.joining(File.pathSeparator));
	}

	private static URL codeSource() {
		return ChildCommand.class.getProtectionDomain().getCodeSource().getLocation();
	}

}
