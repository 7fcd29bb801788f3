package io.kehoach.bench.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.kehoach.bench.Figures;
import io.kehoach.bench.Pairs;
import io.kehoach.bench.Settings;
import io.kehoach.bench.Verdict;
import io.kehoach.bench.system.LocalParts;
import io.kehoach.chassis.outbox.AggregateCollection;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * How fast a backlog goes out: the chassis' relay beside raw clients, from the first
 * moment until every event was seen and every document is marked.
 */
public final class RelayThroughput {

	private static final int DOCUMENTS = 2000;

	private static final long LONGEST_NANOS = Duration.ofMinutes(3).toNanos();

	private static final long LOOK_MILLIS = 10;

	private final SmartLifecycle relay;

	private final RawRelay raw;

	private final Arrivals arrivals;

	private final Backlog backlog;

	private RelayThroughput(SmartLifecycle relay, RawRelay raw, Arrivals arrivals, Backlog backlog) {
		this.relay = relay;
		this.raw = raw;
		this.arrivals = arrivals;
		this.backlog = backlog;
	}

	@SuppressWarnings("unchecked")
	public static List<Verdict> measure(Settings settings, LocalParts parts) throws Exception {
		try (ConfigurableApplicationContext service = ChassisService.start(parts);
				RawClients raw = new RawClients(parts);
				Arrivals arrivals = new Arrivals(parts.brokers())) {
			SmartLifecycle relay = service.getBean("outboxRelay", SmartLifecycle.class);
			relay.stop();
			Backlog backlog = Backlog.make(service.getBean(AggregateCollection.class), raw.notes(),
					settings.scaled(DOCUMENTS, 200));
			return new RelayThroughput(relay, new RawRelay(raw), arrivals, backlog).rounds(settings.rounds());
		}
	}

	private List<Verdict> rounds(int rounds) throws Exception {
		List<Double> ours = new ArrayList<>();
		List<Double> theirs = new ArrayList<>();
		List<Double> unordered = new ArrayList<>();
		for (int round = 0; round <= rounds; round++) {
			double relay = drained(this.relay::start);
			this.relay.stop();
			double awaited = drained(() -> this.raw.drain(true));
			double atOnce = drained(() -> this.raw.drain(false));
			if (round > 0) {
				ours.add(relay);
				theirs.add(awaited);
				unordered.add(atOnce);
			}
		}
		Pairs pairs = new Pairs(ours, theirs);
		return List.of(
				Verdict.atLeast(
						"relay, a backlog of %d events over %d documents".formatted(this.backlog.events(),
								this.backlog.events() / Backlog.EVENTS_EACH),
						0.6, pairs.ratios().median(), " x", pairs.text("events/s")),
				Verdict.context("  against raw clients that await nothing in between",
						new Pairs(ours, unordered).text("events/s")),
				Verdict.atMost("  events out of order or twice, all rounds", 0, (double) this.arrivals.disorder(), "",
						"%d; slowest round of ours %.0f events/s".formatted(this.arrivals.disorder(),
								Figures.of(ours).least())));
	}

	/** Events per second of one round. */
	private double drained(Drain drain) throws Exception {
		this.backlog.lay();
		this.arrivals.forget();
		long began = System.nanoTime();
		drain.start();
		while (this.arrivals.seen() < this.backlog.events() || this.backlog.left() > 0) {
			if (System.nanoTime() - began > LONGEST_NANOS) {
				throw new IllegalStateException(
						"%d of %d events seen, %d documents left after %s".formatted(this.arrivals.seen(),
								this.backlog.events(), this.backlog.left(), Duration.ofNanos(LONGEST_NANOS)));
			}
			TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
		}
		return this.backlog.events() / ((System.nanoTime() - began) / 1e9);
	}

	/** May return before everything is sent. */
	private interface Drain {

		void start() throws Exception;

	}

}
