package io.kehoach.chassis.web;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Reads the revision a caller saw from {@code If-Match} (RFC 9110, 13.1.1).
 */
final class IfMatchArgument implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.hasParameterAnnotation(IfMatch.class);
	}

	@Override
	public Long resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		String header = request.getHeader(HttpHeaders.IF_MATCH);
		if (header == null) {
			throw Problem.of(HttpStatus.PRECONDITION_REQUIRED, "if-match-missing");
		}
		try {
			return Long.parseLong(header.strip().replaceFirst("^(?:W/)?\"(.*)\"$", "$1"));
		}
		catch (NumberFormatException ex) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "if-match-malformed");
		}
	}

}
