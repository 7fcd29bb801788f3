package io.kehoach.notification.mail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/**
 * A socket that reads a bounded amount, so that a server which never stops talking cannot
 * fill the memory.
 */
final class TrackedSocket extends Socket {

	private static final long MOST_BYTES = 1 << 20;

	@Override
	public InputStream getInputStream() throws IOException {
		return new FilterInputStream(super.getInputStream()) {

			private long read;

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
				this.read += bytes;
				if (this.read > MOST_BYTES) {
					throw new IOException("The mail server says too much");
				}
			}
		};
	}

}
