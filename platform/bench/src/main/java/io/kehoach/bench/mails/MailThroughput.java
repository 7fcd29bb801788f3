package io.kehoach.bench.mails;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.kehoach.bench.Pairs;
import io.kehoach.bench.Settings;
import io.kehoach.bench.Verdict;
import io.kehoach.bench.system.LocalParts;

/**
 * How fast queued mails leave, until the server has them and the records say so, beside a
 * loop that hands the same bytes to the same server over as many kept connections. A
 * server that answers each line 20 ms later is timed over the first of the queue only.
 */
public final class MailThroughput {

	private static final int QUEUED = 20_000;

	private static final int TIMED_FAR_AWAY = 2_000;

	private static final int MOST_ROUNDS = 3;

	private static final int CONNECTIONS = 4;

	private static final Duration FAR_AWAY = Duration.ofMillis(20);

	private static final long LONGEST_NANOS = Duration.ofMinutes(15).toNanos();

	private final MailSink sink;

	private final Waiting waiting;

	private final int queued;

	private final LocalParts parts;

	/** Milliseconds of processor time that one mail costs each part. */
	private final Map<String, Double> costs = new TreeMap<>();

	private int copies;

	private MailThroughput(MailSink sink, Waiting waiting, LocalParts parts, int queued) {
		this.sink = sink;
		this.waiting = waiting;
		this.parts = parts;
		this.queued = queued;
	}

	public static List<Verdict> measure(Settings settings) throws Exception {
		try (MailSink sink = MailSink.open();
				LocalParts parts = LocalParts.start(settings.root(), settings.folder().resolve("mails"),
						"store broker identity notification-service", Office.BEFORE_IT_OPENS,
						Map.of("SMTP_HOST", "localhost", "SMTP_PORT", Integer.toString(sink.port()),
								"KEHOACH_SMTP_CONNECTIONS", Integer.toString(CONNECTIONS)))) {
			parts.awaitReady();
			try (MongoClient mongo = MongoClients.create(parts.storeUri())) {
				Waiting waiting = new Office(settings.root(), parts, mongo.getDatabase("kehoach-notification"))
					.opened();
				int queued = settings.scaled(QUEUED, 400);
				int timed = settings.scaled(TIMED_FAR_AWAY, 400);
				return new MailThroughput(sink, waiting, parts, queued).all(Math.min(settings.rounds(), MOST_ROUNDS),
						timed);
			}
		}
	}

	private List<Verdict> all(int rounds, int timed) throws Exception {
		Pairs near = rounds(rounds, Duration.ZERO, this.queued);
		String cost = this.costs.entrySet()
			.stream()
			.filter((part) -> part.getValue() >= 0.005)
			.map((part) -> String.format(Locale.ROOT, "%s %.2f", part.getKey(), part.getValue()))
			.collect(Collectors.joining(", ", "", " ms"));
		Pairs far = rounds(rounds, FAR_AWAY, timed);
		Pairs dead = besideADeadDomain(rounds, timed * (Waiting.DOMAINS - 1) / Waiting.DOMAINS);
		return List.of(
				Verdict.atLeast("mails, %d queued, answers 20 ms late, beside a raw loop".formatted(this.queued), 0.9,
						far.ratios().median(), " x", far.text("mails/s")),
				Verdict.atLeast("mails, %d queued, answers at once, beside a raw loop".formatted(this.queued), 0.5,
						near.ratios().median(), " x", near.text("mails/s")),
				Verdict.atMost("  time of the others where one domain of ten is dead", 1.2, dead.ratios().median(),
						" x", dead.text("s")),
				Verdict.context("  processor time of one mail, answers at once", cost),
				Verdict.atMost("  mails that came twice, all rounds", 0, this.copies, "", "" + this.copies));
	}

	private Pairs rounds(int rounds, Duration latency, int timed) throws Exception {
		List<Double> ours = new ArrayList<>();
		List<Double> theirs = new ArrayList<>();
		for (int round = 0; round <= rounds; round++) {
			double sent = timed / ours(latency, "", timed);
			double raw = timed / raw(latency, timed);
			if (round > 0) {
				ours.add(sent);
				theirs.add(raw);
			}
		}
		return new Pairs(ours, theirs);
	}

	private Pairs besideADeadDomain(int rounds, int others) throws Exception {
		List<Double> dead = new ArrayList<>();
		List<Double> clean = new ArrayList<>();
		for (int round = 0; round < rounds; round++) {
			dead.add(ours(FAR_AWAY, Waiting.domain(0), others));
			clean.add(ours(FAR_AWAY, "", others));
		}
		return new Pairs(dead, clean);
	}

	/** Seconds until so many are with the server and their records say so. */
	private double ours(Duration latency, String deadDomain, int count) throws Exception {
		Office.await(this.waiting::silent);
		this.sink.begin(latency, deadDomain);
		this.waiting.lay(this.queued);
		Map<String, Duration> before = this.parts.used();
		long began = System.nanoTime();
		Office.await(() -> this.sink.received() >= count && this.waiting.delivered() >= count, LONGEST_NANOS);
		double took = (System.nanoTime() - began) / 1e9;
		this.parts.used()
			.forEach((part, used) -> this.costs.put(part,
					used.minus(before.getOrDefault(part, Duration.ZERO)).toNanos() / 1e6 / count));
		this.copies += this.sink.copies();
		return took;
	}

	private double raw(Duration latency, int count) throws Exception {
		List<Sent> mails = this.sink.samples();
		this.waiting.forget();
		this.sink.begin(latency, "");
		long began = System.nanoTime();
		RawLoop.send(this.sink.port(), mails, count, CONNECTIONS);
		return (System.nanoTime() - began) / 1e9;
	}

}
