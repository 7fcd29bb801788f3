package io.kehoach.gateway.routing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;

/**
 * Ends a call at the socket when the path's time is up. A breaker's own time limiter
 * would only stop waiting: the call would go on and its connection be lost.
 */
@Component
class TimeLimits implements ClientHttpRequestFactory {

	private final Limits limits;

	private final HttpClient client;

	private final Map<Duration, ClientHttpRequestFactory> byTime = new ConcurrentHashMap<>();

	TimeLimits(Limits limits, @Value("${kehoach.connect-timeout}") Duration connect) {
		this.limits = limits;
		this.client = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(connect)
			.followRedirects(HttpClient.Redirect.NEVER)
			.executor(Executors.newVirtualThreadPerTaskExecutor())
			.build();
	}

	@Override
	public ClientHttpRequest createRequest(URI uri, HttpMethod method) throws IOException {
		Duration time = this.limits.of(uri.getRawPath()).time();
		return this.byTime.computeIfAbsent(time, this::endingAfter).createRequest(uri, method);
	}

	private ClientHttpRequestFactory endingAfter(Duration time) {
		return new JdkClientHttpRequestFactory(time.isPositive() ? new TimedClient(this.client, time) : this.client);
	}

}
