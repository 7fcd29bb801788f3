package io.kehoach.gateway;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A client with a cookie jar that follows redirects, as a browser does.
 */
final class Browser {

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

	private final HttpClient http = HttpClient.newBuilder()
		.cookieHandler(this.cookies)
		.followRedirects(HttpClient.Redirect.ALWAYS)
		.build();

	private final String root;

	Browser(int port) {
		this.root = "http://localhost:" + port;
	}

	Browser signIn() {
		get("/oauth2/authorization/kehoach");
		return this;
	}

	HttpResponse<String> get(String path) {
		return send(path, (request) -> {
		});
	}

	HttpResponse<String> post(String path, String body, boolean withMark) {
		return send(path, (request) -> {
			request.POST(HttpRequest.BodyPublishers.ofString(body)).header("Content-Type", "application/json");
			if (withMark) {
				request.header("X-XSRF-TOKEN", cookie("XSRF-TOKEN").orElseThrow().getValue());
			}
		});
	}

	HttpResponse<String> send(String path, Consumer<HttpRequest.Builder> details) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.root + path));
		details.accept(request);
		try {
			return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	Optional<HttpCookie> cookie(String name) {
		return this.cookies.getCookieStore().getCookies().stream().filter((c) -> c.getName().equals(name)).findFirst();
	}

	void takeCookiesOf(Browser other) {
		other.cookies.getCookieStore()
			.getCookies()
			.forEach((cookie) -> this.cookies.getCookieStore().add(URI.create(this.root), cookie));
	}

}
