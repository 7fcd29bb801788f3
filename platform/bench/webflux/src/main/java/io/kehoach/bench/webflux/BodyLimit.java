package io.kehoach.bench.webflux;

import java.util.concurrent.atomic.AtomicLong;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/**
 * Refuses a body that is too large: where its length is announced, and while it flows.
 */
@Component
class BodyLimit implements GlobalFilter {

	private final long limit;

	BodyLimit(@Value("${kehoach.body}") DataSize limit) {
		this.limit = limit.toBytes();
	}

	@Override
	public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
		if (exchange.getRequest().getHeaders().getContentLength() > this.limit) {
			return Mono.error(new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE));
		}
		return chain.filter(exchange.mutate().request(new Limited(exchange.getRequest(), this.limit)).build());
	}

	private static final class Limited extends ServerHttpRequestDecorator {

		private final long limit;

		Limited(ServerHttpRequest request, long limit) {
			super(request);
			this.limit = limit;
		}

		@Override
		public Flux<DataBuffer> getBody() {
			AtomicLong seen = new AtomicLong();
			Publisher<DataBuffer> body = super.getBody();
			return Flux.from(body).doOnNext((part) -> {
				if (seen.addAndGet(part.readableByteCount()) > this.limit) {
					throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
				}
			});
		}

	}

}
