package io.kehoach.bench.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.kehoach.bench.Settings;
import io.kehoach.bench.system.LocalParts;

/** plan-service with one unit in its directory. */
final class RealService implements AutoCloseable {

	private static final String UNIT = """
			{"id": "thpt-07", "name": "Trường THPT số 7", "kind": "BODY", "aliases": [],
			 "office": true, "validFrom": "2020-01-01"}""";

	private final Contestant process;

	private final Tokens tokens;

	private RealService(Contestant process, Tokens tokens) {
		this.process = process;
		this.tokens = tokens;
	}

	static RealService start(Settings settings, LocalParts parts) throws IOException {
		Path program = parts.program("plan-service");
		return new RealService(Contestant
			.start(List.of("-cp", program.resolve("program.jar").toString(), "io.kehoach.plan.PlanServiceApplication"),
					Map.of("OIDC_ISSUER", parts.issuer(), "MONGODB_URI", parts.storeUri(), "KAFKA_BROKERS",
							parts.brokers()),
					settings.folder().resolve("plan-service.log")),
				new Tokens(parts.issuer()));
	}

	/** Until it answers, with a unit to be asked for. */
	void awaitReady() throws IOException, InterruptedException {
		this.process.awaitReady("/api/units", token());
		HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/api/units"))
			.header("Authorization", "Bearer " + this.tokens.of("script-admin"))
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(UNIT))
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
			if (answer.statusCode() != 201) {
				throw new IllegalStateException(answer.body());
			}
		}
	}

	String url() {
		return this.process.url();
	}

	String token() throws IOException, InterruptedException {
		return this.tokens.of("script-office");
	}

	@Override
	public void close() {
		this.process.close();
	}

}
