package io.kehoach.bench.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Load from wrk: fifty connections that ask as fast as they are answered.
 */
final class Load {

	private static final Pattern RATE = Pattern.compile("Requests/sec:\\s*([0-9.]+)");

	private static final int CONNECTIONS = 50;

	private final String path;

	private final String token;

	Load(String path, String token) {
		this.path = path;
		this.token = token;
	}

	/** Whether this machine has wrk. */
	static boolean possible() throws InterruptedException {
		try {
			new ProcessBuilder("wrk", "-v").redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor();
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** Answers per second; any answer but 200 ends the measurement. */
	double on(String url, int seconds) throws IOException, InterruptedException {
		Process wrk = new ProcessBuilder("wrk", "-t1", "-c" + CONNECTIONS, "-d" + seconds + "s", "-H",
				"Authorization: Bearer " + this.token, url + this.path)
			.redirectErrorStream(true)
			.start();
		String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		wrk.waitFor();
		Matcher rate = RATE.matcher(said);
		if (!rate.find() || said.contains("Non-2xx")) {
			throw new IllegalStateException(said);
		}
		return Double.parseDouble(rate.group(1));
	}

}
