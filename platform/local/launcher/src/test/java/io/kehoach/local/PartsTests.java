package io.kehoach.local;

import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PartsTests {

	@Test
	void areNineProcessesOnPortsOfTheirOwn() {
		Parts parts = parts(Map.of(), Map.of());

		assertThat(parts.all()).extracting(Part::name)
			.containsExactly("store", "broker", "identity", "mail", "plan-service", "task-service", "report-service",
					"notification-service", "gateway");
		assertThat(ports(parts)).doesNotHaveDuplicates()
			.contains(8080, 8081, 8082, 8083, 8084, 9080, 9081, 9084, 9000, 9092, 9093, 27017, 1025, 8025);
		assertThat(part(parts, "gateway").environment()).containsEntry("PLAN_URL", "http://localhost:8081")
			.containsEntry("OIDC_ISSUER", "http://localhost:9000")
			.containsEntry("SERVER_PORT", "8080")
			.containsEntry("MANAGEMENT_SERVER_PORT", "9080");
	}

	@Test
	void moveTogetherByAnOffsetAndSinglyByTheirOwnProperty() {
		Parts parts = parts(
				Map.of("kehoach.ports.offset", "20000", "kehoach.ports.plan", "18181", "kehoach.ports.task", " "),
				Map.of());

		assertThat(ports(parts)).contains(28080, 18181, 28082, 29081, 47017);
		assertThat(part(parts, "gateway").environment()).containsEntry("PLAN_URL", "http://localhost:18181");
		assertThat(part(parts, "plan-service").environment()).containsEntry("KAFKA_BROKERS", "localhost:29092")
			.containsEntry("MONGODB_URI", "mongodb://localhost:47017");
		assertThat(part(parts, "identity").environment()).containsEntry("GATEWAY_URL", "http://localhost:28080")
			.containsEntry("OIDC_ISSUER", "http://localhost:29000");
	}

	@Test
	void leaveTheirPlaceToRealServers() {
		Parts parts = parts(Map.of(), Map.of("MONGODB_URI", "mongodb://db.example.vn", "KAFKA_BROKERS",
				"kafka.example.vn:9092", "SMTP_HOST", "smtp.example.vn", "OIDC_ISSUER", "https://id.example.vn"));

		assertThat(parts.all()).extracting(Part::name)
			.containsExactly("plan-service", "task-service", "report-service", "notification-service", "gateway");
		assertThat(part(parts, "task-service").environment()).containsEntry("MONGODB_URI", "mongodb://db.example.vn")
			.containsEntry("KAFKA_BROKERS", "kafka.example.vn:9092")
			.containsEntry("SMTP_HOST", "smtp.example.vn")
			.containsEntry("OIDC_ISSUER", "https://id.example.vn");
	}

	private static Parts parts(Map<String, String> properties, Map<String, String> environment) {
		Properties all = new Properties();
		all.putAll(properties);
		return new Parts(Settings.of(all, environment));
	}

	private static List<Integer> ports(Parts parts) {
		return parts.all().stream().flatMap((part) -> part.ports().stream()).map(Port::number).toList();
	}

	private static Part part(Parts parts, String name) {
		return parts.all().stream().filter((part) -> part.name().equals(name)).findFirst().orElseThrow();
	}

}
