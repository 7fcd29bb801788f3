package io.kehoach.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import io.kehoach.bench.fanout.FanOutSpeed;
import io.kehoach.bench.gateway.GatewayOverhead;
import io.kehoach.bench.mails.MailThroughput;
import io.kehoach.bench.pages.MatrixScroll;
import io.kehoach.bench.reading.ReadsBesideCommands;
import io.kehoach.bench.relay.CommandLatency;
import io.kehoach.bench.relay.RelayThroughput;
import io.kehoach.bench.system.LocalParts;
import io.kehoach.bench.system.WholeStart;

/**
 * Measures everything that has a goal and prints PASS or MISS: {@code mvn -Pbench}. The
 * table is the answer; the command itself always succeeds.
 */
public final class Bench {

	private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

	private final List<Verdict> verdicts = new ArrayList<>();

	private final Settings settings;

	private Bench(Settings settings) {
		this.settings = settings;
	}

	public static void main(String[] args) throws IOException {
		new Bench(Settings.of(System.getProperties())).run();
		// Clients of stopped servers may still have threads that try to reach them.
		System.exit(0);
	}

	private void run() throws IOException {
		empty(this.settings.folder());
		this.out.println("Measuring; nothing else should run on this machine meanwhile. " + load());
		if (this.settings.wants("latency") || this.settings.wants("relay") || this.settings.wants("gateway")) {
			measure("parts", this::onParts);
		}
		if (this.settings.wants("fan-out")) {
			measure("fan-out", () -> FanOutSpeed.measure(this.settings));
		}
		if (this.settings.wants("reports")) {
			measure("reports", () -> ReadsBesideCommands.measure(this.settings));
		}
		if (this.settings.wants("matrix")) {
			measure("matrix", () -> MatrixScroll.measure(this.settings));
		}
		if (this.settings.wants("mails")) {
			measure("mails", () -> MailThroughput.measure(this.settings));
		}
		if (this.settings.wants("start")) {
			measure("start", () -> WholeStart.measure(this.settings));
		}
		this.out.println();
		this.out.println(load() + ". A / B: medians of " + this.settings.rounds()
				+ " rounds in turns; ratio: median (min..max) round by round");
		this.verdicts.forEach((verdict) -> this.out.println(verdict.line()));
	}

	private List<Verdict> onParts() throws Exception {
		try (LocalParts parts = LocalParts.start(this.settings.root(), this.settings.folder().resolve("parts"),
				"store broker identity plan-service gateway")) {
			parts.awaitReady();
			if (this.settings.wants("latency")) {
				measure("latency", () -> CommandLatency.measure(this.settings, parts));
			}
			if (this.settings.wants("relay")) {
				measure("relay", () -> RelayThroughput.measure(this.settings, parts));
			}
			if (this.settings.wants("gateway")) {
				measure("gateway", () -> GatewayOverhead.measure(this.settings, parts));
			}
		}
		return List.of();
	}

	/** One experiment that cannot be done keeps no other from being done. */
	private void measure(String what, Callable<List<Verdict>> experiment) {
		this.out.println("… " + what);
		try {
			add(experiment.call());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (Exception ex) {
			add(List.of(Verdict.skipped(what, "could not be measured: " + ex)));
		}
	}

	private void add(List<Verdict> found) {
		this.verdicts.addAll(found);
		found.forEach((verdict) -> this.out.println(verdict.line()));
	}

	private static String load() {
		double load = java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
		return String.format(Locale.ROOT, "%d cores shared by servers and load generator, load average %.1f",
				Runtime.getRuntime().availableProcessors(), load);
	}

	private static void empty(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (Stream<Path> paths = Files.walk(folder)) {
				for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(path);
				}
			}
		}
		Files.createDirectories(folder);
	}

}
