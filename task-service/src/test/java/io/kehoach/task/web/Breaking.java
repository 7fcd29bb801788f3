package io.kehoach.task.web;

import java.io.IOException;
import java.io.InputStream;

/**
 * A connection that ends in the middle.
 */
final class Breaking extends InputStream {

	private final byte[] bytes;

	private final int end;

	private int at;

	Breaking(byte[] bytes, int end) {
		this.bytes = bytes;
		this.end = end;
	}

	@Override
	public int read() throws IOException {
		if (this.at == this.end) {
			throw new IOException("Connection reset");
		}
		return this.bytes[this.at++] & 0xff;
	}

}
