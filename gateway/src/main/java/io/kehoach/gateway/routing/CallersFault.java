package io.kehoach.gateway.routing;

import java.util.function.Predicate;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Keeps a caller's oversized body from counting against the service: one client could
 * open a breaker for everybody. Named in application.yml, so it needs a public
 * constructor.
 */
public class CallersFault implements Predicate<Throwable> {

	@Override
	public boolean test(Throwable failure) {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		return request != null && request.getAttribute(BodyLimits.EXCEEDED, RequestAttributes.SCOPE_REQUEST) != null;
	}

}
