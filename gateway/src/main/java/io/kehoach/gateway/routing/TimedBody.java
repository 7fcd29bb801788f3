package io.kehoach.gateway.routing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The body of an answer, ended where the service leaves its reader waiting for too long.
 * A reader who takes long is waited for.
 */
final class TimedBody extends FilterInputStream {

	private static final long NOT_WAITING = Long.MIN_VALUE;

	private final Duration time;

	private volatile long waitingSince = NOT_WAITING;

	private volatile boolean silent;

	private volatile boolean closed;

	TimedBody(InputStream body, Duration time) {
		super(body);
		this.time = time;
		lookLater();
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		this.waitingSince = System.nanoTime();
		try {
			return super.read(bytes, offset, length);
		}
		catch (IOException ex) {
			if (this.silent) {
				throw new HttpTimeoutException("The service fell silent within its answer");
			}
			throw ex;
		}
		finally {
			this.waitingSince = NOT_WAITING;
		}
	}

	@Override
	public void close() throws IOException {
		this.closed = true;
		super.close();
	}

	private void lookLater() {
		var _ = new CompletableFuture<Void>().completeOnTimeout(null, this.time.toMillis(), TimeUnit.MILLISECONDS)
			.thenRun(this::look);
	}

	private void look() {
		if (this.closed) {
			return;
		}
		long since = this.waitingSince;
		if (since == NOT_WAITING || System.nanoTime() - since < this.time.toNanos()) {
			lookLater();
			return;
		}
		this.silent = true;
		try {
			close();
		}
		catch (IOException ex) {
			// The reader is told by its own read.
		}
	}

}
