package io.kehoach.chassis.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * A refusal that tells the caller what to do next (RFC 9457). The texts lie in
 * {@code problems_vi.properties} and {@code problems_en.properties} under the type and
 * {@code type.detail}.
 */
public final class Problem extends RuntimeException {

	private final HttpStatus status;

	private final String type;

	private final transient Object[] arguments;

	private final transient List<FieldProblem> errors = new ArrayList<>();

	private @Nullable Duration retryAfter;

	private Problem(HttpStatus status, String type, Object[] arguments) {
		super(status.value() + " " + type);
		this.status = status;
		this.type = type;
		this.arguments = arguments;
	}

	/**
	 * @param type stable name in kebab-case, the last part of the problem's {@code type}
	 * URI
	 * @param arguments fill the placeholders of {@code type.detail}
	 */
	public static Problem of(HttpStatus status, String type, Object... arguments) {
		return new Problem(status, type, arguments);
	}

	/**
	 * @param pointer JSON pointer (RFC 6901) to the field
	 * @param code message key, or plain text where no such key exists
	 */
	public Problem withError(String pointer, String code) {
		this.errors.add(new FieldProblem(pointer, code));
		return this;
	}

	public Problem retryAfter(Duration wait) {
		this.retryAfter = wait;
		return this;
	}

	public HttpStatus status() {
		return this.status;
	}

	public String type() {
		return this.type;
	}

	Object[] arguments() {
		return this.arguments.clone();
	}

	List<FieldProblem> errors() {
		return this.errors;
	}

	@Nullable Duration retryAfter() {
		return this.retryAfter;
	}

	/** One wrong field. */
	record FieldProblem(String pointer, String code) {
	}

}
