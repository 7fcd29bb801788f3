package io.kehoach.bench.reading;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.kehoach.bench.gateway.Tokens;
import io.kehoach.bench.system.LocalParts;

/**
 * Both services as people reach them. Nineteen in twenty readers belong to schools.
 */
final class Site implements AutoCloseable {

	static final int READERS = 20;

	private static final Duration LONGEST = Duration.ofSeconds(30);

	private final HttpClient client = HttpClient.newHttpClient();

	private final List<String> readers = new ArrayList<>();

	private final List<String> writers = new ArrayList<>();

	static Site open(Tokens tokens, int writers) throws IOException, InterruptedException {
		Site site = new Site();
		site.readers.add(tokens.of("script-office"));
		for (int school = 0; school < writers; school++) {
			site.writers.add(tokens.of("script-unit-" + SchoolYear.school(school)));
		}
		for (int reader = 1; reader < READERS; reader++) {
			site.readers.add(site.writers.get(reader % writers));
		}
		return site;
	}

	/** One answer of report-service. */
	void read(int reader, String path) {
		sent(HttpRequest.newBuilder(URI.create(LocalParts.service(3) + path))
			.header("Authorization", "Bearer " + this.readers.get(reader % READERS)));
	}

	/** Reads the progress once it holds what a command changed. */
	void readAfter(int school, String eventSequence) {
		sent(HttpRequest
			.newBuilder(URI
				.create(LocalParts.service(3) + "/api/progress?plan=" + SchoolYear.PLAN + "&after=" + eventSequence))
			.header("Authorization", "Bearer " + this.writers.get(school)));
	}

	/** A school tells how far its task is, for the first time; the event's sequence. */
	String command(int school, int row, long revision) {
		return sent(HttpRequest
			.newBuilder(URI.create(LocalParts.service(2) + "/api/tasks/" + SchoolYear.task(school, row) + "/progress"))
			.header("Authorization", "Bearer " + this.writers.get(school))
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.header("If-Match", "\"" + revision + "\"")
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{\"percent\": 40}"))).headers()
			.firstValue("Event-Sequence")
			.orElseThrow();
	}

	private HttpResponse<String> sent(HttpRequest.Builder request) {
		try {
			HttpResponse<String> answer = this.client.send(request.timeout(LONGEST).build(),
					HttpResponse.BodyHandlers.ofString());
			if (answer.statusCode() != 200) {
				throw new IllegalStateException(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
			}
			return answer;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.client.close();
	}

}
