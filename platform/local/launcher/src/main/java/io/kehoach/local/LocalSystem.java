package io.kehoach.local;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * All parts together: started wave by wave, watched, stopped stage by stage.
 */
final class LocalSystem {

	/**
	 * Generous: on a machine that is busy with something else everything takes ten times
	 * as long.
	 */
	private static final Duration LONGEST_START = Duration.ofMinutes(10);

	private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

	/**
	 * Writing the start-up caches of several parts at once keeps a small machine busy for
	 * a while.
	 */
	private static final Duration LONGEST_RECORDING = Duration.ofMinutes(2);

	private final Settings settings;

	private final BusinessTime time;

	private final Console console;

	private final Path childJar;

	private final List<RunningPart> parts;

	/**
	 * A part that lived shorter than this is not started again: it would only end again.
	 */
	private final Duration shortestLife;

	private volatile boolean ready;

	private final AtomicBoolean stopping = new AtomicBoolean();

	private volatile Runnable changeListener = () -> {
	};

	LocalSystem(Settings settings, BusinessTime time, Console console, Path childJar, List<RunningPart> parts,
			Duration shortestLife) {
		this.settings = settings;
		this.time = time;
		this.console = console;
		this.childJar = childJar;
		this.parts = List.copyOf(parts);
		this.shortestLife = shortestLife;
	}

	List<RunningPart> parts() {
		return this.parts;
	}

	/** Calls the listener whenever a process has been replaced by a new one. */
	void onChange(Runnable listener) {
		this.changeListener = listener;
	}

	void start() {
		for (int wave = 1; wave <= Stage.WAVES; wave++) {
			int current = wave;
			List<RunningPart> starting = this.parts.stream()
				.filter((running) -> running.part().stage().wave() == current)
				.toList();
			starting.forEach(this::startProcess);
			inParallel(starting, this::awaitReady);
		}
		this.ready = true;
		this.parts.forEach(this::watch);
	}

	void stop() {
		if (!this.stopping.compareAndSet(false, true)) {
			return;
		}
		List<Stage> stages = new ArrayList<>(List.of(Stage.values()));
		stages.sort(Comparator.reverseOrder());
		for (Stage stage : stages) {
			inParallel(this.parts.stream()
				.filter((running) -> running.part().stage() == stage && running.started())
				.toList(), this::stopPart);
		}
	}

	/** Whether stopping takes long because parts write their start-up caches. */
	boolean recordsStart() {
		return this.ready && this.parts.stream().anyMatch((running) -> running.recordsStart() && running.started());
	}

	private void startProcess(RunningPart running) {
		if (this.stopping.get()) {
			throw new StartFailed("Đã yêu cầu dừng / asked to stop");
		}
		running.start(this.childJar, this.settings.jvmOptions(), this.time.environment());
	}

	private void awaitReady(RunningPart running) {
		Duration took = running.awaitReady(LONGEST_START);
		this.console.say("  ✓ %-22s %7s   :%d".formatted(running.part().name(), Console.seconds(took),
				running.part().mainPort().number()));
	}

	private void stopPart(RunningPart running) {
		boolean recording = this.ready && running.recordsStart() && running.process().isAlive();
		if (recording) {
			this.console.say("  … %s ghi bộ nhớ khởi động, chỉ lần đầu / records its start, first time only"
				.formatted(running.part().name()));
		}
		running.stop(recording ? LONGEST_RECORDING : LONGEST_STOP);
		this.console.say("  ■ " + running.part().name());
	}

	private void watch(RunningPart running) {
		var _ = running.process().onExit().thenAcceptAsync((process) -> ended(running));
	}

	private void ended(RunningPart running) {
		if (this.stopping.get()) {
			return;
		}
		this.console.say(running.endMessage());
		Duration life = Duration.between(running.startedAt(), Instant.now());
		if (this.settings.supervise() && life.compareTo(this.shortestLife) > 0) {
			startAgain(running);
		}
	}

	private void startAgain(RunningPart running) {
		try {
			startProcess(running);
			this.changeListener.run();
			watch(running);
			awaitReady(running);
		}
		catch (StartFailed ex) {
			this.console.say(ex.getMessage());
		}
	}

	private static void inParallel(List<RunningPart> parts, Consumer<RunningPart> action) {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			CompletableFuture
				.allOf(parts.stream()
					.map((running) -> CompletableFuture.runAsync(() -> action.accept(running), threads))
					.toArray(CompletableFuture[]::new))
				.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof StartFailed failure) {
				throw failure;
			}
			throw ex;
		}
	}

}
