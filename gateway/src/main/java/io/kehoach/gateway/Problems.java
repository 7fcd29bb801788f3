package io.kehoach.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Refusals of the gateway itself, as RFC 9457 problem details in the caller's language.
 */
@Component
public class Problems {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private final MessageSource messages;

	private final JsonMapper json;

	private final ObjectProvider<Tracer> tracer;

	Problems(MessageSource messages, JsonMapper json, ObjectProvider<Tracer> tracer) {
		this.messages = messages;
		this.json = json;
		this.tracer = tracer;
	}

	/**
	 * Writes the problem unless part of another answer has already gone out.
	 * @param arguments fill the placeholders of the detail
	 */
	public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code,
			Object... arguments) throws IOException {
		if (response.isCommitted()) {
			return;
		}
		Locale language = language(request);
		Map<String, Object> problem = new LinkedHashMap<>();
		problem.put("type", "/problems/" + code);
		problem.put("title", text(code, language));
		problem.put("status", status.value());
		problem.put("detail", text(code + ".detail", language, arguments));
		problem.put("instance", path(request));
		problem.put("code", code);
		String traceId = traceId();
		if (traceId != null) {
			problem.put("traceId", traceId);
		}
		response.resetBuffer();
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
		if (status == HttpStatus.SERVICE_UNAVAILABLE) {
			response.setHeader(HttpHeaders.RETRY_AFTER, "5");
		}
		response.getOutputStream().write(this.json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
	}

	private String text(String key, Locale language, Object... arguments) {
		return Objects.requireNonNull(this.messages.getMessage(key, arguments, key, language));
	}

	private @Nullable String traceId() {
		Tracer present = this.tracer.getIfAvailable();
		Span span = (present != null) ? present.currentSpan() : null;
		return (span != null) ? span.context().traceId() : null;
	}

	/** The path that was asked for, also where a breaker's fallback was forwarded to. */
	private static Object path(HttpServletRequest request) {
		Object asked = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
		return (asked != null) ? asked : request.getRequestURI();
	}

	/** Vietnamese unless English is asked for. */
	private static Locale language(HttpServletRequest request) {
		if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
			return VIETNAMESE;
		}
		return "en".equals(request.getLocale().getLanguage()) ? Locale.ENGLISH : VIETNAMESE;
	}

}
