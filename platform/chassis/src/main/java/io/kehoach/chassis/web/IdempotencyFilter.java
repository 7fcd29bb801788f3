package io.kehoach.chassis.web;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes every POST repeatable: the same key with the same body gets the first reply again
 * and has no second effect. Stands behind the security chain, since the subject is part
 * of a command's identity.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

	private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

	private final RequestRecords records;

	private final ProblemWriter problems;

	private final int largestBody;

	IdempotencyFilter(RequestRecords records, ProblemWriter problems, int largestBody) {
		this.records = records;
		this.problems = problems;
		this.largestBody = largestBody;
	}

	/**
	 * Callers without a token reach only open operations, whose one POST is the one-click
	 * unsubscribe (RFC 8058).
	 */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getMethod().equals("POST") || authentication().isEmpty();
	}

	private static Optional<JwtAuthenticationToken> authentication() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication instanceof JwtAuthenticationToken token) ? Optional.of(token) : Optional.empty();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			filter(request, response, chain);
		}
		catch (Problem problem) {
			this.problems.write(problem, request, response);
		}
	}

	private void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String key = request.getHeader("Idempotency-Key");
		if (key == null || !KEY.matcher(key).matches()) {
			throw Problem.of(HttpStatus.BAD_REQUEST,
					(key == null) ? "idempotency-key-missing" : "idempotency-key-malformed");
		}
		HttpServletRequest buffered = request;
		String bodyHash;
		if (isMultipart(request)) {
			// Parts are parsed from the container's own stream; a client's repeat has the
			// same length.
			bodyHash = "multipart:" + request.getContentLengthLong();
		}
		else {
			byte[] body = read(request);
			buffered = new BufferedBody(request, body);
			bodyHash = RequestRecords.hash(body);
		}
		String subject = authentication().map(JwtAuthenticationToken::getName).orElse("");
		String id = RequestRecords.id(subject, request.getMethod(), request.getRequestURI(), key);
		Optional<RecordedReply> done = this.records.begin(id, bodyHash);
		if (done.isPresent()) {
			done.get().replay(response);
			return;
		}
		carryOut(id, buffered, response, chain);
	}

	private void carryOut(String id, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ContentCachingResponseWrapper cached = new ContentCachingResponseWrapper(response);
		boolean recorded = false;
		try {
			this.records.during(id, () -> chain.doFilter(request, cached));
			if (cached.getStatus() < HttpStatus.BAD_REQUEST.value()) {
				this.records.done(id, RecordedReply.of(cached));
				recorded = true;
			}
		}
		finally {
			// A refusal is not kept, and after a failure the aggregate itself knows
			// whether the command was done.
			if (!recorded) {
				this.records.forget(id);
			}
		}
		cached.copyBodyToResponse();
	}

	private byte[] read(HttpServletRequest request) throws IOException {
		if (request.getContentLengthLong() > this.largestBody) {
			throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", this.largestBody);
		}
		byte[] body = request.getInputStream().readNBytes(this.largestBody + 1);
		if (body.length > this.largestBody) {
			throw Problem.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", this.largestBody);
		}
		return body;
	}

	private static boolean isMultipart(HttpServletRequest request) {
		String type = request.getContentType();
		return type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/");
	}

}
