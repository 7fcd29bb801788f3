package io.kehoach.task.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

/**
 * Requests of the upload protocol.
 */
final class Tus {

	static final String UPLOADS = "/api/evidence-files/uploads";

	private Tus() {
	}

	static MockHttpServletRequestBuilder begin(String bearer, String task, String name, String type, long size) {
		return begin(bearer, "filename " + coded(name) + ",filetype " + coded(type) + ",taskId " + coded(task), size,
				UUID.randomUUID().toString());
	}

	static MockHttpServletRequestBuilder begin(String bearer, String metadata, long size, String key) {
		return request(HttpMethod.POST, UPLOADS).header("Authorization", bearer)
			.header("Idempotency-Key", key)
			.header("Tus-Resumable", "1.0.0")
			.header("Upload-Length", size)
			.header("Upload-Metadata", metadata);
	}

	static MockHttpServletRequestBuilder append(String bearer, String path, long offset, byte[] bytes) {
		return request(HttpMethod.PATCH, path).header("Authorization", bearer)
			.header("Tus-Resumable", "1.0.0")
			.header("Upload-Offset", offset)
			.contentType("application/offset+octet-stream")
			.content(bytes);
	}

	static MockHttpServletRequestBuilder head(String bearer, String path) {
		return request(HttpMethod.HEAD, path).header("Authorization", bearer);
	}

	static String coded(String text) {
		return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

}
