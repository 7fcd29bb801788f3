package io.kehoach.bench.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import io.kehoach.bench.Settings;
import io.kehoach.bench.Verdict;

/**
 * How long the whole system takes to start, for the first time and again, and how much
 * memory it holds then.
 */
public final class WholeStart {

	private static final double GIB = 1024.0 * 1024;

	private WholeStart() {
	}

	public static List<Verdict> measure(Settings settings) throws Exception {
		Path data = settings.folder().resolve("whole");
		double first = start(settings, data).seconds();
		Started second = start(settings, data);
		return List.of(
				Verdict.atMost("start of the whole system, first time", 45, first, " s",
						String.format(Locale.ROOT, "%.1f s", first)),
				Verdict.atMost("start of the whole system, second time", 20, second.seconds(), " s",
						String.format(Locale.ROOT, "%.1f s", second.seconds())),
				Verdict.atMost("memory of all its processes (sum of VmRSS)", 3, second.gib(), " GiB",
						String.format(Locale.ROOT, "%.2f GiB", second.gib())));
	}

	private static Started start(Settings settings, Path data) throws Exception {
		try (LocalParts whole = LocalParts.start(settings.root(), data, "")) {
			Duration took = whole.awaitReady();
			long kib = 0;
			for (long pid : whole.pids()) {
				kib += residentKib(Path.of("/proc", Long.toString(pid), "status"));
			}
			return new Started(took.toMillis() / 1000.0, kib / GIB);
		}
	}

	private static long residentKib(Path status) throws IOException {
		return Files.readAllLines(status)
			.stream()
			.filter((line) -> line.startsWith("VmRSS:"))
			.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
			.findFirst()
			.orElseThrow();
	}

	private record Started(double seconds, double gib) {
	}

}
