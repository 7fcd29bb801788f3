package io.kehoach.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/**
 * How one sees from outside that a part can be used.
 */
sealed interface Readiness {

	boolean reached();

	/** Something listens on the port. */
	record Listening(int port) implements Readiness {

		@Override
		public boolean reached() {
			try (Socket socket = new Socket()) {
				socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port), 500);
				return true;
			}
			catch (IOException ex) {
				return false;
			}
		}

	}

	/** The address answers 200. */
	record Answering(String address) implements Readiness {

		@Override
		public boolean reached() {
			try {
				HttpURLConnection connection = (HttpURLConnection) URI.create(this.address).toURL().openConnection();
				connection.setConnectTimeout(500);
				connection.setReadTimeout(5000);
				int status = connection.getResponseCode();
				connection.disconnect();
				return status == 200;
			}
			catch (IOException ex) {
				return false;
			}
		}

	}

}
