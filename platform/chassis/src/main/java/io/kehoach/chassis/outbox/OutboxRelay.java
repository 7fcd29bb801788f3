package io.kehoach.chassis.outbox;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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

	private final RelayStep step;

	private final RelaySettings settings;

	private final List<AggregateCollection<?>> collections = new CopyOnWriteArrayList<>();

	private final List<Runnable> preparations = new CopyOnWriteArrayList<>();

	private final RelayWorkers workers = new RelayWorkers();

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
		if (this.running && this.settings.enabled()) {
			this.workers.tryExecute(key(collection, id), work);
		}
	}

	private static String key(AggregateCollection<?> collection, String id) {
		return collection.collection() + "/" + id;
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
			int places = this.workers.takePage(this.settings.poll().toMillis());
			return places > 0 && sendPage(collection, places);
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
	 * Only as many documents are claimed as there are places: one that is claimed and not
	 * sent would wait until its claim runs out.
	 * @return whether there may be more
	 */
	private boolean sendPage(AggregateCollection<?> collection, int places) {
		int unused = places;
		try {
			List<String> due = this.step.documents().find(collection, places);
			List<String> idle = due.stream().filter((id) -> !this.workers.isUnderway(key(collection, id))).toList();
			List<Sending> page = idle.isEmpty() ? List.of() : this.step.documents().claim(collection, idle);
			unused -= page.size();
			page.forEach((sending) -> this.workers.execute(key(collection, sending.holding().id()),
					() -> this.step.send(sending)));
			return due.size() == places;
		}
		finally {
			this.workers.giveBack(unused);
		}
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
		return this.collections.stream().mapToLong(this.step.documents()::waiting).sum();
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
		this.workers.await();
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
