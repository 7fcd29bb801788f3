package io.kehoach.gateway.routing;

import java.io.IOException;

import io.kehoach.gateway.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a caller is told where a breaker is open, or a service did not answer in time:
 * never a made-up success.
 */
@RestController
class Fallback {

	private final Problems problems;

	Fallback(Problems problems) {
		this.problems = problems;
	}

	@RequestMapping("/problems/unavailable")
	void unavailable(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (request.getAttribute(BodyLimits.EXCEEDED) != null) {
			BodyLimits.refuse(this.problems, request, response);
			return;
		}
		this.problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable");
	}

}
