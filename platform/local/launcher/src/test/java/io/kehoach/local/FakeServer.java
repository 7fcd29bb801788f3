package io.kehoach.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * A program that listens and does nothing else.
 */
public final class FakeServer {

	private FakeServer() {
	}

	public static void main(String[] args) throws IOException {
		System.out.println("clock " + System.getenv("KEHOACH_CLOCK"));
		ServerSocket socket = new ServerSocket(Integer.getInteger("fake.port"), 5, InetAddress.getLoopbackAddress());
		Thread.ofPlatform().start(() -> accept(socket));
	}

	private static void accept(ServerSocket socket) {
		try {
			while (true) {
				socket.accept().close();
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
