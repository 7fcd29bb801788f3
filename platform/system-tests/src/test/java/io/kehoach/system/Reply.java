package io.kehoach.system;

import java.net.http.HttpHeaders;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What came back over HTTP. */
record Reply(String request, int status, HttpHeaders headers, JsonNode body, String text) {

	/** This reply, where its status is as expected. */
	Reply expect(int expected) {
		assertThat(this.status).as(this.request + " -> " + this.text).isEqualTo(expected);
		return this;
	}

	/** This reply, where the command was taken. */
	Reply ok() {
		assertThat(this.status).as(this.request + " -> " + this.text).isBetween(200, 299);
		return this;
	}

	String etag() {
		return this.headers.firstValue("ETag").orElseThrow(() -> new AssertionError("No ETag: " + this.request));
	}

	String location() {
		return this.headers.firstValue("Location")
			.orElseThrow(() -> new AssertionError("No Location: " + this.request));
	}

	/** Position in the event stream, for reading one's own write elsewhere. */
	String eventSequence() {
		return this.headers.firstValue("Event-Sequence").orElseThrow();
	}

}
