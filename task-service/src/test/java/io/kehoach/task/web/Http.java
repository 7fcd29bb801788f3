package io.kehoach.task.web;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import io.kehoach.chassis.fixtures.Contracts;
import io.kehoach.chassis.fixtures.TestTokens;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/**
 * Calls as a client makes them.
 */
record Http(MockMvc mvc) {

	private static final Map<String, String> BEARERS = new ConcurrentHashMap<>();

	Call get(String bearer, String path) {
		return send(request(HttpMethod.GET, path).header("Authorization", bearer));
	}

	Call post(String bearer, String path, String body, String etag) {
		return post(bearer, path, body, etag, UUID.randomUUID().toString());
	}

	/** An empty etag sends no If-Match. */
	Call post(String bearer, String path, String body, String etag, String key) {
		MockHttpServletRequestBuilder post = request(HttpMethod.POST, path).header("Authorization", bearer)
			.header("Idempotency-Key", key)
			.header("Accept-Language", "en")
			.contentType(MediaType.APPLICATION_JSON)
			.content(body);
		return send(etag.isEmpty() ? post : post.header("If-Match", etag));
	}

	Call send(AbstractMockHttpServletRequestBuilder<?> builder) {
		try {
			MvcResult result = this.mvc.perform(builder).andReturn();
			if (result.getRequest().isAsyncStarted()) {
				result = this.mvc
					.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch(result))
					.andReturn();
			}
			return new Call(result);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	static String unit(String unit) {
		return as("unit", unit);
	}

	static String as(String role, String unit) {
		return BEARERS.computeIfAbsent(role + " " + unit, (key) -> TestTokens.bearer(role + "-" + unit, unit, role));
	}

	/** What came back. */
	record Call(MvcResult result) {

		int status() {
			return this.result.getResponse().getStatus();
		}

		String etag() {
			return String.valueOf(this.result.getResponse().getHeader("ETag"));
		}

		String text() {
			return new String(this.result.getResponse().getContentAsByteArray(),
					java.nio.charset.StandardCharsets.UTF_8);
		}

		JsonNode json() {
			return Contracts.tree(text());
		}

		String code() {
			return json().path("code").asString("");
		}

	}

}
