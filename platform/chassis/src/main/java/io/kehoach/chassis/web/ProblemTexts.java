package io.kehoach.chassis.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

import java.net.URI;

/**
 * Writes problem details in the caller's language, Vietnamese unless another was asked
 * for.
 */
public final class ProblemTexts {

	private static final Locale VIETNAMESE = Locale.of("vi");

	private final MessageSource messages;

	private final @Nullable Tracer tracer;

	ProblemTexts(MessageSource messages, @Nullable Tracer tracer) {
		this.messages = messages;
		this.tracer = tracer;
	}

	/** Vietnamese unless the first language asked for is English. */
	public static Locale language(@Nullable String acceptLanguage) {
		return (acceptLanguage != null && acceptLanguage.strip().toLowerCase(Locale.ROOT).startsWith("en"))
				? Locale.ENGLISH : VIETNAMESE;
	}

	ResponseEntity<Object> reply(Problem problem, Locale locale, String path) {
		HttpHeaders headers = new HttpHeaders();
		headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		headers.setContentLanguage(locale);
		if (problem.retryAfter() != null) {
			headers.set(HttpHeaders.RETRY_AFTER, Long.toString(problem.retryAfter().toSeconds()));
		}
		return new ResponseEntity<>(detail(problem, locale, path), headers, problem.status());
	}

	ProblemDetail detail(Problem problem, Locale locale, String path) {
		ProblemDetail detail = ProblemDetail.forStatus(problem.status());
		detail.setType(URI.create("/problems/" + problem.type()));
		detail.setTitle(text(problem.type(), new Object[0], fallback(problem.status()), locale));
		String explained = text(problem.type() + ".detail", problem.arguments(), "", locale);
		if (!explained.isEmpty()) {
			detail.setDetail(explained);
		}
		detail.setInstance(URI.create(path));
		detail.setProperty("code", problem.type());
		if (!problem.errors().isEmpty()) {
			detail.setProperty("errors", errors(problem, locale));
		}
		TraceContext trace = (this.tracer == null) ? null : this.tracer.currentTraceContext().context();
		if (trace != null) {
			detail.setProperty("traceId", trace.traceId());
		}
		return detail;
	}

	private List<Map<String, String>> errors(Problem problem, Locale locale) {
		return problem.errors().stream().map((error) -> {
			Map<String, String> entry = new LinkedHashMap<>();
			entry.put("pointer", error.pointer());
			entry.put("code", error.code());
			entry.put("message", text(error.code(), new Object[0], error.code(), locale));
			return entry;
		}).toList();
	}

	private String text(String key, Object[] arguments, String fallback, Locale locale) {
		return java.util.Objects.requireNonNullElse(this.messages.getMessage(key, arguments, fallback, locale),
				fallback);
	}

	private static String fallback(HttpStatus status) {
		return status.getReasonPhrase();
	}

}
