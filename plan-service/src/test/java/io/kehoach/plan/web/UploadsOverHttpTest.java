package io.kehoach.plan.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import io.kehoach.chassis.fixtures.TestStore;
import io.kehoach.plan.fixtures.Department;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What a client sees over a real connection when it sends what is no plan. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "kehoach.kafka.enabled=false", "management.server.port=0" })
@Import(UploadsOverHttpTest.TheOffice.class)
class UploadsOverHttpTest {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private final String base;

	private final MongoTemplate mongo;

	private final JsonMapper json;

	@Autowired
	UploadsOverHttpTest(Environment environment, MongoTemplate mongo, JsonMapper json) {
		this.base = "http://localhost:" + environment.getRequiredProperty("local.server.port");
		this.mongo = mongo;
		this.json = json;
	}

	@DynamicPropertySource
	static void store(DynamicPropertyRegistry registry) {
		String database = TestStore.freshDatabase();
		registry.add("spring.mongodb.uri", TestStore::uri);
		registry.add("spring.mongodb.database", () -> database);
	}

	@Test
	void thirtyMegabytesOfNoiseAreTooLarge() throws Exception {
		byte[] noise = new byte[30 * 1024 * 1024];
		new Random(42).nextBytes(noise);
		HttpResponse<String> refused = upload("application/pdf", BodyPublishers.ofByteArray(noise));
		assertThat(refused.statusCode()).isEqualTo(413);
		assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(mongo.getCollection("sources.files").countDocuments()).isZero();
	}

	@Test
	void randomBytesCalledPdfEndAsAFailedImportWithAFinding() throws Exception {
		byte[] noise = new byte[50_000];
		new Random(43).nextBytes(noise);
		HttpResponse<String> started = upload("application/pdf", BodyPublishers.ofByteArray(noise));
		assertThat(started.statusCode()).isEqualTo(202);
		JsonNode ended = ended(started.headers().firstValue("Location").orElseThrow());
		assertThat(ended.get("status").asString()).isEqualTo("FAILED");
		assertThat(ended.at("/findings/0/message").asString()).isNotBlank();
		assertThat(ended.get("planId").isNull()).isTrue();
	}

	@Test
	void nothingAtAllIsRefused() throws Exception {
		assertThat(upload("text/plain", BodyPublishers.noBody()).statusCode()).isEqualTo(400);
		assertThat(upload("image/png", BodyPublishers.ofString("x")).statusCode()).isEqualTo(415);
	}

	private HttpResponse<String> upload(String type, BodyPublisher body) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/api/plans/imports"))
			.header("Authorization", "Bearer office")
			.header("Content-Type", type)
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.timeout(Duration.ofSeconds(60))
			.POST(body)
			.build();
		return CLIENT.send(request, BodyHandlers.ofString());
	}

	private JsonNode ended(String location) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(base + location))
			.header("Authorization", "Bearer office")
			.build();
		return Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> json.readTree(CLIENT.send(request, BodyHandlers.ofString()).body()),
					(job) -> !job.get("status").asString().equals("RUNNING"));
	}

	/** Every caller is the office. */
	@TestConfiguration(proxyBeanMethods = false)
	static class TheOffice {

		@Bean
		@Primary
		JwtDecoder theOffice() {
			return (token) -> Jwt.withTokenValue(token)
				.header("alg", "none")
				.subject("u-office")
				.claim("unit", Department.BODY)
				.claim("roles", List.of("office"))
				.build();
		}

	}

}
