package io.kehoach.chassis.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Brings the service to the broker in the background, so that HTTP is ready within the
 * normal time while the broker is down: creates and asserts the owned topics, waits for
 * those it reads, then binds the listeners.
 */
public final class BrokerConnection implements SmartLifecycle, HealthIndicator {

	private static final Logger log = LoggerFactory.getLogger(BrokerConnection.class);

	private final Supplier<Admin> admin;

	private final List<OwnedTopic> owned;

	private final Set<String> consumed;

	private final List<BrokerClient> clients;

	private volatile boolean running;

	private volatile Health health = Health.unknown().withDetail("broker", "not reached yet").build();

	BrokerConnection(Supplier<Admin> admin, List<OwnedTopic> owned, Set<String> consumed, List<BrokerClient> clients) {
		this.admin = admin;
		this.owned = List.copyOf(owned);
		this.consumed = Set.copyOf(consumed);
		this.clients = List.copyOf(clients);
	}

	private void connect() {
		while (this.running && !connected()) {
			try {
				TimeUnit.MILLISECONDS.sleep(500);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return;
			}
		}
	}

	private boolean connected() {
		try (Admin open = this.admin.get()) {
			Topics topics = new Topics(open);
			for (OwnedTopic topic : this.owned) {
				topics.create(topic);
			}
			for (OwnedTopic topic : this.owned) {
				Optional<String> fault = topics.fault(topic);
				if (fault.isPresent()) {
					refuse(fault.get());
					return false;
				}
			}
			if (!topics.names().containsAll(this.consumed)) {
				return false;
			}
			this.clients.forEach(BrokerClient::connect);
			this.health = Health.up().build();
			return true;
		}
		catch (ExecutionException | KafkaException ex) {
			this.health = Health.unknown().withDetail("broker", ex.toString()).build();
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		catch (RuntimeException ex) {
			log.warn("Listeners are not bound yet: {}", ex.toString());
			return false;
		}
	}

	private void refuse(String fault) {
		if (!this.health.getDetails().containsValue(fault)) {
			log.error("Topic refused: {}", fault);
		}
		this.health = Health.down().withDetail("topic", fault).build();
	}

	@Override
	public Health health() {
		return this.health;
	}

	@Override
	public void start() {
		this.running = true;
		Thread.ofVirtual().name("broker-connection").start(this::connect);
	}

	@Override
	public void stop() {
		this.running = false;
		this.clients.forEach(BrokerClient::disconnect);
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
