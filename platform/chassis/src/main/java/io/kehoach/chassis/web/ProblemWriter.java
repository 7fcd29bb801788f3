package io.kehoach.chassis.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import io.kehoach.chassis.events.EventJson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Writes problem details where no controller is reached: in filters and in the security
 * chain.
 */
public final class ProblemWriter implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final ProblemTexts texts;

	ProblemWriter(ProblemTexts texts) {
		this.texts = texts;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		write(Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated"), request, response);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException {
		write(Problem.of(HttpStatus.FORBIDDEN, "forbidden"), request, response);
	}

	public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
		ResponseEntity<Object> reply = this.texts.reply(problem,
				ProblemTexts.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)), request.getRequestURI());
		response.setStatus(problem.status().value());
		reply.getHeaders().forEach((name, values) -> values.forEach((value) -> response.setHeader(name, value)));
		if (reply.getBody() instanceof ProblemDetail detail) {
			response.getOutputStream().write(EventJson.write(ProblemJson.of(detail)).getBytes(StandardCharsets.UTF_8));
		}
	}

}
