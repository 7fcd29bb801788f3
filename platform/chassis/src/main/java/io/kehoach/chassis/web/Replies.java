package io.kehoach.chassis.web;

import java.net.URI;

import io.kehoach.chassis.outbox.Stored;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Replies about one aggregate: its revision as ETag, and its position in the event stream
 * for reading one's own writes.
 */
public final class Replies {

	private Replies() {
	}

	public static <T> ResponseEntity<T> of(HttpStatus status, Stored<?> stored, T body) {
		return ResponseEntity.status(status).headers(headers(stored)).body(body);
	}

	public static <T> ResponseEntity<T> created(URI location, Stored<?> stored, T body) {
		return ResponseEntity.created(location).headers(headers(stored)).body(body);
	}

	/** A read or the outcome of a command. */
	public static <T> ResponseEntity<T> view(Stored<?> stored, T body) {
		return of(HttpStatus.OK, stored, body);
	}

	private static HttpHeaders headers(Stored<?> stored) {
		HttpHeaders headers = new HttpHeaders();
		headers.setETag("\"" + stored.revision() + "\"");
		headers.set("Event-Sequence", stored.eventSequence());
		return headers;
	}

}
