package io.kehoach.notification.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;

import javax.net.SocketFactory;

import org.jspecify.annotations.Nullable;

/**
 * Makes the socket of one connection and keeps hold of it: its time-out is changed at the
 * final dot, and it is closed from outside where a stage takes too long.
 */
final class OneSocket extends SocketFactory {

	private volatile @Nullable TrackedSocket socket;

	@Override
	public Socket createSocket() {
		TrackedSocket made = new TrackedSocket();
		this.socket = made;
		return made;
	}

	@Override
	public Socket createSocket(String host, int port) throws IOException {
		Socket made = createSocket();
		made.connect(new InetSocketAddress(host, port));
		return made;
	}

	@Override
	public Socket createSocket(InetAddress host, int port) throws IOException {
		return createSocket(host.getHostAddress(), port);
	}

	@Override
	public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
		return createSocket(host, port);
	}

	@Override
	public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
		return createSocket(host, port);
	}

	void nextMail() {
		TrackedSocket made = this.socket;
		if (made != null) {
			made.nextMail();
		}
	}

	void timeout(long millis) throws SocketException {
		Socket made = this.socket;
		if (made != null && !made.isClosed()) {
			made.setSoTimeout(Math.toIntExact(millis));
		}
	}

	void cut() {
		Socket made = this.socket;
		if (made != null) {
			try {
				made.close();
			}
			catch (IOException ex) {
				// Closing is all that was wanted.
			}
		}
	}

}
