package io.kehoach.notification;

import java.util.UUID;

import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Requests as a person's browser makes them.
 */
final class Calls {

	private Calls() {
	}

	static MockHttpServletRequestBuilder command(MockHttpServletRequestBuilder request, String bearer) {
		return request.header("Authorization", bearer).header("Idempotency-Key", UUID.randomUUID().toString());
	}

	static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
		return request.contentType(MediaType.APPLICATION_JSON).content(body);
	}

}
