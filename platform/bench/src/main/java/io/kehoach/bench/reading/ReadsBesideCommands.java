package io.kehoach.bench.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import io.kehoach.bench.Figures;
import io.kehoach.bench.Settings;
import io.kehoach.bench.Verdict;
import io.kehoach.bench.gateway.Tokens;
import io.kehoach.bench.system.LocalParts;

/**
 * Twenty readers who each ask once a second, alone and beside twenty commands a second
 * that the schools send to task-service, with 20,000 tasks in both services. Both have
 * been asked before.
 */
public final class ReadsBesideCommands {

	private static final int SCHOOLS = 2_000;

	private static final int SECONDS = 60;

	private static final int COMMANDS_PER_SECOND = 20;

	private static final String PROGRESS = "/api/progress?plan=" + SchoolYear.PLAN;

	private static final String WORK = "/api/work";

	private final Settings settings;

	private final SchoolYear year;

	private final Map<String, Long> revisions;

	private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

	private ReadsBesideCommands(Settings settings, SchoolYear year, Map<String, Long> revisions) {
		this.settings = settings;
		this.year = year;
		this.revisions = revisions;
	}

	public static List<Verdict> measure(Settings settings) throws Exception {
		try (LocalParts parts = LocalParts.start(settings.root(), settings.folder().resolve("reports"),
				"store broker identity task-service report-service", SchoolYear.CLOCK)) {
			parts.awaitReady();
			SchoolYear year = SchoolYear.of(settings.root(), settings.scaled(SCHOOLS, 100));
			ReadsBesideCommands bench = new ReadsBesideCommands(settings, year, Telling.of(year, parts));
			try (Site site = Site.open(new Tokens(parts.issuer()), bench.writers())) {
				return bench.measured(site);
			}
		}
	}

	/** Each task gets one command at most. */
	private int writers() {
		return (warming() + seconds()) * COMMANDS_PER_SECOND / SchoolYear.ROWS;
	}

	private int seconds() {
		return this.settings.scaled(SECONDS, 6);
	}

	private int warming() {
		return seconds() / 2;
	}

	private List<Verdict> measured(Site site) throws InterruptedException {
		Thread first = Thread.ofVirtual()
			.start(() -> command(site, 0, warming(), Collections.synchronizedList(new ArrayList<>())));
		read(site, warming());
		first.join();
		Reads idle = read(site, seconds());
		List<Double> seen = Collections.synchronizedList(new ArrayList<>());
		Thread commands = Thread.ofVirtual().start(() -> command(site, warming(), seconds(), seen));
		Reads beside = read(site, seconds());
		commands.join();
		RuntimeException failed = this.failure.get();
		if (failed != null) {
			throw failed;
		}
		return verdicts(idle, beside, Figures.of(seen));
	}

	private List<Verdict> verdicts(Reads idle, Reads beside, Figures seen) {
		List<Verdict> verdicts = new ArrayList<>();
		beside.by().forEach((path, busy) -> {
			Figures alone = Objects.requireNonNull(idle.by().get(path));
			String name = path.equals(WORK) ? "my work" : "progress";
			verdicts.add(Verdict.atMost(
					"%s p99 beside %d commands/s, %d tasks".formatted(name, COMMANDS_PER_SECOND, this.year.tasks()),
					100, busy.percentile(99), " ms", text(busy)));
			verdicts.add(Verdict.atMost(name + " p99 beside commands to p99 alone", 3,
					busy.percentile(99) / alone.percentile(99), " x", "alone: " + text(alone)));
		});
		verdicts.add(Verdict.atMost("command to picture p99", 1000, seen.percentile(99), " ms", text(seen)));
		return verdicts;
	}

	private static String text(Figures figures) {
		return String.format(Locale.ROOT, "p99 %.0f ms, median %.1f ms, most %.0f ms", figures.percentile(99),
				figures.median(), figures.most());
	}

	/** Each reader in turn, so that each asks once a second; by turns the two figures. */
	private Reads read(Site site, int seconds) throws InterruptedException {
		Reads reads = new Reads();
		OpenLoop.run(seconds * Site.READERS, Site.READERS, (number, at) -> guarded(() -> {
			String path = ((number + number / Site.READERS) % 2 == 0) ? PROGRESS : WORK;
			site.read(number, path);
			reads.add(path, millis(at));
		}));
		return reads;
	}

	private void command(Site site, int after, int seconds, List<Double> seen) {
		guarded(() -> {
			try {
				OpenLoop.run(seconds * COMMANDS_PER_SECOND, COMMANDS_PER_SECOND, (sent, at) -> guarded(() -> {
					int number = after * COMMANDS_PER_SECOND + sent;
					int school = number % writers();
					int row = number / writers();
					String sequence = site.command(school, row,
							Objects.requireNonNull(this.revisions.get(SchoolYear.task(school, row))));
					// One in four is followed, so that following does not make the load.
					if (number % 4 == 0) {
						site.readAfter(school, sequence);
						seen.add(millis(at));
					}
				}));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
	}

	private void guarded(Runnable part) {
		try {
			part.run();
		}
		catch (RuntimeException ex) {
			this.failure.compareAndSet(null, ex);
		}
	}

	private static double millis(long began) {
		return (System.nanoTime() - began) / 1e6;
	}

}
