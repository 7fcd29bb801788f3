package io.kehoach.local;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * How this start was asked for. A blank property counts as absent, because Maven passes
 * every one of them.
 *
 * @param root the repository's root, under which the built programs lie
 * @param only the parts to start, where a developer runs the others by hand; empty is all
 * @param external addresses of real servers that replace an embedded part, by the
 * services' own environment names
 */
record Settings(Path root, Path data, Ports ports, Optional<Instant> clock, boolean seed, boolean supervise,
		boolean aot, List<String> jvmOptions, Set<String> only, Map<String, String> external) {

	static Settings of(Properties properties, Map<String, String> environment) {
		Path root = Path.of(text(properties, "kehoach.root").orElse(".")).toAbsolutePath().normalize();
		return new Settings(root, text(properties, "kehoach.data").map(root::resolve).orElse(root.resolve(".kehoach")),
				new Ports(properties), text(properties, "clock").map((time) -> OffsetDateTime.parse(time).toInstant()),
				!flag(properties, "kehoach.skip-seed", false), flag(properties, "kehoach.supervise", false),
				flag(properties, "kehoach.aot", true), words(properties, "kehoach.jvm-options"),
				Set.copyOf(words(properties, "kehoach.only")), external(environment));
	}

	/**
	 * Whether the real server named by this environment variable takes the place of an
	 * embedded one.
	 */
	boolean replaces(String variable) {
		return this.external.containsKey(variable);
	}

	private static List<String> words(Properties properties, String name) {
		return text(properties, name).map((text) -> List.of(text.split("[\\s,]+", -1))).orElse(List.of());
	}

	private static Map<String, String> external(Map<String, String> environment) {
		Map<String, String> external = new TreeMap<>(environment);
		external.keySet().retainAll(Parts.REPLACEABLE);
		external.values().removeIf(String::isBlank);
		return Map.copyOf(external);
	}

	/** A flag without a value is on: {@code -Dkehoach.skip-seed}. */
	private static boolean flag(Properties properties, String name, boolean otherwise) {
		String value = properties.getProperty(name);
		if (value == null) {
			return otherwise;
		}
		return switch (value.strip()) {
			case "" -> otherwise;
			case "false", "off", "no" -> false;
			default -> true;
		};
	}

	private static Optional<String> text(Properties properties, String name) {
		return Optional.ofNullable(properties.getProperty(name)).map(String::strip).filter((text) -> !text.isEmpty());
	}

}
