package io.kehoach.report;

import java.net.URI;
import java.util.UUID;

import io.kehoach.chassis.fixtures.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/**
 * The service's HTTP surface as people of the department use it.
 */
@TestComponent
public class Api {

	public static final String OFFICE = TestTokens.bearer("2b90", "vp", "office");

	public static final String DIRECTOR = TestTokens.bearer("9d04", "so-gddt", "director");

	public static final String INSPECTOR = TestTokens.bearer("5a11", "so-gddt", "inspector");

	public static final String APPRAISER = TestTokens.bearer("a11e", "so-gddt", "appraiser");

	public static final String ADMIN = TestTokens.bearer("ad01", "so-gddt", "admin");

	private final MockMvc mvc;

	private final JsonMapper mapper;

	Api(MockMvc mvc, JsonMapper mapper) {
		this.mvc = mvc;
		this.mapper = mapper;
	}

	public static String unit(String id) {
		return TestTokens.bearer("u-" + id, id, "unit");
	}

	public Reply get(String path, String token) {
		return send(request(HttpMethod.GET, path), token);
	}

	public Reply getAs(String path, String token, String mediaType) {
		return send(request(HttpMethod.GET, path).accept(MediaType.parseMediaType(mediaType)), token);
	}

	public Reply post(String path, String token, String body) {
		return send(write(HttpMethod.POST, path, body), token);
	}

	public Reply post(String path, String token, long revision, String body) {
		return send(write(HttpMethod.POST, path, body).header("If-Match", "\"" + revision + "\""), token);
	}

	/** A command under a key of the caller's own, as after a lost answer. */
	public Reply repeatable(String key, String path, String token, long revision) {
		return send(request(HttpMethod.POST, path).header("Idempotency-Key", key)
			.header("If-Match", "\"" + revision + "\"")
			.contentType(MediaType.APPLICATION_JSON)
			.content("{}"), token);
	}

	/** A file of its own kind, under a key of the caller's own. */
	public Reply bring(String key, String path, String token, String mediaType, byte[] file) {
		return send(request(HttpMethod.POST, URI.create(path)).header("Idempotency-Key", key)
			.contentType(MediaType.parseMediaType(mediaType))
			.content(file), token);
	}

	/** A file in a form, as a page sends it. */
	public Reply upload(String path, String token, String name, byte[] content) {
		return send(multipart(path).file(new MockMultipartFile("file", name, "application/octet-stream", content))
			.header("Idempotency-Key", UUID.randomUUID().toString()), token);
	}

	public Reply patch(String path, String token, long revision, String body) {
		return send(write(HttpMethod.PATCH, path, body).header("If-Match", "\"" + revision + "\""), token);
	}

	public Reply put(String path, String token, long revision, String mediaType, byte[] body) {
		return send(request(HttpMethod.PUT, path).header("If-Match", "\"" + revision + "\"")
			.contentType(MediaType.parseMediaType(mediaType))
			.content(body), token);
	}

	private static MockHttpServletRequestBuilder write(HttpMethod method, String path, String body) {
		return request(method, path).header("Idempotency-Key", UUID.randomUUID().toString())
			.contentType(MediaType.APPLICATION_JSON)
			.content(body);
	}

	private Reply send(AbstractMockHttpServletRequestBuilder<?> request, String token) {
		try {
			return new Reply(this.mvc.perform(request.header("Authorization", token)).andReturn().getResponse(),
					this.mapper);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What came back. */
	public record Reply(MockHttpServletResponse response, JsonMapper mapper) {

		public int status() {
			return this.response.getStatus();
		}

		public byte[] bytes() {
			return this.response.getContentAsByteArray();
		}

		public JsonNode json() {
			return this.mapper.readTree(bytes());
		}

		public JsonNode at(String pointer) {
			return json().at(pointer);
		}

		public long revision() {
			return json().get("revision").longValue();
		}

		public String header(String name) {
			return String.valueOf(this.response.getHeader(name));
		}

	}

}
