package io.kehoach.gateway.routing;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Cookies are between the browser and the gateway: no service sees one, on any route.
 */
@Component
class NoCookies implements RequestHttpHeadersFilter {

	@Override
	public HttpHeaders apply(HttpHeaders headers, ServerRequest request) {
		if (!headers.containsHeader(HttpHeaders.COOKIE)) {
			return headers;
		}
		HttpHeaders passed = new HttpHeaders();
		passed.addAll(headers);
		passed.remove(HttpHeaders.COOKIE);
		return passed;
	}

}
