package io.kehoach.gateway;

import java.io.IOException;
import java.net.http.HttpTimeoutException;

import com.mongodb.MongoException;
import io.kehoach.gateway.access.IdentityUnavailable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns the outage of something the gateway itself stands on, or of a service that began
 * to answer, into a 503 that says what to do, around everything that may touch a session
 * or a token.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 10)
class Outages extends OncePerRequestFilter {

	private final Problems problems;

	Outages(Problems problems) {
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (IdentityUnavailable ex) {
			this.problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "identity-unavailable");
		}
		catch (HttpTimeoutException ex) {
			if (response.isCommitted()) {
				// Half an answer must not look like a whole one.
				throw ex;
			}
			this.problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable");
		}
		catch (DataAccessException | MongoException ex) {
			this.logger.warn("The session store does not answer", ex);
			this.problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "sessions-unavailable");
		}
	}

}
