package io.kehoach.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/**
 * How this run was asked for.
 *
 * @param root the repository's root, under which the built programs lie
 * @param scale below 1 every count and time shrinks
 * @param only the experiments to do; empty is all
 */
public record Settings(Path root, double scale, Set<String> only) {

	static final int ROUNDS = 5;

	static Settings of(Properties properties) {
		String only = properties.getProperty("bench.only", "").strip();
		return new Settings(Path.of(properties.getProperty("bench.root", ".")).toAbsolutePath().normalize(),
				Double.parseDouble(properties.getProperty("bench.scale", "1")),
				only.isEmpty() ? Set.of() : Set.copyOf(List.of(only.split("[\\s,]+", -1))));
	}

	boolean wants(String experiment) {
		return this.only.isEmpty() || this.only.contains(experiment);
	}

	/** A count for the full run, shrunk, and never below what still means something. */
	public int scaled(int count, int least) {
		return Math.max((int) Math.round(count * this.scale), least);
	}

	/** Measured rounds, after one to warm up. */
	public int rounds() {
		return scaled(ROUNDS, 2);
	}

	/** Everything the runs leave behind; emptied before each. */
	public Path folder() {
		return this.root.resolve("platform/bench/target/measured");
	}

}
