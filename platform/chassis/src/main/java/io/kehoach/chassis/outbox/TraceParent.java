package io.kehoach.chassis.outbox;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * The current trace as a W3C {@code traceparent}, so that a consumer's work joins the
 * trace of the command although the relay sends the event later.
 */
final class TraceParent {

	private final @Nullable Tracer tracer;

	TraceParent(@Nullable Tracer tracer) {
		this.tracer = tracer;
	}

	@Nullable String current() {
		TraceContext context = (this.tracer == null) ? null : this.tracer.currentTraceContext().context();
		if (context == null) {
			return null;
		}
		String flags = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
		return "00-" + context.traceId() + "-" + context.spanId() + "-" + flags;
	}

}
