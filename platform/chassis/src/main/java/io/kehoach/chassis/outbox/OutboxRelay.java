package io.kehoach.chassis.outbox;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Sends what lies in the outboxes: woken right after each save, and by a poll that is the
 * net under crashes. Recovery is the normal path; the relay only ever asks what is due.
 */
final class OutboxRelay implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

	private static final int IN_PARALLEL = 192;

	private static final int KEPT_FOR_COMMANDS = 64;

	private static final long ROOM_LOOK_MILLIS = 2;

	private final RelayStep step;

	private final RelaySettings settings;

	private final List<AggregateCollection<?>> collections = new CopyOnWriteArrayList<>();

	private final List<Runnable> preparations = new CopyOnWriteArrayList<>();

	private final Map<String, Boolean> underway = new ConcurrentHashMap<>();

	private final Semaphore room = new Semaphore(IN_PARALLEL);

	private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

	private volatile boolean running;

	private volatile Thread poller = Thread.currentThread();

	OutboxRelay(RelayStep step, RelaySettings settings) {
		this.step = step;
		this.settings = settings;
	}

	void register(AggregateCollection<?> collection, Runnable preparation) {
		this.collections.add(collection);
		if (this.running) {
			preparation.run();
		}
		else {
			this.preparations.add(preparation);
		}
	}

	/**
	 * The save wrote this claim and these are all the events there are: no read is
	 * needed.
	 */
	void send(AggregateCollection<?> collection, String id, String token, List<WaitingEvent> events) {
		dispatch(collection, id, () -> this.step.sendFresh(collection, id, token, events));
	}

	/** The save wrote this claim, but older events were waiting. */
	void resume(AggregateCollection<?> collection, String id, String token) {
		dispatch(collection, id, () -> this.step.sendClaimed(collection, id, token));
	}

	private void dispatch(AggregateCollection<?> collection, String id, Runnable work) {
		// Where there is no room the poll takes over when the claim runs out: nothing is
		// lost by not sending now.
		if (!this.running || !this.settings.enabled() || !this.room.tryAcquire()) {
			return;
		}
		String key = collection.collection() + "/" + id;
		this.underway.put(key, true);
		this.workers.execute(() -> {
			try {
				work.run();
			}
			catch (RuntimeException ex) {
				log.warn("Events of {} stay in the outbox: {}", key, ex.toString());
			}
			finally {
				this.underway.remove(key);
				this.room.release();
			}
		});
	}

	private void poll() {
		while (this.running) {
			boolean more = false;
			for (AggregateCollection<?> collection : this.collections) {
				more |= pollOnce(collection);
			}
			if (!more) {
				pause();
			}
		}
	}

	private boolean pollOnce(AggregateCollection<?> collection) {
		try {
			int free = awaitRoom();
			List<String> due = (free > 0) ? this.step.due(collection, free) : List.of();
			due.stream()
				.filter((id) -> !this.underway.containsKey(collection.collection() + "/" + id))
				.forEach((id) -> dispatch(collection, id, () -> this.step.claimAndSend(collection, id)));
			return due.size() == free;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		catch (RuntimeException ex) {
			log.warn("Cannot look for waiting events in {}: {}", collection.collection(), ex.toString());
			return false;
		}
	}

	/**
	 * While a backlog goes out the next page is read as soon as half of this one is sent,
	 * not at the next poll: that would be one page a second. Some room stays for commands
	 * given meanwhile, whose events would else wait until their claim runs out.
	 * @return how many documents may be taken up now
	 */
	private int awaitRoom() throws InterruptedException {
		long end = System.nanoTime() + this.settings.poll().toNanos();
		while (this.room.availablePermits() < IN_PARALLEL / 2 && System.nanoTime() - end < 0) {
			TimeUnit.MILLISECONDS.sleep(ROOM_LOOK_MILLIS);
		}
		return Math.max(this.room.availablePermits() - KEPT_FOR_COMMANDS, 0);
	}

	private void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(this.settings.poll().toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.running = false;
		}
	}

	/** Aggregates with waiting events: the backlog. */
	double waiting() {
		return this.collections.stream().mapToLong(this.step::waiting).sum();
	}

	@Override
	public void start() {
		this.running = true;
		this.preparations.forEach(Runnable::run);
		if (this.settings.enabled()) {
			this.poller = Thread.ofVirtual().name("outbox-poll").start(this::poll);
		}
	}

	@Override
	public void stop() {
		this.running = false;
		if (this.poller.isVirtual()) {
			this.poller.interrupt();
		}
		this.room.acquireUninterruptibly(IN_PARALLEL);
		this.room.release(IN_PARALLEL);
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Before web traffic and listeners, after the clients it uses. */
	@Override
	public int getPhase() {
		return 0;
	}

}
