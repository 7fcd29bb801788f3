package io.kehoach.chassis.web;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The reply to a command, kept to be given again.
 */
record RecordedReply(int status, Document headers, byte[] body) {

	private static final List<String> KEPT = List.of("Location", "ETag", "Event-Sequence", "Content-Type",
			"Retry-After");

	static RecordedReply of(ContentCachingResponseWrapper response) {
		Document headers = new Document();
		for (String name : KEPT) {
			@Nullable String value = name.equals("Content-Type") ? response.getContentType() : response.getHeader(name);
			if (value != null) {
				headers.append(name, value);
			}
		}
		return new RecordedReply(response.getStatus(), headers, response.getContentAsByteArray());
	}

	static RecordedReply from(Document recorded) {
		return new RecordedReply(recorded.getInteger("status"), recorded.get("headers", Document.class),
				recorded.get("body", Binary.class).getData());
	}

	Document toDocument() {
		return new Document("status", this.status).append("headers", this.headers)
			.append("body", new Binary(this.body));
	}

	void replay(HttpServletResponse response) throws IOException {
		response.setStatus(this.status);
		this.headers.forEach((name, value) -> response.setHeader(name, value.toString()));
		response.setHeader("Idempotent-Replayed", "true");
		response.getOutputStream().write(this.body);
	}

}
