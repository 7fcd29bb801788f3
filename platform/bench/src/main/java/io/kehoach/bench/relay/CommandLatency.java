package io.kehoach.bench.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.kehoach.bench.Figures;
import io.kehoach.bench.Pairs;
import io.kehoach.bench.Settings;
import io.kehoach.bench.Verdict;
import io.kehoach.bench.system.LocalParts;
import io.kehoach.chassis.events.EventJson;
import io.kehoach.chassis.outbox.AggregateCollection;
import org.bson.Document;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * From the start of a command to its event at a consumer, one command after the other:
 * the chassis' insert and relay, beside the same state written with the raw driver and
 * then sent with the raw producer. The raw document has no outbox; what that costs us is
 * in the ratio.
 */
public final class CommandLatency {

	private static final int COMMANDS = 2000;

	private static final double NANOS = 1e6;

	private static final long LONGEST_SECONDS = 60;

	private final AggregateCollection<Noted> notes;

	private final RawClients raw;

	private final Arrivals arrivals;

	private final int commands;

	private CommandLatency(AggregateCollection<Noted> notes, RawClients raw, Arrivals arrivals, int commands) {
		this.notes = notes;
		this.raw = raw;
		this.arrivals = arrivals;
		this.commands = commands;
	}

	@SuppressWarnings("unchecked")
	public static List<Verdict> measure(Settings settings, LocalParts parts) throws Exception {
		try (ConfigurableApplicationContext service = ChassisService.start(parts);
				RawClients raw = new RawClients(parts);
				Arrivals arrivals = new Arrivals(parts.brokers())) {
			return new CommandLatency(service.getBean(AggregateCollection.class), raw, arrivals,
					settings.scaled(COMMANDS, 100))
				.rounds(settings.rounds());
		}
	}

	private List<Verdict> rounds(int rounds) throws Exception {
		ours();
		theirs();
		List<Round> ours = new ArrayList<>();
		List<Round> theirs = new ArrayList<>();
		for (int round = 0; round < rounds; round++) {
			ours.add(ours());
			theirs.add(theirs());
		}
		return verdicts(ours, theirs);
	}

	private static List<Verdict> verdicts(List<Round> ours, List<Round> theirs) {
		Pairs middle = pairs(ours, theirs, 50);
		Pairs tail = pairs(ours, theirs, 99);
		double share = Figures.of(ours.stream().map((round) -> round.relay.percentile(50)).toList()).median();
		double shareTail = Figures.of(ours.stream().map((round) -> round.relay.percentile(99)).toList()).median();
		return List.of(
				Verdict.atMost("command to event on Kafka, p50 against raw clients", 3, middle.ratios().median(), " x",
						middle.text("ms")),
				Verdict.atMost("command to event on Kafka, p99 against raw clients", 5, tail.ratios().median(), " x",
						tail.text("ms")),
				Verdict.atMost("  of it after the command's return, p50", 10, share, " ms", "%.2f ms".formatted(share)),
				Verdict.atMost("  of it after the command's return, p99", 50, shareTail, " ms",
						"%.2f ms".formatted(shareTail)));
	}

	private static Pairs pairs(List<Round> ours, List<Round> theirs, double percent) {
		return new Pairs(ours.stream().map((round) -> round.whole.percentile(percent)).toList(),
				theirs.stream().map((round) -> round.whole.percentile(percent)).toList());
	}

	private Round ours() throws Exception {
		Noted state = Noted.example();
		return round((id) -> this.notes.insert(id, state, List.of(ChassisService.noted(state))));
	}

	private Round theirs() throws Exception {
		Noted state = Noted.example();
		String payload = EventJson.write(state);
		return round((id) -> {
			this.raw.notes()
				.insertOne(new Document("_id", id).append("revision", 1L)
					.append("unitId", state.unitId())
					.append("title", state.title())
					.append("content", state.content())
					.append("lastSeq", 1L));
			this.raw.producer().send(RawClients.toRecord(id, 1, payload)).get();
		});
	}

	private Round round(Command command) throws Exception {
		List<Double> whole = new ArrayList<>();
		List<Double> relay = new ArrayList<>();
		for (int number = 0; number < this.commands; number++) {
			String id = UUID.randomUUID().toString();
			CompletableFuture<Long> arrival = this.arrivals.expect(id);
			long began = System.nanoTime();
			command.give(id);
			long returned = System.nanoTime();
			long arrived = arrival.get(LONGEST_SECONDS, TimeUnit.SECONDS);
			whole.add((arrived - began) / NANOS);
			relay.add(Math.max(arrived - returned, 0) / NANOS);
		}
		return new Round(Figures.of(whole), Figures.of(relay));
	}

	/** Makes one document and, sooner or later, its event. */
	private interface Command {

		void give(String id) throws Exception;

	}

	private record Round(Figures whole, Figures relay) {
	}

}
