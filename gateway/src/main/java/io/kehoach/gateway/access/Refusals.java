package io.kehoach.gateway.access;

import java.io.IOException;

import io.kehoach.gateway.Problems;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Answers 401 and 403 as problem details; never a redirect, because the page signs in
 * beside what is being written. An address without a page shows the missing page.
 */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

	private static final String MISSING = "/missing";

	private final Problems problems;

	Refusals(Problems problems) {
		this.problems = problems;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
			throws IOException, ServletException {
		if (asksForPage(request)) {
			request.getRequestDispatcher(MISSING).forward(request, response);
			return;
		}
		if (cause instanceof IdentityUnavailable || cause.getCause() instanceof IdentityUnavailable) {
			this.problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "identity-unavailable");
			return;
		}
		boolean badToken = cause instanceof InvalidBearerTokenException;
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, badToken ? "Bearer error=\"invalid_token\"" : "Bearer");
		this.problems.write(request, response, HttpStatus.UNAUTHORIZED,
				badToken ? "token-rejected" : "unauthenticated");
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
			throws IOException, ServletException {
		if (asksForPage(request)) {
			request.getRequestDispatcher(MISSING).forward(request, response);
			return;
		}
		this.problems.write(request, response, HttpStatus.FORBIDDEN,
				(cause instanceof CsrfException) ? "csrf" : "forbidden");
	}

	/**
	 * A person who opened an address that no page has: the web client says so, in words a
	 * person understands.
	 */
	private static boolean asksForPage(HttpServletRequest request) {
		String accepted = request.getHeader(HttpHeaders.ACCEPT);
		return HttpMethod.GET.matches(request.getMethod()) && accepted != null && accepted.contains("text/html")
				&& !request.getRequestURI().startsWith("/api/");
	}

}
