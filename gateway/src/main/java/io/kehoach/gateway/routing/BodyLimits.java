package io.kehoach.gateway.routing;

import java.io.IOException;

import io.kehoach.gateway.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body that is too large: at once where its length is announced, while it flows
 * where it is chunked. The gateway's own RequestSize filter reads only the announced
 * length.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 20)
class BodyLimits extends OncePerRequestFilter {

	/** Where the limit stands that a request has gone beyond. */
	static final String EXCEEDED = BodyLimits.class.getName() + ".exceeded";

	private final Limits limits;

	private final Problems problems;

	BodyLimits(Limits limits, Problems problems) {
		this.limits = limits;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		DataSize limit = this.limits.of(request.getRequestURI()).body();
		if (request.getContentLengthLong() > limit.toBytes()) {
			request.setAttribute(EXCEEDED, limit);
			refuse(this.problems, request, response);
			return;
		}
		chain.doFilter(new Limited(request, limit), response);
	}

	/** Names the limit of the path that was asked for. */
	static void refuse(Problems problems, HttpServletRequest request, HttpServletResponse response) throws IOException {
		DataSize limit = (DataSize) request.getAttribute(EXCEEDED);
		// The rest is not worth reading; closing tells the client to stop sending.
		response.setHeader("Connection", "close");
		problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "body-too-large",
				(limit.toMegabytes() > 0) ? limit.toMegabytes() + " MiB" : limit.toKilobytes() + " KiB");
	}

	private static final class Limited extends HttpServletRequestWrapper {

		private final DataSize limit;

		Limited(HttpServletRequest request, DataSize limit) {
			super(request);
			this.limit = limit;
		}

		@Override
		public ServletInputStream getInputStream() throws IOException {
			return new Counted(super.getInputStream(), this);
		}

	}

	private static final class Counted extends ServletInputStream {

		private final ServletInputStream body;

		private final Limited request;

		private long left;

		Counted(ServletInputStream body, Limited request) {
			this.body = body;
			this.request = request;
			this.left = request.limit.toBytes();
		}

		@Override
		public int read() throws IOException {
			int next = this.body.read();
			count((next < 0) ? 0 : 1);
			return next;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int read = this.body.read(bytes, offset, length);
			count(Math.max(read, 0));
			return read;
		}

		private void count(int read) throws IOException {
			this.left -= read;
			if (this.left < 0) {
				this.request.setAttribute(EXCEEDED, this.request.limit);
				throw new IOException("The body is larger than " + this.request.limit);
			}
		}

		@Override
		public boolean isFinished() {
			return this.body.isFinished();
		}

		@Override
		public boolean isReady() {
			return this.body.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			this.body.setReadListener(listener);
		}

	}

}
