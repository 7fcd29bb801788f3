package io.kehoach.chassis.web;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * {@code ?after=id:seq}: holds a read until the picture has that event, at most 1 s, so
 * that people see what they just did.
 */
final class AfterInterceptor implements HandlerInterceptor {

	private static final Duration LONGEST = Duration.ofSeconds(1);

	private static final long STEP_MILLIS = 10;

	private final AppliedSequences applied;

	AfterInterceptor(AppliedSequences applied) {
		this.applied = applied;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws InterruptedException {
		String after = request.getParameter("after");
		if (after == null || !request.getMethod().equals("GET")) {
			return true;
		}
		int colon = after.lastIndexOf(':');
		if (colon < 1 || !after.substring(colon + 1).matches("\\d{1,18}")) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "after-malformed");
		}
		await(after.substring(0, colon), Long.parseLong(after.substring(colon + 1)));
		return true;
	}

	private void await(String id, long sequence) throws InterruptedException {
		long until = System.nanoTime() + LONGEST.toNanos();
		while (this.applied.applied(id) < sequence && System.nanoTime() < until) {
			TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
		}
	}

}
