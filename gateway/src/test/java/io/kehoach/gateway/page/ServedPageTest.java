package io.kehoach.gateway.page;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.kehoach.gateway.GatewayApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the page and its files are served; nothing else is up.
 */
@SpringBootTest(classes = GatewayApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=-1", "MONGODB_URI=mongodb://localhost:1",
				"OIDC_ISSUER=http://localhost:1" })
class ServedPageTest {

	private static final Pattern PATH = Pattern.compile("path: '([^']+)'");

	@LocalServerPort
	private int port;

	/**
	 * A link to any page can be mailed: the client's own list of pages says which there
	 * are.
	 */
	static Stream<String> pages() throws IOException {
		String router = new ClassPathResource("web/js/router.js").getContentAsString(StandardCharsets.UTF_8);
		List<String> paths = PATH.matcher(router)
			.results()
			.map((found) -> found.group(1).replaceAll(":\\w+", "p1:i1:u1"))
			.toList();
		assertThat(paths).hasSizeGreaterThan(20);
		return Stream.concat(Stream.of("/"), paths.stream());
	}

	@ParameterizedTest
	@MethodSource("pages")
	void everyPageIsServedToEverybodyUnderAStrictPolicy(String path) throws Exception {
		HttpResponse<String> page = get(path);
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
			.contains(ContentPolicy.importMapHash(page.body()))
			.doesNotContain("unsafe");
		assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
		assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
		assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
		assertThat(page.headers().allValues("Set-Cookie")).noneMatch((cookie) -> cookie.startsWith("KEHOACH_SESSION"));
	}

	@Test
	void everyFileOfThePageIsServedAndMayBeKeptForEver() throws Exception {
		Pattern files = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
		for (String file : files.matcher(get("/").body()).results().map((found) -> found.group(1)).toList()) {
			HttpResponse<String> answer = get(file);
			assertThat(answer.statusCode()).as(file).isEqualTo(200);
			assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
		}
	}

	@Test
	void contractsOfTheServicesAreMergedWithoutMixingTheirNames() throws Exception {
		String merged = get("/openapi.json").body();
		assertThat(merged).contains("\"/api/one\"", "\"/api/two\"", "one-service.Thing", "two-service.Thing",
				"#/components/schemas/two-service.Thing");
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		try (HttpClient http = HttpClient.newHttpClient()) {
			return http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path)).build(),
					HttpResponse.BodyHandlers.ofString());
		}
	}

}
