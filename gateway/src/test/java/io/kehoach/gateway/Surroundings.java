package io.kehoach.gateway;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Arrays;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * All that a gateway talks to, as fakes in this process, and gateways that talk to them.
 */
final class Surroundings implements AutoCloseable {

	final FakeIdentity identity;

	final FakeService plans = new FakeService();

	final FakeService tasks = new FakeService();

	final FakeService reports = new FakeService();

	final FakeService notifications = new FakeService();

	private final MongoServer store = new MongoServer(H2Backend.inMemory());

	private final InetSocketAddress storeAddress = this.store.bind();

	Surroundings() throws IOException {
		this.identity = new FakeIdentity();
	}

	ConfigurableApplicationContext gateway(String... more) {
		return gateway(0, more);
	}

	ConfigurableApplicationContext gateway(int port, String... more) {
		return new SpringApplicationBuilder(GatewayApplication.class).properties("spring.jmx.enabled=false")
			.run(arguments(port, more));
	}

	void stopStore() {
		this.store.shutdownNow();
	}

	static int portOf(ConfigurableApplicationContext gateway) {
		return ((ServletWebServerApplicationContext) gateway).getWebServer().getPort();
	}

	private String[] arguments(int port, String... more) {
		String[] own = { "--server.port=" + port, "--management.server.port=0", "--PLAN_URL=" + this.plans.url(),
				"--TASK_URL=" + this.tasks.url(), "--REPORT_URL=" + this.reports.url(),
				"--NOTIFICATION_URL=" + this.notifications.url(), "--OIDC_ISSUER=" + this.identity.issuer(),
				"--MONGODB_URI=mongodb://localhost:" + this.storeAddress.getPort() };
		String[] all = Arrays.copyOf(own, own.length + more.length);
		System.arraycopy(more, 0, all, own.length, more.length);
		return all;
	}

	@Override
	public void close() {
		this.identity.close();
		this.plans.close();
		this.tasks.close();
		this.reports.close();
		this.notifications.close();
		this.store.shutdownNow();
	}

}
