package io.kehoach.chassis.web;

import java.time.Duration;
import java.util.stream.Collectors;

import io.kehoach.chassis.outbox.AlreadyExists;
import io.kehoach.chassis.outbox.NoSuchAggregate;
import io.kehoach.chassis.outbox.OutboxFull;
import io.kehoach.chassis.outbox.StaleRevision;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns every failure into a problem detail; nothing of the inside shows.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ProblemAdvice extends ResponseEntityExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

	private static final Duration SOON = Duration.ofSeconds(5);

	private final ProblemTexts texts;

	ProblemAdvice(ProblemTexts texts) {
		this.texts = texts;
	}

	@ExceptionHandler
	ResponseEntity<Object> onProblem(Problem problem, HttpServletRequest request) {
		return reply(problem, request);
	}

	@ExceptionHandler
	ResponseEntity<Object> onStale(StaleRevision stale, HttpServletRequest request) {
		return reply(Problem.of(HttpStatus.PRECONDITION_FAILED, "stale-revision"), request);
	}

	@ExceptionHandler
	ResponseEntity<Object> onMissing(NoSuchAggregate missing, HttpServletRequest request) {
		return reply(Problem.of(HttpStatus.NOT_FOUND, "not-found"), request);
	}

	@ExceptionHandler({ AlreadyExists.class, DuplicateKeyException.class })
	ResponseEntity<Object> onTwice(RuntimeException twice, HttpServletRequest request) {
		return reply(Problem.of(HttpStatus.CONFLICT, "already-exists"), request);
	}

	@ExceptionHandler
	ResponseEntity<Object> onFull(OutboxFull full, HttpServletRequest request) {
		return reply(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "outbox-full").retryAfter(SOON), request);
	}

	@ExceptionHandler({ DataAccessResourceFailureException.class, com.mongodb.MongoSocketException.class,
			com.mongodb.MongoTimeoutException.class })
	ResponseEntity<Object> onStoreDown(RuntimeException failure, HttpServletRequest request) {
		log.warn("The store does not answer: {}", failure.toString());
		return reply(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "store-unavailable").retryAfter(SOON), request);
	}

	@ExceptionHandler
	ResponseEntity<Object> onDenied(AccessDeniedException denied, HttpServletRequest request) {
		return reply(Problem.of(HttpStatus.FORBIDDEN, "forbidden"), request);
	}

	@ExceptionHandler
	ResponseEntity<Object> onAnythingElse(Exception failure, HttpServletRequest request) {
		log.error("Unhandled", failure);
		return reply(Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error"), request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException failure,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		Problem problem = Problem.of(HttpStatus.BAD_REQUEST, "unreadable-body");
		if (failure.getCause() instanceof DatabindException cause) {
			problem.withError(pointer(cause), "invalid-value");
		}
		return reply(problem, request);
	}

	private static String pointer(DatabindException failure) {
		return failure.getPath()
			.stream()
			.map((step) -> (step.getPropertyName() != null) ? step.getPropertyName()
					: Integer.toString(step.getIndex()))
			.collect(Collectors.joining("/", "/", ""));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException failure,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		Problem problem = Problem.of(HttpStatus.BAD_REQUEST, "invalid-fields");
		for (FieldError error : failure.getBindingResult().getFieldErrors()) {
			String message = error.getDefaultMessage();
			problem.withError("/" + error.getField().replace('.', '/').replaceAll("\\[(\\d+)]", "/$1"),
					(message == null) ? "invalid-value" : message);
		}
		return reply(problem, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception failure, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		HttpStatus known = HttpStatus.resolve(status.value());
		HttpStatus shown = (known == null) ? HttpStatus.INTERNAL_SERVER_ERROR : known;
		ResponseEntity<Object> reply = reply(Problem.of(shown, "http-" + shown.value()), request);
		HttpHeaders merged = new HttpHeaders();
		merged.putAll(headers);
		merged.putAll(reply.getHeaders());
		return new ResponseEntity<>(reply.getBody(), merged, reply.getStatusCode());
	}

	private ResponseEntity<Object> reply(Problem problem, WebRequest request) {
		return reply(problem, ((ServletWebRequest) request).getRequest());
	}

	private ResponseEntity<Object> reply(Problem problem, HttpServletRequest request) {
		return this.texts.reply(problem, ProblemTexts.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)),
				request.getRequestURI());
	}

	/**
	 * Keeps Jackson's own failures in query parameters and the like from becoming 500.
	 */
	@ExceptionHandler
	ResponseEntity<Object> onJson(JacksonException failure, HttpServletRequest request) {
		return reply(Problem.of(HttpStatus.BAD_REQUEST, "unreadable-body"), request);
	}

}
