package io.kehoach.notification.mail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A socket that reads a bounded amount for each mail, so that a server which never stops
 * talking cannot fill the memory.
 */
final class TrackedSocket extends Socket {

	private static final long MOST_BYTES = 1 << 20;

	private final AtomicLong read = new AtomicLong();

	/** A connection carries many mails, whose answers are no more than usual. */
	void nextMail() {
		this.read.set(0);
	}

	@Override
	public InputStream getInputStream() throws IOException {
		return new FilterInputStream(super.getInputStream()) {

			@Override
			public int read() throws IOException {
				int one = super.read();
				count((one < 0) ? 0 : 1);
				return one;
			}

			@Override
			public int read(byte[] buffer, int offset, int length) throws IOException {
				int got = super.read(buffer, offset, length);
				count(Math.max(got, 0));
				return got;
			}

			private void count(int bytes) throws IOException {
				if (TrackedSocket.this.read.addAndGet(bytes) > MOST_BYTES) {
					throw new IOException("The mail server says too much");
				}
			}
		};
	}

}
