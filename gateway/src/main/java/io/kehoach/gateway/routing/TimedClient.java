package io.kehoach.gateway.routing;

import java.io.IOException;
import java.io.InputStream;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

import org.jspecify.annotations.Nullable;

/**
 * A client whose services have so long to begin an answer, and so long again for each
 * piece of it. Spring's own read time-out ends the whole answer, so that a large file
 * would never reach a reader with a slow line.
 */
final class TimedClient extends HttpClient {

	private final HttpClient client;

	private final Duration time;

	TimedClient(HttpClient client, Duration time) {
		this.client = client;
		this.time = time;
	}

	@Override
	public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
			throws IOException, InterruptedException {
		return this.client.send(timed(request), timed(handler));
	}

	@Override
	public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
		return this.client.sendAsync(timed(request), timed(handler));
	}

	@Override
	public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, HttpResponse.BodyHandler<T> handler,
			HttpResponse.@Nullable PushPromiseHandler<T> pushes) {
		return this.client.sendAsync(timed(request), timed(handler), pushes);
	}

	private HttpRequest timed(HttpRequest request) {
		return HttpRequest.newBuilder(request, (name, value) -> true).timeout(this.time).build();
	}

	private <T> HttpResponse.BodyHandler<T> timed(HttpResponse.BodyHandler<T> handler) {
		return (answer) -> BodySubscribers.mapping(handler.apply(answer), this::timed);
	}

	@SuppressWarnings("unchecked")
	private <T> T timed(T body) {
		return (body instanceof InputStream stream) ? (T) new TimedBody(stream, this.time) : body;
	}

	@Override
	public Optional<CookieHandler> cookieHandler() {
		return this.client.cookieHandler();
	}

	@Override
	public Optional<Duration> connectTimeout() {
		return this.client.connectTimeout();
	}

	@Override
	public Redirect followRedirects() {
		return this.client.followRedirects();
	}

	@Override
	public Optional<ProxySelector> proxy() {
		return this.client.proxy();
	}

	@Override
	public SSLContext sslContext() {
		return this.client.sslContext();
	}

	@Override
	public SSLParameters sslParameters() {
		return this.client.sslParameters();
	}

	@Override
	public Optional<Authenticator> authenticator() {
		return this.client.authenticator();
	}

	@Override
	public Version version() {
		return this.client.version();
	}

	@Override
	public Optional<Executor> executor() {
		return this.client.executor();
	}

}
