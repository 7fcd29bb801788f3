package io.kehoach.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The map of the system: which processes there are, where they listen, and what they are
 * told of each other.
 */
final class Parts {

	/** In MiB; tens of thousands of tasks in one plan want more. */
	private static final int STORE_HEAP = Integer.getInteger("kehoach.store.heap", 256);

	static final Set<String> REPLACEABLE = Set.of("MONGODB_URI", "KAFKA_BROKERS", "SMTP_HOST", "SMTP_PORT",
			"OIDC_ISSUER");

	private final Settings settings;

	private final Ports ports;

	Parts(Settings settings) {
		this.settings = settings;
		this.ports = settings.ports();
	}

	List<Part> all() {
		List<Part> parts = new ArrayList<>();
		unlessReplaced("MONGODB_URI", store(), parts);
		unlessReplaced("KAFKA_BROKERS", broker(), parts);
		unlessReplaced("OIDC_ISSUER", identity(), parts);
		unlessReplaced("SMTP_HOST", mail(), parts);
		parts.add(service("plan", 1));
		parts.add(service("task", 2));
		parts.add(service("report", 3));
		parts.add(service("notification", 4));
		parts.add(gateway());
		parts.removeIf((part) -> !this.settings.only().isEmpty() && !this.settings.only().contains(part.name()));
		return List.copyOf(parts);
	}

	String gatewayUrl() {
		return url(this.ports.gateway());
	}

	String mailboxUrl() {
		return url(this.ports.mailbox());
	}

	String issuer() {
		return this.settings.external().getOrDefault("OIDC_ISSUER", url(this.ports.identity()));
	}

	String brokers() {
		return this.settings.external().getOrDefault("KAFKA_BROKERS", "localhost:" + this.ports.broker().number());
	}

	String storeUri() {
		return this.settings.external()
			.getOrDefault("MONGODB_URI", "mongodb://localhost:" + this.ports.store().number());
	}

	private void unlessReplaced(String variable, Part part, List<Part> parts) {
		if (!this.settings.replaces(variable)) {
			parts.add(part);
		}
	}

	private Part store() {
		Port port = this.ports.store();
		return part("store", "platform/local/store", Stage.STORE, STORE_HEAP, List.of(port),
				Map.of("store.port", number(port), "store.data", data("store")), Map.of());
	}

	private Part broker() {
		Port port = this.ports.broker();
		Port controller = this.ports.brokerController();
		return part(
				"broker", "platform/local/broker", Stage.BROKER, 192, List.of(port, controller), Map.of("broker.port",
						number(port), "broker.controller-port", number(controller), "broker.data", data("broker")),
				Map.of());
	}

	private Part mail() {
		Port page = this.ports.mailbox();
		Port smtp = this.ports.smtp();
		return part("mail", "platform/local/mail", Stage.NEIGHBOURS, 96, List.of(page, smtp),
				Map.of("mail.http-port", number(page), "mail.smtp-port", number(smtp), "mail.data", data("mail")),
				Map.of());
	}

	private Part identity() {
		Port port = this.ports.identity();
		return answering("identity", "platform/local/identity", Stage.NEIGHBOURS, List.of(port),
				issuer() + "/.well-known/openid-configuration", Map.of(), Map.of("SERVER_PORT", number(port),
						"OIDC_ISSUER", issuer(), "GATEWAY_URL", gatewayUrl(), "IDENTITY_DATA", data("identity")),
				Optional.empty());
	}

	private Part service(String name, int number) {
		Port management = this.ports.management(name, number);
		Port clock = this.ports.clock(name, number);
		Map<String, String> environment = servers(this.ports.service(name, number), management);
		environment.put("KEHOACH_PUBLIC_URL", gatewayUrl());
		return answering(name + "-service", name + "-service", Stage.SERVICES,
				List.of(this.ports.service(name, number), management, clock), readiness(management),
				Map.of("kehoach.clock-control-port", number(clock)), environment, Optional.of(clock));
	}

	private Part gateway() {
		Port management = this.ports.gatewayManagement();
		Map<String, String> environment = servers(this.ports.gateway(), management);
		environment.put("PLAN_URL", url(this.ports.service("plan", 1)));
		environment.put("TASK_URL", url(this.ports.service("task", 2)));
		environment.put("REPORT_URL", url(this.ports.service("report", 3)));
		environment.put("NOTIFICATION_URL", url(this.ports.service("notification", 4)));
		return answering("gateway", "gateway", Stage.ENTRANCE, List.of(this.ports.gateway(), management),
				readiness(management), Map.of(), environment, Optional.empty());
	}

	/**
	 * What every service is told of the others: by the names that also point it at real
	 * servers.
	 */
	private Map<String, String> servers(Port port, Port management) {
		Map<String, String> environment = new HashMap<>();
		environment.put("SERVER_PORT", number(port));
		environment.put("MANAGEMENT_SERVER_PORT", number(management));
		environment.put("MONGODB_URI", storeUri());
		environment.put("KAFKA_BROKERS", brokers());
		environment.put("OIDC_ISSUER", issuer());
		environment.put("SMTP_HOST", "localhost");
		environment.put("SMTP_PORT", number(this.ports.smtp()));
		environment.putAll(this.settings.external());
		return environment;
	}

	private Part part(String name, String module, Stage stage, int heap, List<Port> ports,
			Map<String, String> properties, Map<String, String> environment) {
		return new Part(name, module, stage, heap, ports, new Readiness.Listening(ports.getFirst().number()),
				properties, environment, Optional.empty());
	}

	private Part answering(String name, String module, Stage stage, List<Port> ports, String address,
			Map<String, String> properties, Map<String, String> environment, Optional<Port> clock) {
		return new Part(name, module, stage, 192, ports, new Readiness.Answering(address), properties, environment,
				clock);
	}

	private static String readiness(Port management) {
		return "http://127.0.0.1:" + management.number() + "/actuator/health/readiness";
	}

	private String data(String name) {
		return this.settings.data().resolve(name).toString();
	}

	private static String url(Port port) {
		return "http://localhost:" + port.number();
	}

	private static String number(Port port) {
		return Integer.toString(port.number());
	}

}
